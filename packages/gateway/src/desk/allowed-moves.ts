import type { DossierStatus } from '@motcua/openapi';
import { allowedTransitions, type TransitionRole } from '@motcua/rules';
import { type DossierRecord, feeOf } from '../dossiers/index.js';

/** Where somebody of this role may move a dossier as it stands now: received or not, owing money or not. */
export function allowedMoves(record: DossierRecord, role: TransitionRole): DossierStatus[] {
  const { state } = feeOf(record);
  return allowedTransitions(record.status, role, {
    received: record.dossier_code !== null,
    owing: state === 'due' || state === 'unknown',
  });
}
