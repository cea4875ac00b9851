import type { PortalRecord } from './portal-server.js';
import { portalFee, portalPaper, portalRecord, portalWay } from './published-records.js';

const works = ['đăng ký', 'cấp giấy phép', 'cấp lại', 'gia hạn', 'xác nhận', 'chứng thực', 'hỗ trợ', 'điều chỉnh'];
const things = ['nuôi ong', 'thả diều', 'bè cá', 'gánh hàng rong', 'trồng nấm', 'giếng khoan', 'lò gốm', 'chợ phiên'];
const places = ['ở vùng cao', 'tại nhà', 'trên sông', 'trong khu dân cư', 'ở ven biển', 'tại chợ'];
const fields = ['Chăn nuôi', 'Văn hóa', 'Thủy sản', 'Công thương', 'Xây dựng', 'Môi trường'];

/** An id of the portal's form; the same number, the same id. */
export const madeId = (number: number): string => `019d2bfd-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Record number so-and-so of a made-up portal, from 1; what is given replaces its members. */
export function madeRecord(number: number, given: PortalRecord = {}): PortalRecord {
  const code = `1.${String(900_000 + number).slice(-6)}`;
  const pick = (all: readonly string[], step: number) => all[Math.floor(number / step) % all.length] ?? '';
  const field = pick(fields, 1);
  const name = `Thủ tục ${pick(works, 1)} ${pick(things, works.length)} ${pick(places, 64)} số ${number}`;
  return portalRecord({
    id: madeId(number),
    code,
    codeNotation: code,
    name,
    updatedAt: 1_776_000_000_000 + number,
    executionSteps: [{ name: 'Bước 1', description: `Người dân nộp hồ sơ ${name}. `.repeat(30) }],
    executionMethods: ['DIRECT', 'ONLINE', 'POSTAL'].map((way) =>
      portalWay(way, { processingTime: 1 + (number % 20), fees: [portalFee((number % 5) * 10_000)] }),
    ),
    executionCases: [
      {
        name: '* Giấy tờ phải nộp:',
        profileComponents: Array.from({ length: 2 + (number % 6) }, (_, at) =>
          portalPaper(`- Tờ khai phần ${at + 1} của ${name}`, { code: `000.00.00.G10-KQ${number}${at}` }),
        ),
      },
    ],
    categoriesDetails: [{ name: field, code: `G10-${number % fields.length}` }],
    resultsDetails: [{ name: `Giấy chứng nhận số ${number}`, code: `KQ.G10.${String(number).padStart(6, '0')}` }],
    cases: [{ code: `${code}.01`, processingDay: { qty: 2, type: 'WORKING_DAY' } }],
    ...given,
  });
}

export const madeRecords = (count: number): PortalRecord[] =>
  Array.from({ length: count }, (_, at) => madeRecord(at + 1));
