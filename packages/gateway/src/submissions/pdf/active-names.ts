/** Names that make a PDF more than paper: scripts, programs to start, files and players inside. */
const longNames = ['JavaScript', 'Launch', 'EmbeddedFiles', 'EmbeddedFile', 'FileAttachment', 'RichMedia'];
/** Short enough to turn up in any picture by chance, hence only among readable characters. */
const shortNames = ['JS', 'XFA'];

const delimiter = '[\\0\\t\\n\\f\\r ()<>[\\]{}/%]';
const readable = '[\\0\\t\\n\\f\\r -~]';
const oneOf = (names: readonly string[]) => `/(?:${names.map(escapable).join('|')})`;
const long = new RegExp(`${oneOf(longNames)}${delimiter}`);
// The slash comes first, since that is what can be searched for quickly; what stands before it is looked at behind it.
const short = new RegExp(`${oneOf(shortNames)}(?=${delimiter}${readable}{5})`, 'g');
const readableBefore = new RegExp(`${readable}{4}$`);

/** Characters that a name and what has to stand around it may take, each of them escaped. */
const reach = 64;

/**
 * Looks for such names in a text that comes in parts, in Latin-1. Finds them also when they are escaped
 * (`/J#61vaScript`) or cut in two by the parts.
 */
export class ActiveNames {
  readonly #isPixels: boolean;
  #end = '';

  /** @param isPixels pixels can spell anything: RGB(47, 74, 83), a dark teal, reads "/JS" */
  constructor({ isPixels = false }: { readonly isPixels?: boolean } = {}) {
    this.#isPixels = isPixels;
  }

  /** Whether there is one in what came so far. */
  areIn(part: string): boolean {
    const text = this.#end + part;
    this.#end = text.slice(-reach);
    return this.#found(text);
  }

  /** The same of a text's end: a name may be the last thing in it. */
  areAtTheEnd(): boolean {
    return this.#found(`${this.#end}${' '.repeat(6)}`);
  }

  #found(text: string): boolean {
    return long.test(text) || (!this.#isPixels && holdsShortName(text));
  }
}

function holdsShortName(text: string): boolean {
  for (const { index } of text.matchAll(short)) {
    if (readableBefore.test(text.slice(Math.max(0, index - 4), index))) return true;
  }
  return false;
}

/** A pattern of a name, each of whose characters may also be written as `#` and two hexadecimal digits. */
export function escapable(name: string): string {
  return [...name].map((char) => `(?:${char}|#${hexPattern(char.charCodeAt(0))})`).join('');
}

function hexPattern(code: number): string {
  return code.toString(16).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
