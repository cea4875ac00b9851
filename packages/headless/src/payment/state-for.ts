import type { Dossier, Payment } from '@motcua/openapi';
import type { TrackerLink } from '../tracker/tracker-state.js';
import type { PaymentState } from './payment-state.js';

/** What is shown for a dossier's fee and the payment that was started here, if any. The dossier's word counts more than
 * the payment's; `loading` where money is under review and its payment is not known yet. */
export function stateFor(dossier: Dossier, payment: Payment | undefined, link: TrackerLink = 'live'): PaymentState {
  const { state } = dossier.fee;
  if (state === 'paid' || payment?.status === 'paid') return { phase: 'paid', dossier, payment };
  if (payment && (state === 'reviewing' || payment.reviewing)) return { phase: 'reviewing', dossier, payment, link };
  if (state === 'reviewing') return { phase: 'loading' };
  if (state === 'none') return { phase: 'nothing-due', dossier };
  if (state === 'unknown') return { phase: 'unknown-fee', dossier };
  if (!payment) return { phase: 'due', dossier };
  if (payment.status === 'pending') return { phase: 'waiting', dossier, payment, link };
  return { phase: 'expired', dossier, payment };
}
