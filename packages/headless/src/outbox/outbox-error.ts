/** Why something that somebody asked of the outbox was not done. */
export const outboxErrorCodes = [
  /** The file is something else. */
  'not-a-package',
  /** A package that was changed on its way; `file` says where. */
  'damaged',
  /** Written by a newer version of this program. */
  'newer-version',
  /** For another agency than this page's; `agencyId` says which. */
  'other-agency',
  /** The same submission waits here already. */
  'already-here',
  /** Its receipt is here already. */
  'already-arrived',
  /** It is not in the outbox any more, or not with its bytes. */
  'gone',
  /** On a shared machine: not the slip's secret, nor the resume code. */
  'wrong-secret',
  /** On a shared machine: nothing is left that anybody could be known by. */
  'no-proof',
  /** Its form is open on this page and follows it. */
  'open-here',
] as const;
export type OutboxErrorCode = (typeof outboxErrorCodes)[number];

export interface OutboxErrorOptions {
  /** Of a damaged package: which of its files, counted from 1; 0 is what stands before them. */
  readonly file?: number;
  readonly agencyId?: string;
  readonly cause?: unknown;
}

export class OutboxError extends Error {
  override readonly name = 'OutboxError';
  readonly code: OutboxErrorCode;
  readonly file: number | undefined;
  readonly agencyId: string | undefined;

  constructor(code: OutboxErrorCode, { file, agencyId, cause }: OutboxErrorOptions = {}) {
    super(code, { cause });
    this.code = code;
    this.file = file;
    this.agencyId = agencyId;
  }
}

/** Works across two copies of this package on one page, where `instanceof` does not. */
export const isOutboxError = (error: unknown): error is OutboxError =>
  error instanceof Error && error.name === 'OutboxError';
