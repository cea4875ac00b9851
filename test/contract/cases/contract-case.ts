import type { ProblemCode } from '@motcua/openapi';
import type { Reply } from '../reply-check.js';
import type { OperationId } from '../spec.js';
import type { Sent } from '../world/send.js';
import type { World } from '../world/world.js';

/** One request and what the contract promises for it. */
export interface ContractCase {
  readonly operation: OperationId;
  /** What the sender wants or does wrong; read behind the operation's name. */
  readonly name: string;
  readonly request: (world: World) => Sent | Promise<Sent>;
  readonly expect: { readonly status: number; readonly code?: ProblemCode };
  /** What the schema cannot say. */
  readonly check?: (reply: Reply, world: World) => void | Promise<void>;
  /** Milliseconds, where it takes longer than usual. */
  readonly timeout?: number;
}

/** Cases of one operation; a table reads better without its name in each line. */
export const casesOf = (
  operation: OperationId,
  cases: readonly Omit<ContractCase, 'operation'>[],
): readonly ContractCase[] => cases.map((one) => ({ operation, ...one }));

export const ok = (status: 200 | 201 | 204 | 304) => ({ status });
export const problem = (status: number, code: ProblemCode) => ({ status, code });
