import { wordsOf } from './fold.js';

/** A stretch of the text, in UTF-16 offsets, `end` not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a text that are asked for, marks folded: those of a search's answer, or those of a query, whose
 * last one may be a beginning. Neighbours are joined over the space between them. */
export function highlight(text: string, query: string | readonly string[]): TextRange[] {
  const asked = typeof query === 'string' ? wordsOf(query).map(({ folded }) => folded) : query;
  const last = typeof query !== 'string' || /\s$/.test(query) ? undefined : asked.at(-1);
  const ranges: TextRange[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    if (!asked.includes(folded) && !(last && folded.startsWith(last))) continue;
    const before = ranges.at(-1);
    if (before && text.slice(before.end, start).trim() === '') ranges[ranges.length - 1] = { start: before.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}
