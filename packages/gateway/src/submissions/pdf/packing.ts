import { escapable } from './active-names.js';
import type { PngRows } from './png-rows.js';

/**
 * How a stream may hold objects, by the head before it.
 * - `none`: it holds none; viewers read objects out of no stream without `/First`.
 * - `open`: they lie in it as they are.
 * - `deflated`: they have to be inflated.
 * - `hidden`: they are packed in a way that no honest maker packs objects, and that is not looked into.
 */
export type Packing =
  | { readonly kind: 'none' | 'open' | 'hidden' }
  | { readonly kind: 'deflated'; readonly rows: PngRows | undefined };

const hidden: Packing = { kind: 'hidden' };

/** Reads the head's names wherever they stand in it, also in strings and comments: one too many makes it stricter. */
export function packingOf(head: string): Packing {
  const names = unescaped(head);
  if (!objectStreamName.test(names)) return { kind: 'none' };
  // Its bytes lie in another file.
  if (/\/(?:F|FFilter)\b/.test(names)) return hidden;
  if (!/\/Filter\b/.test(names)) return { kind: 'open' };
  const filters = names.match(/\/(?:\w+Decode|Fl|LZW|A85|AHx|RL|CCF|DCT|Crypt)\b/g) ?? [];
  // None is named where the filter stands in another object; what the bytes are then shows itself.
  if (filters.length > 1 || filters.some((name) => !/^\/Fl(?:ateDecode)?$/.test(name))) return hidden;
  return rowsOf(names);
}

/** Names that only streams of objects need. */
const objectStreamName = /\/(?:First|ObjStm)\b/;

/** Places of those names in a file, however they are written. */
export const objectStreamNames = (text: string): number[] =>
  Array.from(
    text.matchAll(new RegExp(`/(?:${escapable('First')}|${escapable('ObjStm')})\\b`, 'g')),
    ({ index }) => index,
  );

/** PNG predictors are undone; no maker uses others for objects, nor keeps their parameters in another object. */
function rowsOf(names: string): Packing {
  const predictor = numberAt(names, 'Predictor');
  const isElsewhere = /\/(?:DecodeParms|DP)\s*\[?\s*\d+\s+\d+\s+R\b/.test(names);
  if (predictor === 'unclear' || isElsewhere) return hidden;
  if (predictor === undefined || predictor === 1) return { kind: 'deflated', rows: undefined };
  const [columns = 1, colors = 1, bits = 8] = ['Columns', 'Colors', 'BitsPerComponent'].map((n) => numberAt(names, n));
  const isPng = predictor >= 10 && predictor <= 15;
  if (!isPng || columns === 'unclear' || colors === 'unclear' || bits === 'unclear') return hidden;
  return { kind: 'deflated', rows: { columns, colors, bits } };
}

/** The whole number behind a name; unclear where the name stands twice, or another thing behind it. */
function numberAt(names: string, name: string): number | 'unclear' | undefined {
  const places = names.split(new RegExp(`/${name}\\b`));
  if (places.length === 1) return undefined;
  const digits = /^\s*(\d{1,6})(?!\s+\d+\s+R\b)(?=[\s/>\]])/.exec(places[1] ?? '')?.[1];
  return places.length > 2 || digits === undefined ? 'unclear' : Number(digits);
}

/** Whether these heads, all of them, say nothing but that the stream is a picture's pixels. */
export function isPicture(heads: readonly string[]): boolean {
  const [head = ''] = heads;
  // With a string or a comment in it another reading is thinkable.
  if (heads.length !== 1 || /[()%]/.test(head)) return false;
  return saysPicture(head) && /\/Width\b/.test(head) && !objectStreamName.test(unescaped(head));
}

export const saysPicture = (head: string): boolean => /\/Subtype\s*\/Image\b/.test(head);

const unescaped = (names: string) =>
  names.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
