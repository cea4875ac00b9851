/**
 * A backup under a passphrase: a line that says what it is, a line with the terms of the key, then the tar in segments of
 * AES-256-GCM. A segment's nonce holds its number and whether it is the last, so that none can be moved, left out or cut
 * off unseen (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { damaged, newer, passphraseMissing, passphraseWrong } from './archive-trouble.js';
import { ByteReader } from './byte-reader.js';

const magic = 'motcua-backup-encrypted ';
const version = 1;
const segment = 64 * 1024;
const tagLength = 16;
const prefixLength = 7;

/** What turns the passphrase into the key; 128 MB and a third of a second each time, for us and for whoever guesses. */
interface KeyTerms {
  readonly kdf: 'scrypt';
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly prefix: string;
}

const usual = { kdf: 'scrypt', n: 2 ** 17, r: 8, p: 1 } as const;

export async function* seal(plain: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const terms: KeyTerms = {
    ...usual,
    salt: randomBytes(16).toString('base64url'),
    prefix: randomBytes(prefixLength).toString('base64url'),
  };
  const head = Buffer.from(`${magic}${version}\n${JSON.stringify(terms)}\n`);
  yield head;
  const key = await keyOf(passphrase, terms);
  const reader = new ByteReader(plain);
  let next = await reader.take(segment);
  for (let count = 0, last = false; !last; count++) {
    const bytes = next;
    next = bytes.length < segment ? Buffer.alloc(0) : await reader.take(segment);
    last = next.length === 0;
    const cipher = createCipheriv('aes-256-gcm', key, nonce(terms, count, last)).setAAD(head);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The tar within a file, whether it is sealed or plain. */
export async function* unseal(file: AsyncIterable<Buffer>, passphrase: string | undefined): AsyncGenerator<Buffer> {
  const reader = new ByteReader(file);
  try {
    const start = await reader.take(magic.length);
    if (start.toString('latin1') !== magic) {
      yield start;
      for (let part = await reader.some(segment); part; part = await reader.some(segment)) yield part;
      return;
    }
    const said = await readLine(reader);
    if (said !== String(version))
      throw /^\d+$/.test(said) ? newer(`${magic}${said}`) : damaged('đầu tệp / its beginning');
    if (passphrase === undefined) throw passphraseMissing();
    const line = await readLine(reader);
    yield* openSegments(reader, Buffer.from(`${magic}${said}\n${line}\n`), passphrase, readTerms(line));
  } finally {
    await reader.close();
  }
}

async function* openSegments(
  reader: ByteReader,
  head: Buffer,
  passphrase: string,
  terms: KeyTerms,
): AsyncGenerator<Buffer> {
  const key = await keyOf(passphrase, terms);
  let next = await reader.take(segment + tagLength);
  for (let count = 0, last = false; !last; count++) {
    const sealed = next;
    next = await reader.take(segment + tagLength);
    last = next.length === 0;
    if (sealed.length < tagLength) throw damaged('mất phần cuối / its end is missing');
    const opener = createDecipheriv('aes-256-gcm', key, nonce(terms, count, last)).setAAD(head);
    opener.setAuthTag(sealed.subarray(-tagLength));
    const plain = opener.update(sealed.subarray(0, -tagLength));
    try {
      opener.final();
    } catch (cause) {
      // Cut to a single segment it fails likewise; both are said.
      throw count === 0
        ? passphraseWrong()
        : damaged(`sau ${count * segment} byte / after ${count * segment} bytes`, cause);
    }
    yield plain;
  }
}

async function readLine(reader: ByteReader): Promise<string> {
  let line = '';
  for (let byte = await reader.take(1); byte[0] !== 0x0a; byte = await reader.take(1)) {
    if (byte.length === 0 || line.length > 300) throw damaged('đầu tệp / its beginning');
    line += byte.toString('latin1');
  }
  return line;
}

/** Only what we write ourselves: other numbers could ask for all memory of the machine. */
function readTerms(line: string): KeyTerms {
  try {
    const terms = JSON.parse(line) as KeyTerms;
    const { kdf, n, r, p, salt, prefix } = terms;
    const isUsual = kdf === usual.kdf && n === usual.n && r === usual.r && p === usual.p;
    if (isUsual && bytesOf(salt).length === 16 && bytesOf(prefix).length === prefixLength) return terms;
  } catch {
    // said below
  }
  throw damaged('đầu tệp / its beginning');
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

function nonce({ prefix }: KeyTerms, count: number, last: boolean): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt32BE(count);
  tail[4] = last ? 1 : 0;
  return Buffer.concat([bytesOf(prefix), tail]);
}

const keyOf = (passphrase: string, { n, r, p, salt }: KeyTerms): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), bytesOf(salt), 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
