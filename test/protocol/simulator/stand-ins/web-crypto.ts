/** WebCrypto that answers in the next microtask, by the same seed with the same bytes. Sealed bytes are unreadable without
 * their key, a changed bit is noticed, lengths are the true ones; nothing more is claimed of it. */
import { createHash } from 'node:crypto';
import { stageNow } from '../world-now.js';

type Bytes = Uint8Array<ArrayBuffer>;

interface Key {
  readonly type: 'public' | 'private' | 'secret';
  readonly algorithm: string;
  readonly bytes: Bytes;
}

interface Algorithm {
  readonly name: string;
  readonly iv?: BufferSource;
  readonly additionalData?: BufferSource;
  readonly salt?: BufferSource;
  readonly info?: BufferSource;
  readonly public?: Key;
}

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength);

const hash = (...parts: readonly (string | Uint8Array)[]): Bytes => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return new Uint8Array(sum.digest());
};

const nameOf = (algorithm: Algorithm | string) => (typeof algorithm === 'string' ? algorithm : algorithm.name);
const base64url = (bytes: Bytes) => Buffer.from(bytes).toString('base64url');
const key = (type: Key['type'], algorithm: string, bytes: Bytes): Key => ({ type, algorithm, bytes });

/** Turns bytes into others, and back, by a stream that key and IV make. */
function scrambled(secret: Bytes, iv: Bytes, bytes: Bytes): Bytes {
  const seed = new Uint32Array(hash('stream', secret, iv).buffer);
  let state = seed[0] || 1;
  const result = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    result[at] = (bytes[at] ?? 0) ^ (state & 0xff);
  }
  return result;
}

const tagOf = (secret: Bytes, iv: Bytes, additional: Bytes, plain: Bytes) =>
  hash('tag', secret, iv, additional, plain).subarray(0, 16);

const signed = (secret: Bytes, data: BufferSource) => {
  const first = hash('signature', secret, bytesOf(data));
  return Buffer.concat([first, hash(first)]);
};

const subtle = {
  digest: async (_: string, data: BufferSource) => hash(bytesOf(data)).buffer,

  async generateKey({ name }: Algorithm) {
    const bytes = stageNow().dice.bytes(32);
    return { publicKey: key('public', name, bytes), privateKey: key('private', name, bytes) };
  },

  async importKey(format: string, data: BufferSource | { readonly x: string }, algorithm: Algorithm | string) {
    const name = nameOf(algorithm);
    if (format === 'jwk')
      return key('public', name, Uint8Array.from(Buffer.from((data as { x: string }).x, 'base64url')));
    const bytes = Uint8Array.from(bytesOf(data as BufferSource));
    return name === 'ECDH' ? key('public', name, bytes.slice(1, 33)) : key('secret', name, bytes);
  },

  async exportKey(format: string, { type, bytes }: Key) {
    if (format === 'jwk') return { kty: 'EC', crv: 'P-256', x: base64url(bytes), y: base64url(hash('y', bytes)) };
    if (type === 'secret') return Uint8Array.from(bytes).buffer;
    return Uint8Array.from([4, ...bytes, ...hash('y', bytes)]).buffer;
  },

  async deriveBits({ name, salt, public: other }: Algorithm, own: Key) {
    if (name === 'PBKDF2') return hash(name, own.bytes, bytesOf(salt ?? new Uint8Array())).buffer;
    if (!other) throw new DOMException('no other side', 'DataError');
    return hash('agreed', ...[base64url(other.bytes), base64url(own.bytes)].sort()).buffer;
  },

  deriveKey: async ({ name, salt, info }: Algorithm, base: Key) =>
    key(
      'secret',
      'AES-GCM',
      hash(name, base.bytes, bytesOf(salt ?? new Uint8Array()), bytesOf(info ?? new Uint8Array())),
    ),

  async encrypt({ iv, additionalData }: Algorithm, { bytes: secret }: Key, data: BufferSource) {
    const [start, additional, plain] = [iv, additionalData, data].map((part) => bytesOf(part ?? new Uint8Array()));
    if (!start || !additional || !plain) throw new TypeError();
    const sealed = new Uint8Array(plain.length + 16);
    sealed.set(scrambled(secret, start, plain));
    sealed.set(tagOf(secret, start, additional, plain), plain.length);
    return sealed.buffer;
  },

  async decrypt({ iv, additionalData }: Algorithm, { bytes: secret }: Key, data: BufferSource) {
    const [start, additional, sealed] = [iv, additionalData, data].map((part) => bytesOf(part ?? new Uint8Array()));
    if (!start || !additional || !sealed || sealed.length < 16) throw new DOMException('', 'OperationError');
    const plain = scrambled(secret, start, sealed.subarray(0, -16));
    if (!Buffer.from(tagOf(secret, start, additional, plain)).equals(sealed.subarray(-16)))
      throw new DOMException('', 'OperationError');
    return plain.buffer;
  },

  sign: async (_: Algorithm, { bytes }: Key, data: BufferSource) => Uint8Array.from(signed(bytes, data)).buffer,

  verify: async (_: Algorithm, { bytes }: Key, signature: BufferSource, data: BufferSource) =>
    signed(bytes, data).equals(bytesOf(signature)),
};

export const simulatedCrypto = {
  subtle,
  getRandomValues<T extends Uint8Array>(array: T): T {
    array.set(stageNow().dice.bytes(array.length));
    return array;
  },
};
