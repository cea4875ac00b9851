import { randomBytes } from 'node:crypto';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import PDFKit from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { honestPapers } from '../../testing/honest-papers.js';
import { pdf, stream } from '../../testing/pdf-parts.js';
import { judgePdf } from './judge-pdf.js';

describe('a PDF that is only paper passes:', () => {
  it.each(Object.entries(honestPapers))('%s', async (_, make) => {
    expect(await judgePdf(make())).toBe('paper');
  });

  it('whatever bytes its photos hold', async () => {
    for (let i = 0; i < 40; i += 1) {
      const photo = stream('/Subtype/Image/Width 9/Filter/DCTDecode', randomBytes(500_000));
      expect(await judgePdf(pdf(photo))).toBe('paper');
    }
  });
});

const pixels = () => sharp({ create: { width: 400, height: 500, channels: 3, background: '#cde' } });

describe('a PDF made by pdf-lib passes', () => {
  const document = async () => {
    const made = await PDFDocument.create();
    made.setTitle('Giấy ủy quyền');
    const font = await made.embedFont(StandardFonts.TimesRoman);
    const sheet = made.addPage();
    sheet.drawText('Giay uy quyen', { x: 50, y: 700, font, rotate: degrees(2) });
    return { made, sheet };
  };

  it('with compressed objects, and without', async () => {
    const { made } = await document();
    expect(await judgePdf(await made.save())).toBe('paper');
    expect(await judgePdf(await made.save({ useObjectStreams: false }))).toBe('paper');
  });

  it('with photos and drawings, also when it is opened and saved again', async () => {
    const { made, sheet } = await document();
    sheet.drawImage(await made.embedJpg(await pixels().jpeg().toBuffer()));
    sheet.drawImage(await made.embedPng(await pixels().ensureAlpha().png().toBuffer()));
    const once = await made.save();
    expect(await judgePdf(once)).toBe('paper');
    const other = await PDFDocument.create();
    const [copied] = await other.copyPages(await PDFDocument.load(once), [0]);
    if (copied) other.addPage(copied);
    expect(await judgePdf(await other.save())).toBe('paper');
  });

  it('with fields to fill in', async () => {
    const { made, sheet } = await document();
    const form = made.getForm();
    form.createTextField('ho-ten').addToPage(sheet, { x: 50, y: 600 });
    form.createCheckBox('dong-y').addToPage(sheet, { x: 50, y: 500 });
    expect(await judgePdf(await made.save())).toBe('paper');
    form.flatten();
    expect(await judgePdf(await made.save())).toBe('paper');
  });

  it('but not with a file attached, or a script', async () => {
    const { made } = await document();
    await made.attach(new Uint8Array([1, 2, 3]), 'x.exe');
    expect(await judgePdf(await made.save())).toBe('active');
    const scripted = (await document()).made;
    scripted.addJavaScript('main', 'app.alert(1)');
    expect(await judgePdf(await scripted.save())).toBe('active');
  });
});

describe('a PDF made by pdfkit passes', () => {
  const written = (options: PDFKit.PDFDocumentOptions, draw: (made: PDFKit.PDFDocument) => void = () => undefined) =>
    new Promise<Uint8Array>((resolve) => {
      const parts: Buffer[] = [];
      const made = new PDFKit(options);
      made.on('data', (part: Buffer) => parts.push(part));
      made.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
      made.fontSize(14).text('Giay uy quyen', { link: 'https://dichvucong.gov.vn' });
      draw(made);
      made.end();
    });

  it.each<[string, PDFKit.PDFDocumentOptions]>([
    ['compressed', {}],
    ['in the open', { compress: false }],
    ['of the oldest version', { pdfVersion: '1.3' }],
    ['with tags for screen readers', { pdfVersion: '1.7', tagged: true, lang: 'vi', displayTitle: true }],
    ['with a password for changes', { ownerPassword: 'x', permissions: { printing: 'highResolution' } }],
    ['with a newer kind of password', { pdfVersion: '1.7ext3', ownerPassword: 'x' }],
  ])('%s', async (_, options) => {
    expect(await judgePdf(await written(options))).toBe('paper');
  });

  it('with bookmarks between photos', async () => {
    const [jpeg, png] = await Promise.all([pixels().jpeg().toBuffer(), pixels().png().toBuffer()]);
    const made = await written({}, (one) => {
      for (const title of ['Trang 1', 'Trang 2', 'Trang 3']) {
        one.outline.addItem(title).addItem('Muc');
        one.addPage().image(jpeg, { width: 300 }).image(png, { width: 300 });
      }
    });
    expect(await judgePdf(made)).toBe('paper');
  });

  it('but not with a file attached', async () => {
    const made = await written({}, (one) => {
      one.file(Buffer.from('x'), { name: 'x.exe' });
    });
    expect(await judgePdf(made)).toBe('active');
  });
});
