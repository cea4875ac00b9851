import { crockford } from './crockford.js';
import { groupCode } from './group-code.js';

/** Mã nộp: the last 50 bits of the submissionId in Crockford base32, e.g. `7K2P9-QXD4M`. Known before sending, the same
 * for ever.
 * @throws {RangeError} when it is no UUID. */
export function submissionCodeOf(submissionId: string): string {
  const digits = submissionId.replaceAll('-', '');
  if (!/^[\da-f]{32}$/i.test(digits)) throw new RangeError('not a UUID');
  const bytes = Uint8Array.from({ length: 7 }, (_, i) => Number.parseInt(digits.slice(18 + 2 * i, 20 + 2 * i), 16));
  return groupCode(crockford(bytes, 10));
}
