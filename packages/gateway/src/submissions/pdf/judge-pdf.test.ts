import { describe, expect, it } from 'vitest';
import { deflated, objects, pdf, stream } from '../../testing/pdf-parts.js';
import { judgePdf } from './judge-pdf.js';

const script = '<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))>>';

describe('a PDF that could do something by itself', () => {
  it.each([
    ['runs a script', `1 0 obj ${script} endobj`],
    ['hides the name of its script', '1 0 obj <</S/J#61vaScript/J#53 5 0 R>> endobj'],
    ['escapes every letter', '1 0 obj <</S/#4A#61#76#61#53#63#72#69#70#74>> endobj'],
    ['runs a script through a rendition', '1 0 obj <</S/Rendition/OP 0 /JS 5 0 R>> endobj'],
    ['is a form that brings its scripts along', '1 0 obj <</AcroForm<</Fields[]/XFA 5 0 R>>>> endobj'],
    ['starts a program', '1 0 obj <</S/Launch/F(cmd.exe)>> endobj'],
    ['carries a file', '1 0 obj <</Names<</EmbeddedFiles 2 0 R>>>> endobj'],
    ['carries a file as a stream', '2 0 obj <</Type/EmbeddedFile/Length 3>>\nstream\nabc\nendstream endobj'],
    ['pins a file to a page', '2 0 obj <</Subtype/FileAttachment/FS<</EF<</F 3 0 R>>>>>> endobj'],
    ['plays something', '2 0 obj <</Subtype/RichMedia>> endobj'],
    ['says it in the last line', '%%EOF /JavaScript'],
  ])('%s', async (_, body) => {
    expect(await judgePdf(pdf(body))).toBe('active');
  });

  const { head, text } = objects('<</Type/Page>>', script);
  it.each([
    ['in compressed objects', `${head}/Filter/FlateDecode`],
    ['in compressed objects whose names are escaped', `${head.replace('Stm', '#53tm')}/Filter/Fl#61teDecode`],
    ['in compressed objects that pose as a picture', `${head}/Subtype/Image/Width 9/Height 9/Filter/FlateDecode`],
    ['in a compressed stream that says nothing of itself', '/Filter[/FlateDecode]'],
    ['in a stream that denies being compressed', head],
  ])('%s', async (_, dictionary) => {
    expect(await judgePdf(pdf(stream(dictionary, deflated(text))))).toBe('active');
  });

  it('in the very last name of a stream', async () => {
    expect(await judgePdf(pdf(stream('/Filter/FlateDecode', deflated('1 0 <</S /Launch'))))).toBe('active');
  });

  it('with a name that lies across the parts in which a long stream is read', async () => {
    for (let at = 65_536 - 30; at <= 65_536; at += 1) {
      const long = `${' '.repeat(at)}<</S/J#61v#61Script>>${' '.repeat(70_000)}`;
      expect(await judgePdf(pdf(stream('/Filter/FlateDecode', deflated(long)))), String(at)).toBe('active');
    }
  });
});
