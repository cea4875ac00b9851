/** How times and fees are said. */
import { factWords } from '@motcua/rules';
import { catalogue } from './catalogue.js';

export const facts = catalogue('facts', factWords);
