/** How many packages wait on this machine changed; also told once at the beginning. It names none of them. */
export class OutboxChangeEvent extends Event {
  static readonly type = 'motcua-outbox-change';
  /** Packages without an answer: waiting, being sent, or unknown. */
  readonly waiting: number;

  constructor(waiting: number) {
    super(OutboxChangeEvent.type, { bubbles: true, composed: true });
    this.waiting = waiting;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-outbox-change': OutboxChangeEvent;
  }
}
