import type { MediaType } from '@motcua/openapi';

/** What a file must be, before and after sending. `maxBytes` counts the bytes before sealing. */
export const fileRules = {
  maxBytes: 20 * 1024 * 1024,
  mediaTypes: ['image/jpeg', 'image/png', 'application/pdf'],
} as const satisfies { readonly maxBytes: number; readonly mediaTypes: readonly MediaType[] };

const signatures: readonly (readonly [MediaType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** Tells what a file is from its first bytes (8 are enough), whatever its name says; nothing for other kinds. */
export const sniffMediaType = (bytes: Uint8Array): MediaType | undefined =>
  signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
