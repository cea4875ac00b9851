import { type FieldProblem, type Problem, type ProblemCode, problemCodes } from '@motcua/openapi';
import type { Context } from 'hono';
import { exampleOf } from './contract.js';

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 501 | 503;

interface ProblemWords {
  readonly status: ProblemStatus;
  readonly title: string;
  readonly detail: string;
}

/** Status and Vietnamese words of every problem code, as the contract's examples give them. */
const problemWords = Object.fromEntries(
  problemCodes.map((code) => [code, exampleOf(code) as ProblemWords]),
) as Readonly<Record<ProblemCode, ProblemWords>>;

export interface ProblemOptions {
  /** Instead of the code's own words on what to do now. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly handoffUrl?: string;
  readonly phone?: string;
  readonly submissionCode?: string;
  /** Seconds to wait before the next try, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** What proves who one is, sent as `WWW-Authenticate` with a 401; a bearer token unless said otherwise. */
  readonly challenge?: string;
  /** Kept for the log's error class only; never sent. */
  readonly cause?: unknown;
}

/** Thrown anywhere below a route to end it with a problem reply. Carries no answers, names or ids in its message. */
export class GatewayProblem extends Error {
  override readonly name = 'GatewayProblem';
  readonly code: ProblemCode;
  readonly status: ProblemStatus;
  readonly detail: string;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly retryAfter: number | undefined;
  readonly challenge: string | undefined;
  readonly #extra: Pick<Problem, 'handoffUrl' | 'phone' | 'submissionCode'>;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    const { handoffUrl, phone, submissionCode } = options;
    const { status, detail } = problemWords[code];
    this.code = code;
    this.status = status;
    this.detail = options.detail ?? detail;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
    this.challenge = status === 401 ? (options.challenge ?? 'Bearer') : undefined;
    this.#extra = {
      ...(handoffUrl === undefined ? {} : { handoffUrl }),
      ...(phone === undefined ? {} : { phone }),
      ...(submissionCode === undefined ? {} : { submissionCode }),
    };
  }

  /** The reply's body (RFC 9457). */
  get body(): Problem {
    const { code, status, detail } = this;
    return {
      type: `urn:motcua:problem:${code}`,
      title: problemWords[code].title,
      status,
      code,
      detail,
      ...(this.errors ? { errors: [...this.errors] } : {}),
      ...this.#extra,
    };
  }
}

export const isGatewayProblem = (error: unknown): error is GatewayProblem =>
  error instanceof Error && error.name === 'GatewayProblem';

/** Answers a problem as `application/problem+json`; problems are never cached. */
export function problemReply(
  c: Context,
  problem: ProblemCode | GatewayProblem,
  options: ProblemOptions = {},
): Response {
  const found = typeof problem === 'string' ? new GatewayProblem(problem, options) : problem;
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(found.retryAfter === undefined ? {} : { 'Retry-After': String(found.retryAfter) }),
    ...(found.challenge === undefined ? {} : { 'WWW-Authenticate': found.challenge }),
  };
  return c.body(JSON.stringify(found.body), found.status, headers);
}
