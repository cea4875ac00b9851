/** A file asks for more work than any paper needs. */
export class TooComplexError extends Error {
  override readonly name = 'TooComplexError';
}

export const isTooComplexError = (error: unknown): error is TooComplexError =>
  error instanceof Error && error.name === 'TooComplexError';

/** What a scan may still spend. Whoever sends a file decides how much work it makes; this decides when to stop. */
export class Effort {
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  /** @throws {TooComplexError} when there is not that much left */
  spend(amount: number): void {
    this.#left -= amount;
    if (this.#left < 0) throw new TooComplexError('too complex');
  }
}
