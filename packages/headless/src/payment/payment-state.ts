import type { Dossier, Payment } from '@motcua/openapi';

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
  /** The QR is shown and the gateway is asked until the bank's notification is there. */
  | { readonly phase: 'waiting' | 'expired'; readonly dossier: Dossier; readonly payment: Payment }
  | { readonly phase: 'reviewing' | 'paid'; readonly dossier: Dossier; readonly payment: Payment | undefined };
