import { base } from '../common/base.styles.js';
import { inputs } from '../common/field.styles.js';

export const styles = [base, inputs];
