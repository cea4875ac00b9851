import { readReference } from '../codes/read-reference.js';

/** Most words that are looked at, and most letters of a code. */
const mostWords = 40;
const mostLetters = 40;

/** A dossier code or mã nộp anywhere in a text, as it is printed. */
export function dossierCodeIn(query: string): string | undefined {
  if (!/\d/.test(query)) return undefined;
  const words = query.slice(0, 400).split(/\s+/).slice(0, mostWords);
  for (let from = 0; from < words.length; from++) {
    for (let count = 1; count <= 3 && from + count <= words.length; count++) {
      const joined = words.slice(from, from + count).join(' ');
      if (joined.length > mostLetters || !/\d/.test(joined)) continue;
      const text = joined.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const reference = readReference(text);
      if (reference && (reference.kind === 'dossier' || looksWritten(text, count))) return reference.code;
    }
  }
  return undefined;
}

/** Ten letters and digits are a mã nộp in its two groups, or run together with both; ten digits are a phone number. */
const looksWritten = (text: string, count: number): boolean =>
  /^(?=.*[A-Za-z])[\dA-Za-z]{5}[\s\-\u2010-\u2015]?[\dA-Za-z]{5}$/.test(text) &&
  (count === 1 || text === text.toUpperCase());

/** The beginning of a procedure code in a text, e.g. `2.000635`, `1.012753.H19`, `2.00063`: written with spaces, with a comma, or without
 * its dot where all seven digits are there. */
export function procedureCodeIn(query: string): string | undefined {
  const text = query
    .slice(0, 400)
    .toUpperCase()
    .replace(/\s*\.\s*/g, '.')
    .replace(/(\d)\s*,\s*(?=\d{6}(?!\d))/, '$1.');
  const dotted = /(?:^|[^\d.])(\d\.\d{1,6})(?!\d)((?:\.[\dA-Z]{1,4}){0,2})/.exec(text);
  if (dotted) return `${dotted[1]}${dotted[2]}`;
  const bare = /(?:^|[^\d.])(\d)(\d{6})(?![\d.])/.exec(text);
  return bare ? `${bare[1]}.${bare[2]}` : undefined;
}
