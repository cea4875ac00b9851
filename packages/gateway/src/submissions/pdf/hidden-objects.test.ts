import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, deflated, objects, pdf, predicted, stream, textOf } from '../../testing/pdf-parts.js';
import { judgePdf } from './judge-pdf.js';

const script = '<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))>>';
const { text, head } = objects('<</Type/Page/Parent 2 0 R>>', script, '<</Type/Font>>');
const packed = deflated(text);
const flate = '/Filter/FlateDecode';
const judge = (dictionary: string, bytes: Uint8Array = packed) => judgePdf(pdf(stream(dictionary, bytes)));

describe('a script in compressed objects is found, or the file refused,', () => {
  it.each([
    ['its filter stands in another object', `${head}/Filter 12 0 R`],
    ['its dictionary is long', `${head}${flate}/Padding(${'x'.repeat(20_000)})`],
    ['its dictionary is long behind what matters', `/Padding[${'/x '.repeat(9000)}]${head}${flate}`],
    ['a comment says that an object begins', `${head}${flate}%obj\n`],
    ['a comment says that an object begins and what it is', `${head}${flate}%8 0 obj <<\n/Subtype/Image/Width 1`],
    ['a string says that an object begins', `${head}${flate}/X(8 0 obj)`],
    ['a string says that an object begins and where it ends', `${head}${flate}/X(8 0 obj <</A 1>>)`],
    ['an object begins in a string and goes on behind it', `${head}${flate}/X(8 0 obj <</A \\( )`],
    ['a string says that the object ends', `${head}${flate}/X(endobj endstream)`],
    ['a comment says that the object ends', `${head}${flate}%endobj\n`],
    ['a string looks like a stream', `${head}${flate}/X(>> stream\n)`],
    ['a number looks like its end', `${head}${flate}/X<endobj>/endobj/stream`],
    ['brackets do not close', `${head}${flate}/X[ >> ] ]]`],
    ['brackets of strings do not close', `${head}${flate}/X(\\)\\() ) `],
    ['names are escaped', `${head.replace('First', 'F#69rst').replace('ObjStm', '#4fbjStm')}/F#69lter/Fl#61teDecode`],
    ['its type is not said', `${head.replace('/Type/ObjStm', '')}${flate}`],
  ])('where %s', async (_, dictionary) => {
    expect(await judge(dictionary)).toBe('active');
    // The same where nobody could inflate it: what the dictionary hides must not make it harmless.
    expect(await judge(dictionary, deflateRawSync(bytesOf(text)))).toBe('active');
  });

  it.each([
    ['twice', `${head}/Filter[/FlateDecode/FlateDecode]`, deflateSync(packed)],
    ['twice, though it says once', `${head}${flate}`, deflateSync(packed)],
    ['three times', `${head}${flate}`, deflateSync(deflateSync(packed))],
    ['twice, though it says nothing', '', deflateSync(packed)],
    ['without the frame of compressed data', `${head}${flate}`, deflateRawSync(bytesOf(text))],
    ['by another method', `${head}/Filter/LZWDecode`, bytesOf('\x80\x0b\x60\x50\x22')],
    ['in letters', `${head}/Filter[/ASCII85Decode/FlateDecode]`, bytesOf('Gasb"bk0~>')],
    ['in digits', `${head}/Filter/AHx`, bytesOf(`${Buffer.from(text).toString('hex')}>`)],
    ['in runs', `${head}/Filter/RunLengthDecode`, bytesOf('\x05<</S/J')],
    ['as a photo', `${head}/Filter/DCTDecode`, bytesOf('\xff\xd8\xff\xe0')],
    ['by a method that nobody knows', `${head}/Filter/BrotliDecode`, bytesOf('\x1b\x0f')],
    ['with a key', `${head}/Filter[/Crypt/FlateDecode]`, bytesOf('locked')],
    ['in a file of its own', `${head}/F(elsewhere.bin)/FFilter/FlateDecode`, bytesOf('')],
  ])('where they are packed %s', async (_, dictionary, bytes) => {
    expect(await judge(dictionary, bytes)).toBe('active');
  });

  it.each([1, 2, 3, 4] as const)('where they are differences, as a picture has them (%i)', async (kind) => {
    for (const [columns, colors, width] of [
      [12, 1, 12],
      [5, 3, 15],
      [7, 1, 7],
    ] as const) {
      const bytes = deflateSync(predicted(bytesOf(text), width, kind, colors));
      const parameters = `/Predictor ${10 + kind}/Columns ${columns}/Colors ${colors}`;
      expect(await judge(`${head}${flate}/DecodeParms<<${parameters}>>`, bytes)).toBe('active');
      expect(await judge(`${head}${flate}/DecodeParms[<<${parameters}>>]`, bytes)).toBe('active');
    }
  });

  it.each([
    ['stand in another object', '/DecodeParms 8 0 R'],
    ['stand in another object, in a list', '/DP[8 0 R]'],
    ['are said twice', '/DecodeParms<</Predictor 12/Columns 9>>/X(/Columns 12)'],
    ['stand partly in another object', '/DecodeParms<</Predictor 12/Columns 8 0 R>>'],
    ['are those of another kind of picture', '/DecodeParms<</Predictor 2/Columns 12>>'],
  ])('where their differences cannot be undone, since the parameters %s', async (_, parameters) => {
    const bytes = deflateSync(predicted(bytesOf(text), 12, 2));
    expect(await judge(`${head}${flate}${parameters}`, bytes)).toBe('active');
  });

  it.each([
    ['spaces stand behind "stream"', 'stream  \t\n'],
    ['anything stands behind "stream"', 'stream %x\n'],
    ['an old line end stands behind "stream"', 'stream\r'],
    ['more than one line end stands there', 'stream\r\n\r\n'],
    ['nothing stands there', 'stream'],
  ])('where %s', async (_, keyword) => {
    const object = stream(`${head}${flate}`, packed).replace('stream\n', keyword);
    expect(await judgePdf(pdf(object))).toBe('active');
  });

  it.each([
    ['its end is missing', packed.slice(0, -12)],
    ['its check sum is wrong', packed.map((byte, at) => (at === packed.length - 1 ? byte ^ 1 : byte))],
  ])('where %s', async (_, bytes) => {
    expect(await judge(flate, bytes)).toBe('active');
    expect(await judge(`${head}${flate}`, bytes)).toBe('active');
  });

  it('where it breaks behind the script, and a viewer shows what came before', async () => {
    const long = deflated(`${text}${Array.from({ length: 3000 }, (_, i) => `${(i * 7919) % 10_007} `).join('')}`);
    const broken = long.map((byte, at) => (at > long.length / 2 ? byte ^ 0x5a : byte));
    expect(await judge(flate, broken)).toBe('active');
    expect(await judge(`${head}${flate}`, broken)).toBe('active');
  });

  it('where one stream of objects goes on in another', async () => {
    const first = objects('<</Type/Page>>');
    const body = [
      stream(`${first.head}/Extends 8 0 R${flate}`, deflated(first.text)),
      stream(`${head}/Extends 9 0 R${flate}`, packed, { number: 8 }),
    ];
    expect(await judgePdf(pdf(...body))).toBe('active');
  });

  it('where the file pretends to be several, one after the other', async () => {
    const inside = textOf(pdf(stream(`${head}${flate}`, packed)));
    expect(await judgePdf(pdf(stream('', inside)))).toBe('active');
  });

  it('where all of it is locked with a password', async () => {
    const locked = '17 0 obj <</Filter/Standard/V 4/R 4>> endobj\n18 0 obj <</Encrypt 17 0 R>> endobj';
    expect(await judgePdf(pdf(locked, stream(`${head}${flate}`, bytesOf('locked away'))))).toBe('active');
  });
});
