import type { DocumentsFact, ProcedureDocument } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { listedRecord, listOf, portalPaper, portalRecord } from '../../testing/published-records.js';
import type { ProcedureRecord } from '../catalogue-files.js';
import { convertRecords } from './convert-records.js';
import { findRecords } from './find-records.js';
import { mergedDocuments } from './merge-documents.js';
import { mergedRecord } from './merge-record.js';

const fact = (paper: Partial<ProcedureDocument>, asOf = '2026-10-15'): DocumentsFact => ({
  status: 'verified',
  value: [
    {
      documentId: 'to-khai',
      name: 'Tờ khai',
      plainName: 'Tờ khai',
      duty: 'submit',
      originals: 1,
      copies: 0,
      sourceKey: '0123456789abcdef',
      ...paper,
    },
  ],
  source: { name: 'Cổng Dịch vụ công quốc gia', asOf },
});
const merged = (stored: Partial<ProcedureDocument>, incoming: Partial<ProcedureDocument>) => {
  const outcome = mergedDocuments(fact(stored), fact(incoming), []);
  return outcome.status === 'verified' ? outcome.value : [];
};
const one = (file: unknown): ProcedureRecord => {
  const [placed] = convertRecords(findRecords(file, '2026-10-15') ?? []).records;
  if (!placed) throw new Error('no record was read');
  return placed.record;
};

describe('what an import makes of a paper that is stored', () => {
  it('follows what the source says of channels, copies, upload and photograph', () => {
    const said = { channels: ['ONLINE'], copyKind: 'either', upload: true, photo: false } as const;
    const [paper] = merged(
      { channels: ['DIRECT'], copyKind: 'plain', photo: true },
      { ...said, channels: [...said.channels] },
    );
    expect(paper).toMatchObject(said);
  });

  it('keeps what people set where the source says nothing, and their words always', () => {
    const set = { channels: ['DIRECT' as const], copyKind: 'certified' as const, photo: true, duty: 'show' as const };
    const words = { plainName: 'Tờ khai xanh', condition: 'Chỉ khi có hai con' };
    expect(merged({ ...set, ...words }, { originals: 2 })).toMatchObject([{ ...set, ...words, originals: 2 }]);
  });

  it('adds what is brought along to fetch the result once, and keeps what people write of it', () => {
    const note =
      'Khi đến cơ quan nhận kết quả, người có yêu cầu xuất trình giấy tờ tuỳ thân, nộp bản chính các giấy tờ là thành phần hồ sơ.';
    const bare = one(listOf(listedRecord()));
    const asking = one(listOf(listedRecord({ documentNotes: [note] })));
    const first = mergedRecord(bare, asking);
    const papers = first.documents.status === 'verified' ? first.documents.value : [];
    expect(papers.map(({ duty }) => duty)).toEqual(['submit', 'collect', 'collect']);
    Object.assign(papers[1] ?? {}, { plainName: 'Căn cước của bạn' });
    expect(mergedRecord(first, asking)).toEqual(first);
  });
});

describe('the steps of a record', () => {
  const steps = '- Bước 1: Nộp hồ sơ.  \n\n- Bước 2: Nhận   kết quả.\r\nXong';

  it('are its lines, in either shape', () => {
    const lines = ['- Bước 1: Nộp hồ sơ.', '- Bước 2: Nhận kết quả.', 'Xong'];
    expect(one(listOf(listedRecord({ steps }))).steps).toEqual(lines);
    const executionSteps = [{ name: 'Tại xã', description: steps }];
    expect(one(portalRecord({ executionSteps })).steps).toEqual(['Tại xã', ...lines]);
  });

  it('are absent where there are none', () => {
    for (const given of [{}, { steps: null }, { steps: ' \n ' }])
      expect(one(listOf(listedRecord(given)))).not.toHaveProperty('steps');
    expect(one(portalRecord({ executionSteps: null }))).not.toHaveProperty('steps');
  });

  it('end in an ellipsis where they are longer than a record holds', () => {
    const many = one(listOf(listedRecord({ steps: 'Một bước\n'.repeat(100) }))).steps;
    expect([many?.length, many?.at(-1)]).toEqual([80, '…']);
    const [long = ''] = one(listOf(listedRecord({ steps: 'x'.repeat(5000) }))).steps ?? [];
    expect([long.length, long.at(-1)]).toEqual([4000, '…']);
  });

  it('follow the source, and stay where it has none, was read before, or differs in its bullets only', () => {
    const before = one(portalRecord({ executionSteps: [{ description: '- Nộp hồ sơ' }] }));
    const after = (description: string, given = {}) =>
      one(portalRecord({ executionSteps: [{ description }], ...given }));
    expect(mergedRecord(before, after('Nộp ở xã')).steps).toEqual(['Nộp ở xã']);
    expect(mergedRecord(before, after('')).steps).toEqual(['- Nộp hồ sơ']);
    expect(mergedRecord(before, after('+ NỘP HỒ SƠ.')).steps).toEqual(['- Nộp hồ sơ']);
    const later = { ...before, source: { ...before.source, asOf: '2026-11-01' } };
    expect(mergedRecord(later, after('Nộp ở xã')).steps).toEqual(['- Nộp hồ sơ']);
    const { steps: _, ...without } = later;
    expect(mergedRecord(without, after('Nộp ở xã')).steps).toEqual(['Nộp ở xã']);
  });
});

describe('a record of the portal', () => {
  it('says of its papers in prose what a listed one says: in the paper, in a line that counts none, in the steps', () => {
    const record = one(
      portalRecord({
        executionMethods: undefined,
        executionSteps: [
          { description: 'Người yêu cầu nộp trực tuyến thì đính kèm bản chụp các giấy tờ, tài liệu theo quy định.' },
        ],
        executionCases: [
          {
            name: '* Giấy tờ phải xuất trình:',
            profileComponents: [
              portalPaper('- Thẻ căn cước khi làm thủ tục trực tiếp tại cơ quan đăng ký.'),
              portalPaper('- Giấy nhập cảnh, tải lên theo hình thức trực tuyến.'),
              portalPaper('- Giấy ra vào', { copyQty: 1 }),
            ],
          },
          {
            name: '* Lưu ý:',
            profileComponents: [
              portalPaper(
                'Trường hợp gửi hồ sơ qua hệ thống bưu chính thì phải gửi kèm theo bản sao có chứng thực các giấy tờ phải xuất trình nêu trên.',
                { originalQty: 0 },
              ),
            ],
          },
        ],
      }),
    );
    const papers = record.documents.status === 'verified' ? record.documents.value : [];
    expect(papers.map(({ channels, copyKind, upload, photo }) => [channels, copyKind, upload, photo])).toEqual([
      [['DIRECT', 'POSTAL'], 'certified', undefined, undefined],
      [undefined, 'certified', true, true],
      [undefined, 'certified', undefined, undefined],
    ]);
  });
});
