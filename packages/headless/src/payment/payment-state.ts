import type { Dossier, Payment } from '@motcua/openapi';
import type { TrackerLink } from '../tracker/tracker-state.js';

/** Every phase a payment can be in. */
export const paymentPhases = [
  'empty',
  'loading',
  'missing',
  'unreachable',
  'nothing-due',
  'unknown-fee',
  'due',
  'counter',
  'starting',
  'waiting',
  'reviewing',
  'expired',
  'paid',
] as const;
export type PaymentPhase = (typeof paymentPhases)[number];

export type PaymentState =
  | { readonly phase: 'empty' | 'loading' | 'missing' }
  | { readonly phase: 'unreachable'; readonly offline: boolean }
  | {
      /** `counter`: it is due, and this gateway takes no money from banks. */
      readonly phase: 'nothing-due' | 'unknown-fee' | 'due' | 'counter' | 'starting';
      readonly dossier: Dossier;
    }
  /** The QR is shown and the gateway is asked until the bank's notification is there; `link` says whether it can be asked
   * just now. */
  | {
      readonly phase: 'waiting';
      readonly dossier: Dossier;
      readonly payment: Payment;
      readonly link: TrackerLink;
    }
  | {
      readonly phase: 'reviewing';
      readonly dossier: Dossier;
      readonly payment: Payment | undefined;
      readonly link: TrackerLink;
    }
  | { readonly phase: 'expired'; readonly dossier: Dossier; readonly payment: Payment }
  | { readonly phase: 'paid'; readonly dossier: Dossier; readonly payment: Payment | undefined };
