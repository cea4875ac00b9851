import type { Machine } from '../machine.js';
import type { PaymentState } from './payment-state.js';

/** Pays one dossier's fee. The bank's notification alone makes it paid; nothing on the page does. */
export interface Payer extends Machine<PaymentState> {
  follow(ref: string, secret: string): void;
  /** Asks the gateway for a payment (a pending one is returned again) and shows its QR. */
  pay(): void;
  retry(): void;
}
