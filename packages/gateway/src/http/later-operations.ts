import type { Hono } from 'hono';
import { contractOperation, type OperationId } from './contract.js';
import { GatewayProblem } from './problem.js';

/** Operations of the contract that answer 501 for now; whoever builds one takes it out of this list. */
export const laterOperations = [
  'postSupplement',
  'postWithdrawal',
  'postRating',
  'postOneTimeCode',
  'postDeskDossier',
  'getStatistics',
] as const satisfies readonly OperationId[];

/** One route for all of them: whoever asks learns that it is done at the counter so far. */
export function addLaterOperations(app: Hono): void {
  for (const operationId of laterOperations) {
    const { method, path } = contractOperation(operationId);
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), () => {
      throw new GatewayProblem('not-implemented');
    });
  }
}
