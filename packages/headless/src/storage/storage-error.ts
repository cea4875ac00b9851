/** `blocked`: another tab or the browser holds the database. `full`: no space. `unavailable`: no database here at all
 * (private mode, policy), or it broke. */
export type StorageErrorCode = 'blocked' | 'full' | 'unavailable';

/** This machine could not keep something. Nothing that was acknowledged before is touched by it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
  }
}

/** Works across two copies of this package on one page, where `instanceof` does not. */
export const isStorageError = (error: unknown): error is StorageError =>
  error instanceof Error && error.name === 'StorageError';
