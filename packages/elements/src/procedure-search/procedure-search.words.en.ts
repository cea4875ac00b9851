/** Words of the search before its catalogue is there, English. The catalogue is Vietnamese, so that is what one types. */
import type { words as vietnamese } from './procedure-search.words.js';

export const search: typeof vietnamese = {
  question: 'What do you need?',
  hint: 'Type in Vietnamese, with or without marks. For example: khai sinh (birth), ket hon (marriage), chung thuc (certified copy).',
  search: 'Search',
  searching: 'Searching…',
  events: 'Or choose what it is about',
  event: {
    birth: 'A child was born',
    marriage: 'Marriage',
    death: 'Somebody died',
    home: 'Housing',
    land: 'Land',
    building: 'Building a house',
    identity: 'Identity card, passport',
    residence: 'Residence',
    work: 'Work, insurance',
    business: 'Opening a shop',
    school: 'School',
    health: 'Health, disability',
    hardship: 'Hardship',
    elderly: 'Old age',
    inheritance: 'Inheritance',
    certification: 'Certified papers',
  },
  error: 'The search did not work yet.',
  absent: 'This device does not have the list of procedures yet, and needs a network to get it.',
  ask: 'If it is urgent, call or visit the public service centre of your commune or ward.',
};
