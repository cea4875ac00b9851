/** Words of the search, English. The catalogue is Vietnamese, so that is what one types. */
import type { words as vietnamese } from './procedure-search.words.js';

const procedures = (count: number) => (count === 1 ? '1 procedure' : `${count} procedures`);

export const search: typeof vietnamese = {
  question: 'What do you need?',
  hint: 'Type in Vietnamese, with or without marks. For example: khai sinh (birth), ket hon (marriage), chung thuc (certified copy).',
  search: 'Search',
  searching: 'Searching…',
  found: (count) => `${procedures(count)} found.`,
  more: (shown, total) => `Showing ${shown} of ${procedures(total)}. Type more to narrow it down.`,
  none: (query) => `No procedure found for “${query}”.`,
  noneNext: 'Try fewer words, or the name of the paper you need. Or ask an officer:',
  legalName: 'Full name:',
  time: 'Time:',
  fee: 'Fee:',
  handoff: 'Filed on the National Public Service Portal',
  error: 'The search did not work yet.',
};
