import type { Slip } from './context.js';

/** Somebody opened a dossier with code and secret, or closed it: tracker and payment on one page follow together. */
export class SlipChangeEvent extends Event {
  static readonly type = 'motcua-slip-change';
  /** Undefined: nothing is open any more. */
  readonly slip: Slip | undefined;
  /** Set by the nearest provider: one further out speaks to another gateway, which must not be told this secret. */
  isTaken = false;

  constructor(slip: Slip | undefined) {
    super(SlipChangeEvent.type, { bubbles: true, composed: true });
    this.slip = slip;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-slip-change': SlipChangeEvent;
  }
}
