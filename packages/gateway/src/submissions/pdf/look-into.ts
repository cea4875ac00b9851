import { ActiveNames } from './active-names.js';
import { type Effort, isTooComplexError, TooComplexError } from './effort.js';
import { beginsLikeZlib, inflate, soundLength, zlibHeader } from './inflate.js';
import { type PngRows, undoPrediction } from './png-rows.js';

export interface Look {
  /** There is a name in it that makes a file active. */
  readonly isActive: boolean;
  /** All of it could be read. */
  readonly isSound: boolean;
}

export interface LookOptions {
  readonly effort: Effort;
  readonly isPixels: boolean;
  /** Predictors to undo, each a reading of the stream's head. */
  readonly rows: readonly PngRows[];
  /** How often it was inflated already. */
  readonly depth?: number;
}

/** Bytes that are kept at once to be looked at again; streams of objects have a few kB. */
const mostKept = 16 * 1024 * 1024;
/** Nobody packs a paper that often. */
const mostLayers = 4;

const active: Look = { isActive: true, isSound: true };

/** Inflates a stream that begins like zlib and looks for active names in it, also in what is packed once more inside. */
export async function lookInto(bytes: Uint8Array, options: LookOptions): Promise<Look> {
  const packed = bytes.subarray(zlibHeader);
  try {
    return await read(packed, options);
  } catch (error) {
    if (isTooComplexError(error)) throw error;
    const sound = packed.subarray(0, await soundLength(packed, options.effort));
    return { ...(await read(sound, options)), isSound: false };
  }
}

async function read(packed: Uint8Array, options: LookOptions): Promise<Look> {
  const { effort, isPixels, rows, depth = 1 } = options;
  const names = new ActiveNames({ isPixels });
  const kept: Buffer[] = [];
  let isKept = rows.length > 0;
  let length = 0;
  for await (const part of inflate(packed, effort)) {
    if (names.areIn(part.toString('latin1'))) return active;
    if (length === 0 && beginsLikeZlib(part)) isKept = true;
    length += part.length;
    if (isKept) kept.push(part);
    if (isKept && length > mostKept) throw new TooComplexError('too much to be kept');
  }
  if (names.areAtTheEnd()) return active;
  const whole = Buffer.concat(kept);
  for (const one of rows) {
    const plain = undoPrediction(whole, one);
    if (!plain) return { isActive: false, isSound: false };
    const predictedNames = new ActiveNames();
    if (predictedNames.areIn(Buffer.from(plain).toString('latin1')) || predictedNames.areAtTheEnd()) return active;
  }
  if (!beginsLikeZlib(whole)) return { isActive: false, isSound: true };
  if (depth >= mostLayers) throw new TooComplexError('packed too often');
  const inner = await lookInto(whole, { ...options, rows: [], depth: depth + 1 });
  return { isActive: inner.isActive, isSound: true };
}
