import { type Bytes, utf8 } from '../canonical/bytes.js';

/** A part of a sealed submission: its content, the wrapped content key, the secrets, or one file. */
export type SealedPart = 'content' | 'key' | 'secrets' | `file|${string}`;

/** What AES-GCM authenticates beside each part, so that no part can be moved to another submission or place. */
export const additionalData = (submissionId: string, part: SealedPart): Bytes =>
  utf8(`motcua/1|${submissionId}|${part}`);
