import type { StatusKey } from '@motcua/rules';

/** The dossier was read for the first time, or it moved to another status. */
export class StatusChangeEvent extends Event {
  static readonly type = 'motcua-status-change';
  /** Key of the status, e.g. `PROCESSING`. */
  readonly status: StatusKey;

  constructor(status: StatusKey) {
    super(StatusChangeEvent.type, { bubbles: true, composed: true });
    this.status = status;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-status-change': StatusChangeEvent;
  }
}
