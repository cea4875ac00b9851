import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

/** Names that make a PDF more than paper: scripts, programs to start, files and players inside. */
const forbidden = ['JavaScript', 'Launch', 'EmbeddedFiles', 'EmbeddedFile', 'FileAttachment', 'RichMedia'];

/** Bytes one stream, and all of them together, may grow to; beyond that it is a bomb and nothing an officer could read. */
const streamLimit = 64 * 1024 * 1024;
const totalLimit = 256 * 1024 * 1024;
/** Streams a scan looks at; a thick file of paper has a few thousand. */
const mostStreams = 20_000;

/**
 * Whether a PDF may do something by itself when it is opened. Finds the names also when they are escaped
 * (`/J#61vaScript`) and inside compressed objects. What cannot be looked into although it may hold objects counts as
 * active: an encrypted or doubly packed object stream.
 */
export async function isActivePdf(bytes: Uint8Array): Promise<boolean> {
  const text = latin1(bytes);
  if (holdsForbiddenName(text)) return true;
  let total = 0;
  let streams = 0;
  for (const { start, dictionary } of streamsOf(text)) {
    streams += 1;
    if (streams > mostStreams) return true;
    const mayHoldObjects = /\/(First|ObjStm)\b/.test(dictionary);
    // Pixels can spell anything: RGB(47, 74, 83), a dark teal, reads "/JS".
    if (!mayHoldObjects && /\/Image\b/.test(dictionary)) continue;
    const filters = dictionary.match(/\/\w+Decode\b|\/Fl\b|\/LZW\b|\/A85\b|\/AHx\b/g) ?? [];
    const plainFlate = filters.length === 1 && /^\/Fl(ateDecode)?$/.test(filters[0] ?? '');
    if (mayHoldObjects && filters.length > 0 && !plainFlate) return true;
    if (!plainFlate) continue;
    const content = await inflated(bytes.subarray(start));
    if (content === undefined && mayHoldObjects) return true;
    if (content === undefined) continue;
    total += content.length;
    if (content.length >= streamLimit || total > totalLimit || holdsForbiddenName(latin1(content))) return true;
  }
  return false;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const delimiter = '[\\0\\t\\n\\f\\r ()<>[\\]{}/%]';
const longNames = new RegExp(`/(?:${forbidden.map(escapable).join('|')})(?:${delimiter}|$)`);
/** Short enough to turn up in any picture by chance, hence only among readable characters. */
const text = '[\\0\\t\\n\\f\\r -~]';
const shortName = new RegExp(`${text}{4}/${escapable('JS')}(?=${delimiter})${text}{6}`);

function holdsForbiddenName(content: string): boolean {
  return longNames.test(content) || shortName.test(content);
}

/** Each character of a name may also be written as `#` and two hexadecimal digits. */
function escapable(name: string): string {
  return [...name].map((char) => `(?:${char}|#${hexPattern(char.charCodeAt(0))})`).join('');
}

function hexPattern(code: number): string {
  return code.toString(16).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function* streamsOf(content: string): Generator<{ readonly start: number; readonly dictionary: string }> {
  for (const match of content.matchAll(/stream(?:\r\n|\n|\r)/g)) {
    if (content.startsWith('end', match.index - 3)) continue;
    const before = content.slice(Math.max(0, match.index - 4096), match.index);
    const dictionary = unescaped(before.slice(before.lastIndexOf('obj') + 3));
    yield { start: match.index + match[0].length, dictionary };
  }
}

const unescaped = (names: string) =>
  names.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const inflateAsync = promisify(inflate);

/** Undefined where it is no zlib stream. What follows its end is ignored, a missing end too, as viewers do. */
async function inflated(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await inflateAsync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: streamLimit });
  } catch (error) {
    // Larger than allowed: answered as full, which the caller takes for a bomb.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new Uint8Array(streamLimit) : undefined;
  }
}
