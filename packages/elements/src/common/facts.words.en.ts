/** How times and fees are said, English. */
import type { FactWords } from '@motcua/rules';

const count = (unit: string) => (amount: number) => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

const byProvince = 'set by the province';

export const facts: FactWords = {
  not_published: 'Not published',
  unknown: 'Not known, ask an officer',
  free: 'Nothing to pay',
  indicative: 'a guide only, set by the province',
  // A narrow no-break space would be missing in fonts of old machines.
  money: (amount) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}\u00a0VND`,
  time: {
    SAME_DAY: () => 'The same working day',
    HOUR: count('working hour'),
    WORKING_DAY: count('working day'),
    DAY: count('day'),
    MONTH: count('month'),
    YEAR: count('year'),
  },
  per: { copy: 'per copy', page: 'per page', document: 'per document', dossier: 'per application' },
  decider: {
    by_province: byProvince,
    by_province_indicative: byProvince,
    by_regulation: 'set by the ministry in charge',
  },
};
