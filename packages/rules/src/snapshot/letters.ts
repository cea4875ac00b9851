/** Characters that stand for numbers and words: from `!` on, without those that JSON escapes, halves of pairs, and what
 * the caller keeps for itself. */

const first = 0x21;
const surrogates = { first: 0xd800, count: 0x800 };

/** The first `count` characters that may stand for something, none of them among `kept`. */
export function letters(count: number, kept = ''): string[] {
  const taken = new Set(`"\\${kept}`);
  const found: string[] = [];
  for (let code = first; found.length < count; code++) {
    if (code === 0x7f) code = 0xa1; // Controls, and a space that looks like one.
    if (code === surrogates.first) code += surrogates.count;
    const letter = String.fromCharCode(code);
    if (!taken.has(letter)) found.push(letter);
  }
  return found;
}
