import { readTextFile } from '../written-file/read-text-file.js';
import { OfferError } from './offer-error.js';

/** Codes of procedures as somebody wrote them down, and where each stands first. */
export type WrittenCodes = ReadonlyMap<string, string>;

const code = /^[0-9]\.[0-9]{6}(\.[0-9A-Z]{2,4})?$/;
/** What is meant as a code, be it a wrong one. */
const likeCode = /^\d+[.,]\d/;

/** Every code of the country takes a tenth of it, its name beside it. */
const mostMegabytes = 5;

/**
 * Reads codes, one or several a line; a name may stand beside, `#` begins a remark.
 * @throws {OfferError} with the line of what is no code
 */
export async function readCodesFile(path: string): Promise<WrittenCodes> {
  const fail = (fault: string) => new OfferError([`${path}: ${fault}`]);
  const text = await readTextFile(path, { mostMegabytes, fail });
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  return codesIn(lines.map((line, at) => [`dòng ${at + 1} / line ${at + 1}`, line.replace(/#.*/, '')]));
}

/** @throws {OfferError} */
export const readCodes = (text: string): WrittenCodes => codesIn([['--codes', text]]);

function codesIn(lines: readonly (readonly [place: string, text: string])[]): WrittenCodes {
  const codes = new Map<string, string>();
  const faults: string[] = [];
  for (const [place, text] of lines) {
    const words = text.split(/[\s,;|"]+/).filter((word) => word !== '');
    const meant = words.filter((word) => likeCode.test(word));
    const wrong = words.length > 0 && meant.length === 0 ? words.slice(0, 1) : meant.filter((word) => !code.test(word));
    faults.push(
      ...wrong.map(
        (word) => `${place}: "${word}" không phải mã thủ tục như 1.001193 / is no code of a procedure such as 1.001193`,
      ),
    );
    for (const word of meant) if (code.test(word) && !codes.has(word)) codes.set(word, place);
  }
  if (faults.length > 0) throw new OfferError(faults);
  if (codes.size === 0) throw new OfferError(['không có mã thủ tục nào / there is no code of a procedure']);
  return codes;
}
