/** Somebody wants to file this procedure here, or to prepare it for the national portal. Cancel it to open the form yourself;
 * else the link is followed. */
export class ProcedureFileEvent extends Event {
  static readonly type = 'motcua-procedure-file';
  /** National code, e.g. `2.000635`. */
  readonly code: string;
  /** Where the link leads. */
  readonly href: string;

  constructor(code: string, href: string) {
    super(ProcedureFileEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.code = code;
    this.href = href;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-procedure-file': ProcedureFileEvent;
  }
}
