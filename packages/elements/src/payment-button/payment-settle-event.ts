/** The bank's notification is there: the fee is paid. */
export class PaymentSettleEvent extends Event {
  static readonly type = 'motcua-payment-settle';
  /** Đồng. */
  readonly amount: number;

  constructor(amount: number) {
    super(PaymentSettleEvent.type, { bubbles: true, composed: true });
    this.amount = amount;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-payment-settle': PaymentSettleEvent;
  }
}
