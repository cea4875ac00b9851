/** `format`: written for another version of this program. `damaged`: not what an encoder wrote. */
export type SnapshotErrorCode = 'format' | 'damaged';

/** A snapshot or details pack that cannot be read; fetch it again. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code: SnapshotErrorCode;

  constructor(code: SnapshotErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
  }
}

/** Works across two copies of this package on one page, where `instanceof` does not. */
export const isSnapshotError = (error: unknown): error is SnapshotError =>
  error instanceof Error && error.name === 'SnapshotError';

/** Reads with `read`; whatever it throws is damage. */
export function readWhole<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw damage(cause);
  }
}

/** What is thrown for whatever was thrown. */
export const damage = (cause: unknown): SnapshotError =>
  isSnapshotError(cause) ? cause : new SnapshotError('damaged', { cause });

/** Goes on only where `holds`. */
export function expectWhole(holds: boolean): asserts holds {
  if (!holds) throw new SnapshotError('damaged');
}
