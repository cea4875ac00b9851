/** Somebody chose a procedure. Cancel it to open the procedure yourself; else the link is followed. */
export class ProcedureChooseEvent extends Event {
  static readonly type = 'motcua-procedure-choose';
  /** National code, e.g. `2.000635`. */
  readonly code: string;
  /** Where the link leads. */
  readonly href: string;

  constructor(code: string, href: string) {
    super(ProcedureChooseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.code = code;
    this.href = href;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-procedure-choose': ProcedureChooseEvent;
  }
}
