import type { Receipt } from '@motcua/openapi';

/** The gateway's signed receipt came: the submission is stored there. The tracking secret is not in the event. */
export class SubmissionAcceptedEvent extends Event {
  static readonly type = 'motcua-submission-accepted';
  /** Mã nộp, e.g. `7K2P9-QXD4M`. */
  readonly submissionCode: string;
  readonly receipt: Receipt;

  constructor(receipt: Receipt) {
    super(SubmissionAcceptedEvent.type, { bubbles: true, composed: true });
    this.submissionCode = receipt.submissionCode;
    this.receipt = receipt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-submission-accepted': SubmissionAcceptedEvent;
  }
}
