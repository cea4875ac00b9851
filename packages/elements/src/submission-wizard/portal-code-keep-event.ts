/** The citizen brought back the code that the national portal gave; a tracker with `portal` says where it is looked up. */
export class PortalCodeKeepEvent extends Event {
  static readonly type = 'motcua-portal-code-keep';
  /** As printed, e.g. `H37.24-261123-0001`; undefined when it was taken off again. */
  readonly code: string | undefined;

  constructor(code: string | undefined) {
    super(PortalCodeKeepEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-portal-code-keep': PortalCodeKeepEvent;
  }
}
