import { megabytes } from '../import/read-json-file.js';
import { type Fields, isFields } from '../import/record-fields.js';
import { PortalFault, wasRefused } from './portal-fault.js';

/** Bytes of one reply at most, unpacked; the longest known record has a tenth of it. */
export const largestReply = 5 * 1024 * 1024;

/** Reads a reply as the JSON object it should be. @throws {PortalFault} */
export async function readReply(response: Response): Promise<Fields> {
  const text = decoded(await bytesOf(response));
  // A firewall answers so, whatever it calls its page.
  if (/^\s*</.test(text)) throw wasRefused();
  const value = parsed(text);
  if (isFields(value)) return value;
  throw new PortalFault('again', 'Câu trả lời không phải một đối tượng JSON.', 'The reply is not an object of JSON.');
}

async function bytesOf({ body, headers }: Response): Promise<Uint8Array> {
  if (Number(headers.get('content-length')) > largestReply) {
    await body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection, so an endless reply costs no more than this.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestReply) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (): PortalFault =>
  new PortalFault(
    'record',
    `Câu trả lời dài quá ${megabytes(largestReply)}.`,
    `The reply is longer than ${megabytes(largestReply)}.`,
  );

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PortalFault('again', 'Câu trả lời không phải UTF-8.', 'The reply is not UTF-8.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PortalFault(
      'again',
      'Câu trả lời bị cắt ngang hoặc không phải JSON đúng.',
      'The reply is cut off or no valid JSON.',
    );
  }
}
