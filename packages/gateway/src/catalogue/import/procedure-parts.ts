/** What both shapes of record share when they become one of ours. */
import type { Procedure, Source } from '@motcua/openapi';
import { RecordFault } from './record-fault.js';

/** The levels in one order, whatever the source's. */
export const levelNames = [
  'MINISTRY',
  'PROVINCE',
  'COMMUNE',
  'OTHER',
] as const satisfies readonly Procedure['levels'][number][];

const codePattern = /^[0-9]\.[0-9]{6}(\.[0-9A-Z]{2,4})?$/;

export function checkedCode(code: string): string {
  if (codePattern.test(code)) return code;
  throw code === ''
    ? new RecordFault('Thiếu mã thủ tục.', 'It has no code.')
    : new RecordFault(`Mã "${code}" không đúng dạng 1.001193.`, `The code "${code}" is not like 1.001193.`);
}

/** UTF-8 that was read as another encoding and written again: `Thá»§ tá»¥c`. */
const broken = /á[»º]|Ä[‘\u0090]|Ã[\u0080-\u00bf]|Æ°|\ufffd/u;

export function checkedName(text: string): string {
  const name = text.replace(/[\s:;,]+$/u, '');
  if (name === '') throw new RecordFault('Thiếu tên thủ tục.', 'It has no name.');
  if (broken.test(name)) {
    throw new RecordFault(
      'Chữ bị vỡ vì tệp đã được lưu lại sai bảng mã; hãy lấy lại tệp gốc ở UTF-8.',
      'Its letters are broken: the file was saved again in a wrong encoding; take the original in UTF-8.',
    );
  }
  return name;
}

/** A code somewhere inside the record says that its content is of another procedure. */
export function foreignCode(code: string, inside: readonly string[]): RecordFault | undefined {
  const foreign = inside.find((one) => one !== '' && one !== code && !one.startsWith(`${code}.`));
  return foreign === undefined
    ? undefined
    : new RecordFault(
        `Nội dung là của thủ tục khác: mã ${code}, bên trong là ${foreign}. Hãy lấy lại bản ghi này từ nguồn.`,
        `Its content belongs to another procedure: code ${code}, inside ${foreign}. Fetch this record again.`,
      );
}

export const portalName = 'Cổng Dịch vụ công quốc gia';

/** Where the portal shows a procedure; by its id, else by a search for its code. */
export const portalAddress = (code: string, portalId: string): string =>
  portalId === ''
    ? `https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=${encodeURIComponent(code)}`
    : `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${portalId}`;

export const portalIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The address belongs to the record; a fact names its source without it. */
export const withoutAddress = ({ name, asOf }: Source): Source => ({ name, asOf });
