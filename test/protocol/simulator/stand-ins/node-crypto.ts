/** `node:crypto` for the gateway's code: the same hashes, and chance from the schedule's seed. */
import { timingSafeEqual as equal, createHash as hash, createHmac as hmac } from 'node:crypto';
import { stageNow } from '../world-now.js';

export const createHash = hash;
export const createHmac = hmac;
export const timingSafeEqual = equal;

export const randomBytes = (length: number): Buffer => Buffer.from(stageNow().dice.bytes(length));

export function randomUUID(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
