import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { bytesOf, deflated, objects, page, pdf, predicted, stream } from './pdf-parts.js';

const writing = 'BT /F1 12 Tf 72 720 Td (Giay uy quyen) Tj ET\n'.repeat(60);
/** Pixels or codes that no scan can look into; as good as any photograph. */
const noise = (length: number) => new Uint8Array(randomBytes(length));
const jpeg = (length = 60_000) =>
  bytesOf(`\xff\xd8\xff\xe0\0\x10JFIF${noise(length).reduce((t, b) => t + String.fromCharCode(b), '')}\xff\xd9`);
const outlines =
  '20 0 obj <</Type/Outlines/First 21 0 R/Last 22 0 R/Count 2>> endobj\n21 0 obj <</Title(Phan I)/Parent 20 0 R/Next 22 0 R>> endobj';
const xref = (rows: Uint8Array, head = '') =>
  stream(`/Type/XRef/Size 40/W[1 3 1]/Root 1 0 R${head}/Filter/FlateDecode`, deflateSync(rows), { number: 39 });
const image = (head: string, bytes: Uint8Array | string, number = 9, line = '\n') =>
  stream(`/Type/XObject/Subtype/Image/Width 1240/Height 1754/BitsPerComponent 8${head}`, bytes, { number, line });
const shown = page(7, '/XObject<</Im0 9 0 R>>');
const paint = stream('/Filter/FlateDecode', deflated('q 595 0 0 842 0 0 cm /Im0 Do Q'));
const people = objects(
  '<</Type/Font/Subtype/TrueType/BaseFont/Times/FirstChar 32>>',
  '<</Title(Van ban)/First 31 0 R>>',
);

/** Papers as different makers write them, by what is particular about each. */
export const honestPapers: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  'a word processor: compressed objects, predicted cross-references, a photo': () =>
    pdf(
      shown,
      paint,
      image('/ColorSpace/DeviceRGB/Filter/DCTDecode', jpeg()),
      stream(`${people.head}/Filter/FlateDecode`, deflated(people.text)),
      xref(predicted(noise(5 * 300), 5, 2), '/DecodeParms<</Columns 5/Predictor 12>>'),
    ),
  'a phone scanner: one JPEG a page, Windows line ends': () =>
    pdf(shown, paint, image('/ColorSpace/DeviceRGB/Filter/DCTDecode', jpeg(900_000), 9, '\r\n')),
  'a fax: CCITT': () =>
    pdf(shown, paint, image('/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 1728/BlackIs1 true>>', noise(40_000))),
  'an office scanner: JBIG2 with globals': () =>
    pdf(
      shown,
      paint,
      stream('', noise(600), { number: 10 }),
      image('/Filter[/JBIG2Decode]/DecodeParms[<</JBIG2Globals 10 0 R>>]', noise(30_000)),
    ),
  'a scanner with JPEG 2000': () =>
    pdf(shown, paint, image('/Filter/JPXDecode', `\0\0\0\x0cjP  \r\n\x87\n${'x'.repeat(9000)}`)),
  'a scanner that keeps every pixel: eight pages of 26 MB each, inflated': () => {
    const pixels = deflateSync(new Uint8Array(2480 * 3508 * 3).fill(255));
    const head = '/ColorSpace/DeviceRGB/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns 2480>>';
    return pdf(shown, paint, ...Array.from({ length: 8 }, (_, i) => image(head, pixels, 9 + i)));
  },
  'a report generator: text in letters (ASCII85 over Flate), bookmarks in clear': () =>
    pdf(page(), outlines, stream('/Filter [ /ASCII85Decode /FlateDecode ]', `Gasb"bk0${'Zq7$L'.repeat(900)}~>`)),
  'a typesetter: compressed objects, Type 1 fonts, cross-references without predictor': () =>
    pdf(
      page(),
      stream('/Filter/FlateDecode', deflated(writing)),
      stream('/Length1 1500/Length2 20000/Length3 0/Filter/FlateDecode', deflateSync(noise(22_000)), { number: 11 }),
      stream(`${people.head}/Filter /FlateDecode`, deflated(people.text)),
      xref(noise(5 * 400)),
    ),
  'a print filter: lengths in other objects, metadata in clear': () =>
    pdf(
      page(),
      `7 0 obj\n<</Length 8 0 R/Filter /FlateDecode>>\nstream\n${Buffer.from(deflated(writing)).toString('latin1')}endstream\nendobj\n8 0 obj\n137\nendobj`,
      stream(
        '/Type/Metadata/Subtype/XML',
        '<?xpacket begin=""?><rdf:RDF>stream\nof words, an obj and endobj</rdf:RDF>',
      ),
    ),
  'a desktop system: filter and parameters in other objects': () =>
    pdf(
      page(),
      '12 0 obj /FlateDecode endobj\n13 0 obj <</Predictor 15/Colors 3/Columns 1240>> endobj',
      stream('/Filter 12 0 R', deflated(writing)),
      image(
        '/ColorSpace/DeviceRGB/Filter 12 0 R/DecodeParms 13 0 R',
        deflateSync(predicted(noise(37_200), 3720, 4, 3)),
      ),
    ),
  'an old distiller: LZW behind bookmarks in clear': () =>
    pdf(page(), outlines, stream('/Filter/LZWDecode', noise(9000)), image('/Filter[/RunLengthDecode]', noise(9000))),
  'bookmarks in clear between photos': () =>
    pdf(shown, image('/Filter/DCTDecode', jpeg()), outlines, image('/Filter/DCTDecode', jpeg(), 10)),
  'one that forgets to end its objects': () =>
    pdf(shown, outlines.replaceAll('endobj', ''), paint.replace('endobj', ''), image('/Filter/DCTDecode', jpeg())),
  'one that ends the line behind "stream" as old systems did': () =>
    pdf(page(), stream('/Filter/FlateDecode', deflated(writing), { line: '\r' })),
  'a signed one: changes appended, the signature as a long number': () =>
    pdf(
      page(),
      stream('/Filter/FlateDecode', deflated(writing)),
      `startxref\n9\n%%EOF\n14 0 obj <</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 840 9000 420]/Contents<${noise(4000).reduce((t, b) => t + b.toString(16).padStart(2, '0'), '')}>>> endobj`,
    ),
  'one for slow links: with a stream of hints': () =>
    pdf(
      '15 0 obj <</Linearized 1/L 9000/O 3/E 700/N 1/T 8000/H[451 137]>> endobj',
      page(),
      stream('/S 36/Filter/FlateDecode', deflateSync(noise(120)), { number: 16 }),
      stream('/Filter/FlateDecode', deflated(writing)),
    ),
  'one made readable: comments before every object': () =>
    pdf('%QDF-1.0', '%% Original object ID: 5 0', page(), stream('', writing), '%% Contents for page 1'),
  'a drawing with a palette, whose bytes are brackets and percent signs': () =>
    pdf(
      shown,
      paint,
      image(
        '/ColorSpace[/Indexed/DeviceRGB 7(\\(\\)%%<>/[]endobj\\\\ stream\n)]/Filter/FlateDecode',
        deflateSync(noise(9000)),
      ),
    ),
  'a picture in the very colour that spells a forbidden name': () =>
    pdf(
      shown,
      image('/Filter/FlateDecode', deflateSync(new Uint8Array(30_000).map((_, i) => [47, 74, 83][i % 3] ?? 0))),
      image(
        '/ColorSpace[/Indexed/DeviceRGB 1(ab)]/Filter/FlateDecode',
        deflateSync(new Uint8Array(30_000).map((_, i) => [47, 74, 83][i % 3] ?? 0)),
        10,
      ),
    ),
  'one with names that only resemble the forbidden ones': () =>
    pdf(
      '3 0 obj <</S/URI/URI(https://dichvucong.gov.vn)/JSName(x)/JavaScripts 1/LaunchDate(x)/EmbeddedFileX 2>> endobj',
      page(),
      stream('/Filter/FlateDecode', deflated(`${writing}/FirstChar /XFAx /JSx Tj`)),
    ),
  'one whose objects lie in the open in a stream': () => pdf(page(), stream(people.head, people.text)),
  'one whose compressed objects are predicted like pixels': () =>
    pdf(
      page(),
      stream(
        `${people.head}/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 16>>`,
        deflateSync(predicted(bytesOf(people.text), 16, 4)),
      ),
    ),
  'one that begins its 80th object where compressed data would begin': () => {
    const { text, head } = { text: '80 0 <</Type/Font>>', head: '/Type/ObjStm/N 1/First 5' };
    return pdf(page(), stream(`${head}/Filter/FlateDecode`, deflated(text)));
  },
  'a thick one: 3,000 small streams': () =>
    pdf(
      page(),
      ...Array.from({ length: 3000 }, (_, i) =>
        stream('/Filter/FlateDecode', deflated(`${writing}${i}`), { number: 50 + i }),
      ),
    ),
  'a map: 60 MB of lines': () =>
    pdf(page(), stream('/Filter/FlateDecode', deflated('12.5 840.25 l 17 3 m S\n'.repeat(2_700_000)))),
  'one that ends in the middle': () => pdf(page(), stream('/Filter/FlateDecode', deflated(writing).slice(0, 60))),
  'one that was damaged on the way: a broken text is no hiding place': () =>
    pdf(
      page(),
      stream(
        '/Filter/FlateDecode',
        deflated(writing + noise(200)).map((byte, i) => (i === 70 ? byte ^ 0xff : byte)),
      ),
    ),
  'one with a password for changes, in the way that keeps objects in clear': () =>
    pdf(
      page(),
      outlines,
      `17 0 obj <</Filter/Standard/V 2/R 3/Length 128/P -1084/O(${'x'.repeat(32)})/U(${'y'.repeat(32)})>> endobj\n18 0 obj <</Encrypt 17 0 R>> endobj`,
      stream('/Filter/FlateDecode', noise(5000)),
      image('/Filter/DCTDecode', noise(5000)),
    ),
};
