import { describe, expect, it } from 'vitest';
import {
  listedRecord,
  listedWay,
  listOf,
  portalPaper,
  portalRecord,
  portalWay,
} from '../../testing/published-records.js';
import type { ProcedureRecord } from '../catalogue-files.js';
import { convertRecords } from './convert-records.js';
import { findRecords } from './find-records.js';

const read = '2026-10-15';
const converted = (file: unknown) => convertRecords(findRecords(file, read) ?? []);
const one = (file: unknown): ProcedureRecord => {
  const { records, skipped } = converted(file);
  expect(skipped).toEqual([]);
  return records[0]?.record as ProcedureRecord;
};
const reasons = (file: unknown) =>
  converted(file).skipped.map(({ code, where, reason }) => `${code} ${where}: ${reason}`);
const ways = ({ channels }: ProcedureRecord) => (channels.status === 'verified' ? channels.value : []);
const papers = ({ documents }: ProcedureRecord) => (documents.status === 'verified' ? documents.value : []);

describe('a record of the national portal', () => {
  it('becomes one of ours, with source and day on each fact', () => {
    const record = one({ code: 'OK', data: portalRecord() });
    expect(record).toMatchObject({
      code: '1.900001',
      name: 'Thủ tục đăng ký nuôi ong',
      plainName: 'Đăng ký nuôi ong',
      field: 'Chăn nuôi',
      levels: ['COMMUNE'],
      legalBasis: ['13/2020/NĐ-CP'],
      results: [{ name: 'Giấy xác nhận nuôi ong', code: 'KQ.G10.000001' }],
      portalId: '019d2bfd-0000-7000-8000-000000000001',
      source: { name: 'Cổng Dịch vụ công quốc gia', asOf: read },
    });
    expect(ways(record).map(({ channel }) => channel)).toEqual(['DIRECT', 'ONLINE']);
    expect(ways(record)[0]?.time).toMatchObject({ value: { unit: 'WORKING_DAY', amount: 3 }, source: { asOf: read } });
  });

  it('keeps the codes of its papers, leaves its notes out, and tells handing in from showing', () => {
    const [form, card, consent] = papers(one(portalRecord()));
    expect(papers(one(portalRecord()))).toHaveLength(3);
    expect(form).toMatchObject({ name: 'Tờ khai nuôi ong theo mẫu', code: '000.00.00.G10-KQ000001', duty: 'submit' });
    expect(form).not.toHaveProperty('case');
    expect(card).toMatchObject({ duty: 'show' });
    expect(consent).toMatchObject({ copies: 1, case: 'Trường hợp nuôi ở rừng', duty: 'submit' });
  });

  it('with the unit OTHER has the time of its cases, and none where they have none', () => {
    const method = portalWay('DIRECT', { processingTime: 1, processingTimeUnit: 'OTHER' });
    expect(ways(one(portalRecord({ executionMethods: [method] })))[0]?.time).toMatchObject({
      value: { unit: 'WORKING_DAY', amount: 2 },
    });
    expect(ways(one(portalRecord({ executionMethods: [method], cases: [] })))[0]?.time).toMatchObject({
      status: 'unknown',
    });
  });

  it('whose cases take different times promises the longest and says the other', () => {
    const cases = [1, 5].map((qty) => ({ code: '1.900001.01', processingDay: { qty, type: 'WORKING_DAY' } }));
    const method = portalWay('ONLINE', { processingTimeUnit: 'OTHER' });
    expect(ways(one(portalRecord({ cases, executionMethods: [method] })))[0]?.time).toMatchObject({
      value: { amount: 5 },
      note: 'có trường hợp 1 ngày làm việc',
    });
  });

  it('claims a level or phi địa giới only where its flag is set: a flag that is off is one nobody set', () => {
    expect(one(portalRecord())).toMatchObject({
      serviceLevel: { status: 'not_published' },
      nonTerritorial: { status: 'not_published' },
    });
    expect(one(portalRecord({ isFullProcess: true, isNonTerritorial: true }))).toMatchObject({
      serviceLevel: { status: 'verified', value: 'FULL' },
      nonTerritorial: { status: 'verified', value: true },
    });
  });

  it('says what it does not have as not published', () => {
    const record = one(portalRecord({ executionMethods: [], executionCases: null }));
    expect(record).toMatchObject({ channels: { status: 'not_published' }, documents: { status: 'not_published' } });
  });

  it('that is a row of a search claims nothing of what its page publishes', () => {
    const record = one({ data: { rows: [{ id: '', code: '1.900001', name: 'Thủ tục đăng ký nuôi ong' }] } });
    expect(record).toMatchObject({ channels: { status: 'unknown' }, documents: { status: 'unknown' } });
  });

  it('is found alone, in a reply, in a list of either, and on a page of items or rows', () => {
    const other = { data: portalRecord({ code: '1.900009', codeNotation: '1.900009', cases: [], id: '' }) };
    for (const file of [portalRecord(), { data: portalRecord() }]) expect(converted(file).records).toHaveLength(1);
    for (const file of [
      [portalRecord(), other],
      { items: [portalRecord(), other] },
      { data: { rows: [portalRecord(), other] } },
      { data: [portalRecord(), other.data] },
    ])
      expect(converted(file).records).toHaveLength(2);
    expect(findRecords({ hello: 'world' }, read)).toBeUndefined();
    expect(findRecords('text', read)).toBeUndefined();
  });
});

describe('a record of a list', () => {
  it('becomes one of ours, its laws made whole, with the day on which its page was read', () => {
    expect(one(listOf(listedRecord()))).toMatchObject({
      levels: ['PROVINCE', 'COMMUNE'],
      legalBasis: ['11/2020/NĐ-CP', '12/2021/TT-BVHTTDL'],
      source: { name: 'Cổng Dịch vụ công quốc gia', asOf: '2026-07-15' },
    });
  });

  it('without a day of its own has that of the list, which may carry a time', () => {
    for (const generated of ['2026-11-23', '2026-11-23T08:00:00+07:00'])
      expect(one({ meta: { generated }, procedures: [listedRecord({ provenance: null })] }).source.asOf).toBe(
        '2026-11-23',
      );
    expect(one({ meta: { generated: 'hôm qua' }, procedures: [listedRecord({ provenance: null })] }).source.asOf).toBe(
      read,
    );
  });

  it('with a time put right elsewhere has that one, and not what somebody remembered', () => {
    const other = { unit: 'SAME_DAY', value: 0, source: 'a commune' };
    const timeOf = (timeOverride: unknown) => ways(one(listOf(listedRecord({ timeOverride }))))[0]?.time;
    expect(timeOf(other)).toMatchObject({ value: { unit: 'SAME_DAY' }, source: { asOf: '2026-10-15' } });
    expect(timeOf({ ...other, source: 'memory (a law)' })).toMatchObject({ value: { amount: 5 } });
    expect(timeOf({ ...other, text: '30 ngày (theo danh mục Hải Phòng)' })).toMatchObject({ value: { amount: 5 } });
    const late = 'nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo';
    expect(timeOf({ ...other, text: `Ngay trong ngày tiếp nhận; ${late}` })).toMatchObject({ note: late });
    expect(timeOf({ ...other, text: 'Ngay trong ngày' })).not.toHaveProperty('note');
  });

  it('promises the time of the case that takes longest, where only its words name that', () => {
    const timeOf = (note: string) =>
      ways(one(listOf(listedRecord({ channels: [listedWay('DIRECT', { note })] }))))[0]?.time;
    expect(timeOf('20 ngày làm việc đối với trường hợp có cây cần bảo tồn')).toMatchObject({
      value: { amount: 20 },
      note: 'có trường hợp 5 ngày làm việc',
    });
    expect(timeOf('Trong 20 ngày làm việc đối với trường hợp khác')).toMatchObject({ value: { amount: 5 } });
  });

  it('reads a number without a unit as unknown, and nothing as not published', () => {
    const timeOf = (time: unknown) =>
      ways(one(listOf(listedRecord({ channels: [listedWay('DIRECT', { time })] }))))[0]?.time.status;
    expect(timeOf({ value: 1, unit: 'OTHER' })).toBe('unknown');
    expect(timeOf({ value: null, unit: null })).toBe('not_published');
  });

  it('that lists one way twice has it once: the longest time, and no amount where they differ', () => {
    const twice = [
      listedWay('DIRECT', { fee: { status: 'fixed', amount: 20_000, currency: 'VND' } }),
      listedWay('DIRECT', {
        time: { value: 30, unit: 'DAY' },
        fee: { status: 'fixed', amount: 50_000, currency: 'VND' },
      }),
      listedWay('DIRECT', { fee: { status: 'fixed', amount: 10, currency: 'USD' } }),
    ];
    const [way, ...more] = ways(one(listOf(listedRecord({ channels: twice }))));
    expect(more).toEqual([]);
    expect(way?.time).toMatchObject({ value: { unit: 'DAY', amount: 30 }, note: 'có trường hợp 5 ngày làm việc' });
    expect(way?.fee).toMatchObject({ status: 'unknown', note: '20.000\u00a0đ hoặc 50.000\u00a0đ, tùy trường hợp' });
  });

  it('that repeats a line has one paper of it, and one for each case where cases differ', () => {
    const items = [1, 2].map(() => ({ name: '- Đơn xin thả diều', original: 1, copy: 0 }));
    const documents = [
      { case: 'Trường hợp ban ngày', items },
      { case: 'Trường hợp ban đêm', items },
    ];
    expect(papers(one(listOf(listedRecord({ documents }))))).toMatchObject([
      { documentId: 'don-xin-tha-dieu', case: 'Trường hợp ban ngày' },
      { documentId: 'don-xin-tha-dieu-2', case: 'Trường hợp ban đêm' },
    ]);
  });

  it('reads a count that swallowed the number before it', () => {
    const items = [{ name: 'Đơn theo Mẫu số', original: 181, copy: 1 }];
    expect(papers(one(listOf(listedRecord({ documents: [{ case: null, items }] }))))[0]).toMatchObject({
      originals: 1,
      copies: 1,
    });
  });

  it('says when it ends and what takes its place', () => {
    const lifecycle = { effectiveTo: '2026-12-31', supersededBy: ['1.116910'] };
    expect(one(listOf(listedRecord({ lifecycle })))).toMatchObject({
      effectiveTo: '2026-12-31',
      supersededBy: '1.116910',
    });
  });
});

describe('a bad record', () => {
  it('is told with its place, its code and the reason, and keeps no other from going in', () => {
    const file = [portalRecord(), portalRecord({ code: '1.9', codeNotation: '', cases: [] }), null];
    expect(converted(file).records).toHaveLength(1);
    expect(reasons(file)).toEqual([
      expect.stringMatching(/^1\.9 \[1\]: Mã "1\.9" không đúng dạng 1\.001193\. \/ The code/),
      expect.stringMatching(/^ \[2\]: Không phải một bản ghi thủ tục\./),
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['has the content of another code', portalRecord({ codeNotation: '1.900008' }), /thủ tục khác.*1\.900008/],
    [
      'has the cases of another code',
      portalRecord({ cases: [{ code: '1.900008.01' }] }),
      /thủ tục khác.*1\.900008\.01/,
    ],
    [
      'was read off the page of another code',
      listOf(listedRecord({ provenance: { via: 'x/1.900008.json' } })),
      /thủ tục khác/,
    ],
    [
      'leads to another page',
      listOf(
        listedRecord({
          formalityId: '019d2bfd-0000-7000-8000-000000000001',
          portalUrl: 'https://dichvucong.gov.vn/x/y',
        }),
      ),
      /portalUrl/,
    ],
    [
      'has a way of filing new to us',
      portalRecord({ executionMethods: [portalWay('DRONE')] }),
      /"submissionMethod" có giá trị lạ "DRONE"/,
    ],
    [
      'has a unit new to us',
      portalRecord({ executionMethods: [portalWay('DIRECT', { processingTimeUnit: 'QUARTER' })] }),
      /lạ "QUARTER"/,
    ],
    [
      'has a fee status new to us',
      listOf(listedRecord({ channels: [listedWay('DIRECT', { fee: { status: 'maybe' } })] })),
      /lạ "maybe"/,
    ],
    ['has a level new to us', listOf(listedRecord({ levels: ['DISTRICT'] })), /lạ "DISTRICT"/],
    ['has no name', portalRecord({ name: '  ' }), /Thiếu tên/],
    ['has broken letters', portalRecord({ name: 'Thá»§ tá»¥c Ä‘Äƒng kÃ½' }), /Chữ bị vỡ/],
    ['has a zero in its name', portalRecord({ name: 'Đăng\0 ký' }), /"name" có chữ bị vỡ/],
    ['has half a letter', listOf(listedRecord({ subjects: ['Người \ud83d'] })), /"subjects" có chữ bị vỡ/],
    ['has a list that is none', portalRecord({ executionCases: 'ba giấy' }), /"executionCases" không phải danh sách/],
    [
      'counts in words',
      portalRecord({ executionCases: [{ profileComponents: [portalPaper('Đơn', { originalQty: 'một' })] }] }),
      /"originalQty" không phải số đếm/,
    ],
    [
      'has a paper with a code that is none',
      portalRecord({ executionCases: [{ profileComponents: [portalPaper('Đơn', { code: '<b>' })] }] }),
      /Mã thành phần hồ sơ/,
    ],
    ['was refused by the portal', { data: null, items: [{ code: 'NOT_FOUND', data: null }] }, /Không phải một bản ghi/],
  ])('that %s is told so', (_what, file, words) => {
    expect(converted(file).records).toEqual([]);
    expect(reasons(file).join('\n')).toMatch(words);
  });

  it('under a code that occurs twice is told at both places; the same twice is taken once', () => {
    const other = listedRecord({ name: 'Cấp giấy phép thả đèn trời' });
    expect(reasons(listOf(listedRecord(), other))).toHaveLength(2);
    expect(reasons(listOf(listedRecord(), other))[0]).toMatch('procedures[0], procedures[1]');
    expect(converted(listOf(listedRecord(), listedRecord()))).toMatchObject({
      records: [{ where: 'procedures[0]' }],
      skipped: [{ where: 'procedures[1]', reason: expect.stringContaining('chỉ nạp một lần') }],
    });
  });

  it('under a code that occurs twice is found out by either member that holds its code', () => {
    const { code: _, ...noted } = portalRecord({ name: 'Đăng ký nuôi kiến' });
    expect(reasons([portalRecord(), noted])).toEqual([
      expect.stringMatching(/^1\.900001 \[0\]: Một mã có nhiều bản ghi/),
      expect.stringMatching(/^1\.900001 \[1\]: Một mã có nhiều bản ghi/),
    ]);
  });

  it('that nobody could compare, letter by letter, keeps no other from going in', () => {
    let deep: unknown = 'đáy';
    for (let at = 0; at < 20_000; at++) deep = [deep];
    const other = portalRecord({ code: '1.900009', codeNotation: '1.900009', cases: [] });
    expect(converted([portalRecord({ deep }), other]).records).toHaveLength(2);
    expect(converted([portalRecord({ deep }), portalRecord(), other]).records).toHaveLength(1);
    expect(converted([portalRecord({ note: '\ud83d' }), other]).records).toHaveLength(2);
  });
});
