import { wordsOf } from './fold.js';

/** A stretch of the text, in UTF-16 offsets, `end` not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a text that the query asks for, marks folded; the query's last word may be a beginning. Neighbours
 * are joined over the space between them. */
export function highlight(text: string, query: string): TextRange[] {
  const asked = wordsOf(query).map(({ folded }) => folded);
  const last = /\s$/.test(query) ? undefined : asked.at(-1);
  const ranges: TextRange[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    if (!asked.includes(folded) && !(last && folded.startsWith(last))) continue;
    const before = ranges.at(-1);
    if (before && text.slice(before.end, start).trim() === '') ranges[ranges.length - 1] = { start: before.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}
