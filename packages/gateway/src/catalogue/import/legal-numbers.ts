/** Numbers of laws as pages glue them: `202068/2020/QH14`, `04/2020/TT-BTPN` (of "Nghị định", the next word), `2014/QH13`. */

// Longest first: what follows a known name is the beginning of the next word on the page.
const ministries =
  'BLĐTBXH|BVHTTDL|BNNPTNT|BKHCN|BKHĐT|BGDĐT|BTNMT|BTTTT|BGTVT|BNNMT|BDTTG|VPCP|BTC|BTP|BCA|BXD|BYT|BQP|BCT|BNV|BNG|NHNN|TTCP|BHXH|UBND|HĐND|NV';
const issuers = `NĐ-CP|NQ-CP|NQ-UBTVQH\\d{2}|UBTVQH\\d{2}|QH\\d{2}|QĐ-TTg|QĐ-TT|TTLT(?:-(?:${ministries}))+|(?:TT|QĐ|NQ)-(?:${ministries})`;
const known = new RegExp(
  `^(?:(?:19|20)\\d{2}(?=\\d{2,5}/))?(\\d{1,5}(?:\\.\\d{1,3})?(?:/\\d{4})?/(?:${issuers}))`,
  'u',
);

/** Each once and whole; a piece of a number (`2014/QH13`) is none, and one that we cannot read stays as it is. */
export function legalNumbers(numbers: readonly string[]): string[] {
  const whole = numbers.flatMap((number) => {
    if (/^(?:19|20)\d{2}\/(?:QH|NĐ|TT)/u.test(number)) return [];
    const read = known.exec(number)?.[1];
    return [read?.replace(/QĐ-TT$/u, 'QĐ-TTg') ?? number];
  });
  return [...new Set(whole)].sort();
}
