/** Something the person at the terminal can put right: said in Vietnamese, then in English, without a stack. */
export class BilingualError extends Error {
  override readonly name = 'BilingualError';
  /** What the process ends with; 2 for a command that was written wrongly. */
  readonly exitCode: number;

  constructor(vi: string, en: string, { exitCode = 1, cause }: { exitCode?: number; cause?: unknown } = {}) {
    super(`${vi}\n${en}`, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
  }
}

export const isBilingualError = (error: unknown): error is BilingualError =>
  error instanceof Error && error.name === 'BilingualError';
