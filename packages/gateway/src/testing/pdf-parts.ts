import { deflateSync } from 'node:zlib';

/** Parts of PDFs as text in Latin-1, so that they can be put together like words. */

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A file of these objects. */
export const pdf = (...objects: readonly string[]): Uint8Array<ArrayBuffer> =>
  bytesOf(`%PDF-1.7\n%âãÏÓ\n${objects.join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** An object with a stream; `head` is what its dictionary says beside the length. */
export function stream(head: string, bytes: Uint8Array | string, { number = 7, line = '\n' } = {}): string {
  const text = typeof bytes === 'string' ? bytes : textOf(bytes);
  return `${number} 0 obj${line}<<${head}/Length ${text.length}>>${line}stream${line}${text}${line}endstream${line}endobj`;
}

export const deflated = (text: string): Uint8Array => deflateSync(bytesOf(text));

/** Objects as they lie in a stream of objects: numbers and places, then the objects themselves. */
export function objects(...texts: readonly string[]): { readonly text: string; readonly head: string } {
  const places = texts.map((_, i) => `${30 + i} ${texts.slice(0, i).join(' ').length + (i > 0 ? 1 : 0)}`).join(' ');
  return { text: `${places} ${texts.join(' ')}`, head: `/Type/ObjStm/N ${texts.length}/First ${places.length + 1}` };
}

/** Rows of so many bytes, each of which says only how it differs from its neighbours, by a predictor of PNG. */
export function predicted(bytes: Uint8Array, width: number, kind: 0 | 1 | 2 | 3 | 4, step = 1): Uint8Array {
  const rows = Math.ceil(bytes.length / width);
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (bytes[row * width + column] ?? 0));
  const out = new Uint8Array(rows * (width + 1));
  for (let row = 0; row < rows; row += 1) {
    out[row * (width + 1)] = kind;
    for (let column = 0; column < width; column += 1) {
      const [left, up, corner] = [at(row, column - step), at(row - 1, column), at(row - 1, column - step)];
      const nearest = [left, up, corner].sort(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      )[0];
      const guess = [0, left, up, (left + up) >> 1, nearest ?? 0][kind] ?? 0;
      out[row * (width + 1) + 1 + column] = at(row, column) - guess;
    }
  }
  return out;
}

/** A catalogue and one page that shows the stream with this number. */
export const page = (contents = 7, resources = ''): string =>
  [
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents} 0 R/Resources<<${resources}>>>> endobj`,
  ].join('\n');
