/** Everything is answered of a dossier that is filed on the national portal: its kit is open. No answer is in the event. */
export class KitOpenEvent extends Event {
  static readonly type = 'motcua-kit-open';

  constructor() {
    super(KitOpenEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-kit-open': KitOpenEvent;
  }
}
