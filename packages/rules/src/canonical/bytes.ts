/** Bytes that WebCrypto takes as they are: never over shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
