/**
 * The container of a backup: plain POSIX tar (ustar), so that in need any `tar` lists and unpacks it. Written and read
 * as a stream. Reading is strict: a byte that no writer of ours would have written is damage.
 */
import { damaged, foreign } from './archive-trouble.js';
import { ByteReader } from './byte-reader.js';

const block = 512;

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** To be read before the next entry is asked for; what is left of it is skipped. */
  readonly body: AsyncIterable<Buffer>;
}

/** Header of a file's entry, readable by its owner alone. */
export function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 99) throw new Error('the name is too long for a tar');
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Zeros that fill an entry's last block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** What ends an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

/** Sum of all bytes, with spaces where the sum itself stands. */
function checksum(header: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < block; at++) if (at < 148 || at >= 156) sum += header[at] as number;
  return sum;
}

export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(source);
  try {
    for (let first = true; ; first = false) {
      const header = await reader.take(block);
      if (first && header.subarray(257, 262).toString('latin1') !== 'ustar') throw foreign();
      if (header.length < block) throw damaged('mất phần cuối / its end is missing');
      if (isZero(header)) break;
      const { name, size } = readHeader(header);
      const body = new Body(reader, size);
      yield { name, size, body };
      for await (const _ of body);
      if (!isZero(await reader.take(tarPadding(size).length))) throw damaged(name);
    }
    const last = await reader.take(block + 1);
    if (last.length !== block || !isZero(last)) throw damaged('phần cuối / its end');
  } finally {
    await reader.close();
  }
}

function readHeader(header: Buffer): Pick<TarEntry, 'name' | 'size'> {
  const name = text(header, 0, 100);
  const size = Number.parseInt(text(header, 124, 12), 8);
  // Made anew and compared: that finds every wrong byte, also those a sum would miss.
  if (name === '' || !Number.isSafeInteger(size) || !tarHeader(name.slice(0, 99), size).equals(header)) {
    throw damaged('đầu của một phần / the header of a part');
  }
  return { name, size };
}

const text = (header: Buffer, from: number, length: number): string =>
  header
    .subarray(from, from + length)
    .toString('utf8')
    .split('\0')[0] ?? '';

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** The bytes of one entry; going on after a break goes on where it was. */
class Body implements AsyncIterable<Buffer> {
  readonly #reader: ByteReader;
  #left: number;

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader;
    this.#left = size;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      const part = await this.#reader.some(this.#left);
      if (!part) throw damaged('mất phần cuối / its end is missing');
      this.#left -= part.length;
      yield part;
    }
  }
}
