/** How the two names of a procedure are written: with a small first letter, so that a word is one word wherever it
 * stands; and the plain name not at all where it is the name, or a part of it. */

/** In front of what follows no rule. */
const raw = '^';

const raisedFirst = (text: string) => {
  if (text === '') return text;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const capital = first.toUpperCase();
  return capital === first ? text : capital + text.slice(first.length);
};

export const raised = (written: string): string => (written.startsWith(raw) ? written.slice(1) : raisedFirst(written));

export function lowered(text: string): string {
  const [first = ''] = text;
  const low = first.toLowerCase() + text.slice(first.length);
  return /^\d/.test(low) || raised(low) !== text ? raw + text : low;
}

/** A procedure's name without the word for it, and what of it is short enough. */
const partOf = /^(\d+)(?: (\d+))?$/;

export function shortPlainName(plainName: string, name: string): string {
  if (plainName === name) return '';
  const isCut = plainName.endsWith('…');
  const part = isCut ? plainName.slice(0, -1) : plainName;
  for (const start of [0, name.length - part.length, ...(/^\S+ \S+ /.exec(name) ?? []).map(({ length }) => length)]) {
    const written = isCut ? `${start} ${start + part.length}` : `${start}`;
    if (start >= 0 && longPlainName(written, name) === plainName) return written;
  }
  return lowered(plainName);
}

export function longPlainName(written: string, name: string): string {
  if (written === '') return name;
  const [, start, end] = partOf.exec(written) ?? [];
  if (start === undefined) return raised(written);
  const part = raisedFirst(name.slice(Number(start), end === undefined ? undefined : Number(end)));
  return end === undefined ? part : `${part}…`;
}
