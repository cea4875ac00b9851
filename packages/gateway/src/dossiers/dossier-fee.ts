import type { DossierFee, DossierStatus } from '@motcua/openapi';
import type { DossierRecord } from './dossier-records.js';

/** Refused, withdrawn, stopped: nobody is asked for money any more. */
export const endsPaying = (status: DossierStatus): boolean => status === 3 || status === 7 || status === 8;

/** What is to be paid for a dossier as it stands now. */
export function feeOf({
  status,
  fee_amount: amount,
  terms,
  is_paid,
  is_reviewed,
}: Pick<DossierRecord, 'status' | 'fee_amount' | 'terms' | 'is_paid' | 'is_reviewed'>): DossierFee {
  const { feeStatus } = terms.fee;
  // Before all that follows: money that is there must be answered for, also when it came twice, whatever became of the
  // dossier.
  if (is_reviewed) return { state: 'reviewing', amount, feeStatus };
  if (is_paid) return { state: 'paid', amount, feeStatus };
  if (amount === null) return { state: 'unknown', amount, feeStatus };
  if (amount === 0) return { state: 'none', amount, feeStatus };
  return { state: endsPaying(status) ? 'none' : 'due', amount, feeStatus };
}
