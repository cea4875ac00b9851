import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isActivePdf } from './pdf-scan.js';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = (body: string) => latin1(`%PDF-1.7\n%âãÏÓ\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const stream = (dictionary: string, bytes: Uint8Array) =>
  `7 0 obj <<${dictionary}/Length ${bytes.length}>>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream endobj`;
const script = '<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))>>';
const packed = (text: string) => deflateSync(latin1(text));

describe('a PDF that could do something by itself', () => {
  it.each([
    ['runs a script', `1 0 obj ${script} endobj`],
    ['hides the name of its script', '1 0 obj <</S/J#61vaScript/J#53 5 0 R>> endobj'],
    ['escapes every letter', '1 0 obj <</S/#4A#61#76#61#53#63#72#69#70#74>> endobj'],
    ['runs a script through a rendition', '1 0 obj <</S/Rendition/OP 0 /JS 5 0 R>> endobj'],
    ['starts a program', '1 0 obj <</S/Launch/F(cmd.exe)>> endobj'],
    ['carries a file', '1 0 obj <</Names<</EmbeddedFiles 2 0 R>>>> endobj'],
    ['carries a file as a stream', '2 0 obj <</Type/EmbeddedFile/Length 3>>\nstream\nabc\nendstream endobj'],
    ['pins a file to a page', '2 0 obj <</Subtype/FileAttachment/FS<</EF<</F 3 0 R>>>>>> endobj'],
    ['plays something', '2 0 obj <</Subtype/RichMedia>> endobj'],
    ['says it in the last line', '%%EOF /JavaScript'],
  ])('%s', async (_, body) => {
    expect(await isActivePdf(pdf(body))).toBe(true);
  });

  it.each([
    ['in compressed objects', '/Type/ObjStm/N 1/First 4/Filter/FlateDecode'],
    ['in compressed objects whose names are escaped', '/Type/Obj#53tm/N 1/#46irst 4/Filter/Fl#61teDecode'],
    ['in compressed objects that pose as a picture', '/Subtype/Image/N 1/First 4/Filter/FlateDecode'],
    ['in a compressed stream that says nothing of itself', '/Filter[/FlateDecode]'],
  ])('%s', async (_, dictionary) => {
    expect(await isActivePdf(pdf(stream(dictionary, packed(`1 0 ${script}`))))).toBe(true);
  });

  it('in objects that are packed so that nobody can look into them', async () => {
    const twice = deflateSync(packed(`1 0 ${script}`));
    expect(await isActivePdf(pdf(stream('/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]', twice)))).toBe(
      true,
    );
    const locked = deflateRawSync(latin1(`1 0 ${script}`));
    expect(await isActivePdf(pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', locked)))).toBe(true);
  });

  it('has more parts than any paper', async () => {
    expect(await isActivePdf(pdf('stream\n'.repeat(20_001)))).toBe(true);
  });

  it('grows beyond all measure', async () => {
    const bomb = deflateSync(new Uint8Array(70 * 1024 * 1024));
    expect(await isActivePdf(pdf(stream('/Filter/FlateDecode', bomb)))).toBe(true);
  });
});

describe('a PDF that is only paper', () => {
  it('passes with compressed objects, text, pictures and links', async () => {
    const body = [
      '1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines<</First 4 0 R>>>> endobj',
      '3 0 obj <</S/URI/URI(https://dichvucong.gov.vn)/JSName(x)>> endobj',
      stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed('1 0 <</Type/Page/Resources<</Font 3 0 R>>>>')),
      stream('/Filter/FlateDecode', packed('BT /F1 12 Tf (Giay uy quyen) Tj ET')),
      stream('/Subtype/Image/Width 1/Height 1/Filter/DCTDecode', latin1('\xff\xd8\xff\xe0')),
    ];
    expect(await isActivePdf(pdf(body.join('\n')))).toBe(false);
  });

  it('passes with a picture in the very colour that spells a forbidden name', async () => {
    const teal = new Uint8Array(30_000).map((_, i) => [47, 74, 83][i % 3] ?? 0);
    const picture = stream('/Subtype/Image/Width 100/Height 100/Filter/FlateDecode', deflateSync(teal));
    expect(await isActivePdf(pdf(picture))).toBe(false);
  });

  it('passes whatever bytes its photos hold', async () => {
    const { randomBytes } = await import('node:crypto');
    for (let i = 0; i < 40; i += 1) {
      const photo = stream('/Subtype/Image/Filter/DCTDecode', randomBytes(500_000));
      expect(await isActivePdf(pdf(photo))).toBe(false);
    }
  });
});
