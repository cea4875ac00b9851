import type { Dice } from './dice.js';

/** A photograph as a page gets it, without a real Blob's threads: a JPEG by its first bytes. */
export function photo(dice: Dice): Blob & { readonly name: string } {
  const bytes = dice.bytes(dice.between(40, 300));
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return blobOf(bytes) as unknown as Blob & { readonly name: string };
}

const blobOf = (bytes: Uint8Array<ArrayBuffer>): unknown => ({
  name: 'giay.jpg',
  size: bytes.length,
  slice: (from: number, to: number) => blobOf(bytes.slice(from, to)),
  arrayBuffer: async () => bytes.slice().buffer,
});
