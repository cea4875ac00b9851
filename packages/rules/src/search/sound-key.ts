/** Beginnings of words and how they are said; the longer ones first. */
const onsets: readonly (readonly [written: string, said: string])[] = [
  ['ngh', 'ng'],
  ['ng', 'ng'],
  ['nh', 'nh'],
  ['tr', 'ch'],
  ['ch', 'ch'],
  ['gh', 'g'],
  ['gi', 'd'],
  ['dz', 'd'],
  ['ph', 'f'],
  ['qu', 'kw'],
  ['r', 'd'],
  ['v', 'd'],
  ['z', 'd'],
  ['x', 's'],
  ['c', 'k'],
  ['n', 'l'],
];

/** How a folded word sounds where people confuse letters: s/x, tr/ch, d/gi/r/v, l/n, i/y, inh/anh, final c/t and n/ng.
 * Words of one key may be meant for one another. */
export function soundKey(folded: string): string {
  const onset = onsets.find(([written]) => folded.startsWith(written));
  const rest = onset ? folded.slice(onset[0].length) : folded;
  const said = rest
    .replaceAll('y', 'i')
    .replace(/[aei]nh$/, 'in')
    .replace(/n[gh]$/, 'n')
    .replace(/ch$|c$/, 't');
  // `gi` keeps one i for its vowel: gì, giấy.
  return (onset?.[1] ?? '') + (onset?.[0] === 'gi' && !/^[aeiou]/.test(said) ? `i${said}` : said);
}

/** Whether one letter more, fewer, other, or two in the wrong order make one word of the other. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
  );
}
