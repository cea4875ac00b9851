import type { Problem, ProblemCode } from '@motcua/openapi';

/** The gateway said no (RFC 9457). Switch on `code`; show `problem.title` and `detail`. From status 500 on it did not
 * decide: what was asked for may have happened, so ask before doing it again. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly problem: Problem;
  /** Seconds to wait before asking again, where the gateway said so. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, problem: Problem, retryAfter?: number) {
    super(code);
    this.code = code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Works across two copies of this package on one page, where `instanceof` does not.
 * @param code only this problem, when given */
export const isProblemError = (error: unknown, code?: ProblemCode): error is ProblemError =>
  error instanceof Error && error.name === 'ProblemError' && (!code || (error as ProblemError).code === code);
