/**
 * What to do about a reply that is of no use: ask `again` after a while, give up this one `record`, or `stop`, since no
 * other request would fare better.
 */
export type PortalFaultKind = 'again' | 'record' | 'stop';

/** Why a reply of the source cannot be used, in Vietnamese and in English. */
export class PortalFault extends Error {
  override readonly name = 'PortalFault';
  readonly kind: PortalFaultKind;
  readonly vi: string;
  readonly en: string;
  /** Milliseconds the source wants to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(kind: PortalFaultKind, vi: string, en: string, { retryAfter, cause }: PortalFaultDetails = {}) {
    super(`${vi} / ${en}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.vi = vi;
    this.en = en;
    this.retryAfter = retryAfter;
  }
}

interface PortalFaultDetails {
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

export const isPortalFault = (error: unknown): error is PortalFault =>
  error instanceof Error && error.name === 'PortalFault';

/** Somebody pressed Ctrl-C. */
export const wasStopped = (): PortalFault => new PortalFault('stop', 'Đã dừng theo yêu cầu.', 'Stopped as you asked.');
