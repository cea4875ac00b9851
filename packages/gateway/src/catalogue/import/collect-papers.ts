import type { ProcedureDocument } from '@motcua/openapi';
import { paperKey } from './text-key.js';

/**
 * What the sentences of a record ask for on the day the result is fetched. No list of papers holds these, only notes and
 * steps do.
 */
export function collectPapers(sentences: readonly string[]): ProcedureDocument[] {
  const found = asked.find(({ says }) => sentences.some((one) => says.test(one)));
  if (!found) return [];
  const { papers, condition } = found;
  return papers.map(([documentId, name, plainName]) => ({
    documentId,
    name,
    plainName,
    duty: 'collect',
    originals: 1,
    copies: 0,
    ...(condition === undefined ? {} : { condition }),
    // The sentence changes from one procedure and one reading to the next, what it asks for does not.
    sourceKey: paperKey('Mang theo khi nhận kết quả', name),
  }));
}

const who = [
  'giay-to-tuy-than-nhan-ket-qua',
  'Giấy tờ tùy thân của người nhận kết quả',
  'Căn cước hoặc giấy tờ có ảnh của bạn',
] as const;
const papersThen = ['giay-to-nhan-ket-qua', 'Các giấy tờ là thành phần hồ sơ', 'Các giấy tờ trong hồ sơ'] as const;
const originals = [
  'ban-chinh-nhan-ket-qua',
  'Bản chính các giấy tờ trong hồ sơ',
  'Bản chính các giấy tờ trong hồ sơ',
] as const;

interface Asked {
  readonly says: RegExp;
  /** Id, name and plain name of each. */
  readonly papers: readonly (readonly [string, string, string])[];
  readonly condition?: string;
}

const asked: readonly Asked[] = [
  {
    says: /khi đến [^.;]*nhận kết quả[^.;]*xuất trình giấy tờ t(?:ùy|uỳ) thân, nộp bản chính/iu,
    papers: [who, originals],
  },
  {
    says: /(?<!không )lựa chọn nhận kết quả tại trung tâm [^.;]*xuất trình giấy tờ t(?:ùy|uỳ) thân, nộp các giấy tờ/iu,
    papers: [who, papersThen],
    condition: 'Chỉ khi đến Trung tâm Phục vụ hành chính công nhận kết quả',
  },
  {
    says: /nộp bản sao hoặc bản số hóa[^.;]*khi nhận kết quả[^.;]*nộp bản chính các giấy tờ/iu,
    papers: [originals],
    condition: 'Chỉ khi đã nộp bản sao hoặc bản điện tử',
  },
];
