import type { FeeFact } from '@motcua/openapi';

/** What a dossier costs. `amount` in whole đồng: 0 with `none`, null with `unknown`. */
export interface Fee {
  readonly state: 'none' | 'unknown' | 'due';
  readonly amount: number | null;
}

const unknown: Fee = { state: 'unknown', amount: null };

/** Works out the fee of one dossier from the catalogue's fact; what the fact does not say is never guessed.
 * Nothing to pay only where the source says free in words; a bare 0 (`listed_zero`) and an indicative amount are
 * unknown. A fee per page or per certified paper is unknown too, since those are not counted before the work is done.
 * @param copies how many copies were asked for; needed only where the fee is charged per copy. */
export function feeFor(fact: FeeFact, copies?: number): Fee {
  if (fact.status !== 'verified') return unknown;
  const { amount, per } = fact.value;
  if (fact.feeStatus === 'free') return amount === 0 ? { state: 'none', amount: 0 } : unknown;
  if (!(amount > 0) || ['listed_zero', 'by_province_indicative', 'unknown'].includes(fact.feeStatus)) return unknown;
  const times = per === 'dossier' ? 1 : per === 'copy' ? copies : undefined;
  return times !== undefined && Number.isSafeInteger(times) && times > 0
    ? { state: 'due', amount: amount * times }
    : unknown;
}
