/** How days and times are said. */
import { dateWords } from '@motcua/rules';
import { catalogue } from './catalogue.js';

export const dates = catalogue('dates', dateWords);
