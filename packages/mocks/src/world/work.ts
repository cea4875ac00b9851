/** What one operation does in the world; requests that the contract forbids never come here. */
import type { Problem, ProblemCode } from '@motcua/openapi';
import type { Read } from '../contract/refusal.js';
import { problemReply, reply } from '../contract/reply.js';
import type { World } from './world.js';

export type Work = (read: Read, world: World) => Response | Promise<Response>;

export const answer = (
  { operation }: Read,
  status: number,
  body?: unknown,
  headers?: Record<string, string>,
): Response => reply(operation, status, body, headers);

export const refuse = ({ operation }: Read, code: ProblemCode, more?: Partial<Problem>): Response =>
  problemReply(operation, code, more);
