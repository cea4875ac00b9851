/** `offline`: the browser has no network. `timeout`: nothing came in time. `network`: the link broke.
 * `not-json`: something answered that is no gateway, e.g. a proxy's HTML page, or half an answer. */
export type UnreachableReason = 'offline' | 'timeout' | 'network' | 'not-json';

/** No answer of the gateway came back. Whether the request arrived is unknown. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  readonly reason: UnreachableReason;
  /** HTTP status of what answered instead, where something did. */
  readonly status: number | undefined;

  constructor(reason: UnreachableReason, options: { cause?: unknown; status?: number | undefined } = {}) {
    super(reason, options);
    this.reason = reason;
    this.status = options.status;
  }
}

/** Works across two copies of this package on one page, where `instanceof` does not. */
export const isUnreachableError = (error: unknown): error is UnreachableError =>
  error instanceof Error && error.name === 'UnreachableError';
