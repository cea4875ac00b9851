import { deflateRawSync, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bytesOf, deflated, page, pdf, stream, textOf } from '../../testing/pdf-parts.js';
import { judgePdf } from './judge-pdf.js';

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);
/** Inflates to so much, and then turns out to be no compressed data at all. */
const failing = (count: number) => {
  const whole = deflateRawSync(megabytes(count));
  return bytesOf(`\x78\x9c${textOf(whole.subarray(0, -8))}${'\xff'.repeat(40)}`);
};

it.each([
  ['grows beyond all measure', () => [stream('/Filter/FlateDecode', deflateSync(megabytes(200)))]],
  ['grows beyond all measure in many streams', () => Array(8).fill(stream('', deflateSync(megabytes(20))))],
  ['grows and breaks, again and again', () => Array(8).fill(stream('/Filter/FlateDecode', failing(60)))],
  ['grows where it is unpacked once more', () => [stream('', deflateSync(deflateSync(megabytes(200))))]],
  [
    'is packed deeper than anybody packs',
    () => {
      let bytes: Uint8Array = deflated('BT (x) Tj ET');
      for (let i = 0; i < 5; i += 1) bytes = deflateSync(bytes);
      return [stream('/Filter/FlateDecode', bytes)];
    },
  ],
  ['has more parts than any paper', () => Array(20_001).fill(stream('', deflated('x')))],
  ['has objects in objects in objects', () => [`1 0 obj (${'1 0 obj <</A('.repeat(20_000)}`]],
  [
    'is full of what begins like compressed data and is none',
    () => Array(3000).fill(`stream\n\x78\x9c\xff\xff${'x'.repeat(200)}`),
  ],
])('a PDF that %s is too complex to be judged, and said to be', async (_, objects) => {
  expect(await judgePdf(pdf(page(), ...objects()))).toBe('too-complex');
});
