import { ActiveNames } from './active-names.js';
import { Effort, isTooComplexError } from './effort.js';
import { beginsLikeZlib } from './inflate.js';
import { lookInto } from './look-into.js';
import { isPicture, type Packing, packingOf, saysPicture } from './packing.js';
import type { PngRows } from './png-rows.js';
import { streamsOf } from './streams-of.js';

/** `active`: it may do something by itself when it is opened, or hides what it does. `too-complex`: nobody can tell. */
export type PdfVerdict = 'paper' | 'active' | 'too-complex';

/** Bytes that all streams together may grow to; beyond that it is a bomb and nothing an officer could read. */
const inflatedLimit = 128 * 1024 * 1024;

/**
 * Judges a PDF without taking it apart as a viewer does: viewers differ, and mend what is broken each in their own way.
 * Instead every stream that could be inflated is, whatever its dictionary says of it, and looked through for names that
 * make a file active. The dictionary only makes it stricter, where it says that objects are hidden in another way.
 */
export async function judgePdf(bytes: Uint8Array): Promise<PdfVerdict> {
  try {
    return (await isActive(bytes)) ? 'active' : 'paper';
  } catch (error) {
    if (isTooComplexError(error)) return 'too-complex';
    throw error;
  }
}

async function isActive(bytes: Uint8Array): Promise<boolean> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = new ActiveNames();
  if (names.areIn(text) || names.areAtTheEnd()) return true;
  const effort = new Effort(inflatedLimit);
  for (const { heads, starts } of streamsOf(text)) {
    if (isPicture(heads)) continue;
    const packings = heads.map(packingOf);
    if (packings.some(({ kind }) => kind === 'hidden')) return true;
    const deflated = packings.filter(isDeflated);
    const isPixels = deflated.length === 0 && heads.some(saysPicture);
    const rows = deflated.flatMap((packing): readonly PngRows[] => (packing.rows ? [packing.rows] : []));
    let isRead = false;
    for (const start of starts) {
      const packed = bytes.subarray(start);
      if (!beginsLikeZlib(packed)) continue;
      const look = await lookInto(packed, { effort, isPixels, rows });
      if (look.isActive) return true;
      isRead ||= look.isSound;
    }
    if (deflated.length > 0 && !isRead) return true;
  }
  return false;
}

const isDeflated = (packing: Packing): packing is Extract<Packing, { readonly kind: 'deflated' }> =>
  packing.kind === 'deflated';
