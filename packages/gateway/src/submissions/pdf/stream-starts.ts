/** A `stream` and the places where its bytes may begin. */
export interface StreamStart {
  /** Place of the keyword. */
  readonly at: number;
  /** As viewers take it: right behind the keyword or the white space there, or on the next line whatever precedes it. */
  readonly starts: readonly number[];
  /** Nothing but white space stands between the keyword and the end of its line, as every honest file has it. */
  readonly isClean: boolean;
}

/** Every `stream` of a file, in its order; whether it is one decides what stands before it. */
export function* streamStarts(text: string): Generator<StreamStart> {
  const lineFeed = finder(text, '\n');
  const carriageReturn = finder(text, '\r');
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const after = at + 6;
    const lineEnd = Math.min(lineFeed(after), carriageReturn(after));
    const nextLine = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
    spaces.lastIndex = after;
    spaces.test(text);
    const afterSpaces = spaces.lastIndex;
    const isClean = afterSpaces > lineEnd;
    yield { at, starts: [...new Set([after, afterSpaces, nextLine])], isClean };
  }
}

const spaces = /[\0\t\n\f\r ]*/y;

/** Finds a character from ever later places on; without looking twice at what lies between them. */
function finder(text: string, char: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(char, from);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}
