import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type Effort, isTooComplexError } from './effort.js';

/** Bytes of a zlib header. */
export const zlibHeader = 2;

/** Whether these bytes begin as zlib data do (RFC 1950): method 8, a window it may have, no preset dictionary. */
export function beginsLikeZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0;
}

/** What starting to inflate costs, in bytes that could be inflated in the same time. */
const startingCost = 8 * 1024;
/** Up to so many bytes it is quicker to do it at once; longer ones would keep everybody else waiting. */
const atOnce = 64 * 1024;
const finishFlush = constants.Z_SYNC_FLUSH;

/**
 * Inflates what stands behind a zlib header, part by part. What follows its end is ignored, a missing end or check sum
 * too, as viewers do. Throws where the data are broken, maybe without the last part before that.
 */
export async function* inflate(bytes: Uint8Array, effort: Effort): AsyncGenerator<Buffer, void> {
  effort.spend(startingCost);
  const short = inflateShort(bytes);
  for await (const part of short ? [short] : createInflateRaw({ finishFlush, chunkSize: atOnce }).end(bytes)) {
    effort.spend((part as Buffer).length);
    yield part as Buffer;
  }
}

/** Undefined where it gives more than can be done at once. */
function inflateShort(bytes: Uint8Array): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { finishFlush, maxOutputLength: atOnce });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

/** How many of broken data's bytes can be inflated before the break, where viewers stop and show what they have. */
export async function soundLength(bytes: Uint8Array, effort: Effort): Promise<number> {
  let [sound, broken] = [0, 64];
  // What only happens to begin like compressed data breaks within a few bytes.
  for (; broken < bytes.length && (await isSound(bytes.subarray(0, broken), effort)); broken *= 2) sound = broken;
  broken = Math.min(broken, bytes.length);
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (await isSound(bytes.subarray(0, middle), effort)) sound = middle;
    else broken = middle;
  }
  return sound;
}

async function isSound(bytes: Uint8Array, effort: Effort): Promise<boolean> {
  try {
    for await (const _ of inflate(bytes, effort));
    return true;
  } catch (error) {
    if (isTooComplexError(error)) throw error;
    return false;
  }
}
