/** The halves of `tách hộ rồi làm lại sổ đỏ`; none of a question that has one wish. */
export const halvesOf = (query: string): readonly string[] =>
  /^(.{4,}?)\s(?:và|rồi|va|roi)\s(.{4,})/
    .exec(query.slice(0, 400).normalize('NFC'))
    ?.slice(1)
    .map((half) => `${half} `) ?? [];

/** Puts what answers each of two wishes best right behind what answers both best; others follow as they stood. */
export function withWishes<T>(found: readonly T[], wishes: readonly (readonly T[])[]): T[] {
  const best = wishes.flatMap((some) => some.slice(0, 1));
  return [...new Set(found.length > 0 && best.length > 1 ? [found[0] as T, ...best, ...found] : found)];
}
