// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent, type EventName } from '@lit/react';
import '@motcua/elements/motcua-payment-button.js';
import { type PaymentSettleEvent, type SlipChangeEvent, PaymentButton as PaymentButtonElement } from '@motcua/elements';
import * as React from 'react';

/** Pays a dossier's fee by VietQR. The bank's notification alone makes it paid; the counter is always offered. */
export const PaymentButton = createComponent({
  displayName: 'PaymentButton',
  tagName: 'motcua-payment-button',
  elementClass: PaymentButtonElement,
  react: React,
  events: {
    /** The money arrived; read `event.amount`. */
    onMotcuaPaymentSettle: 'motcua-payment-settle' as EventName<PaymentSettleEvent>,
    /** Code and secret were typed here, or the dossier was closed. */
    onMotcuaSlipChange: 'motcua-slip-change' as EventName<SlipChangeEvent>,
  },
});
