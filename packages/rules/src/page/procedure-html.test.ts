import type { Offering, Procedure, ProcedureDetail, ProcedureDocument, Source } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { type ProcedureHtmlOptions, procedureHtml } from './procedure-html.js';

const source: Source = { name: 'Cổng Dịch vụ công quốc gia', asOf: '2026-11-01', url: 'https://dichvucong.gov.vn/x' };
const paper = (bend: Partial<ProcedureDocument>): ProcedureDocument => ({
  documentId: 'a',
  name: 'Văn bản ủy quyền',
  plainName: 'Giấy ủy quyền',
  duty: 'submit',
  originals: 1,
  copies: 0,
  ...bend,
});
const terms = (channel: 'DIRECT' | 'ONLINE', amount: number) => ({
  channel,
  time: { status: 'verified', value: { unit: 'WORKING_DAY', amount: 3 }, source } as const,
  fee: { status: 'verified', feeStatus: 'fixed', value: { amount, currency: 'VND', per: 'copy' }, source } as const,
});
const procedure: Procedure = {
  code: '2.000635',
  version: 1,
  name: 'Cấp bản sao Trích lục hộ tịch',
  plainName: 'Xin bản sao giấy khai sinh',
  synonyms: [],
  field: 'Hộ tịch',
  levels: ['COMMUNE'],
  subjects: ['Công dân Việt Nam'],
  channels: { status: 'verified', value: [terms('DIRECT', 16_000), terms('ONLINE', 8000)], source },
  documents: {
    status: 'verified',
    value: [
      paper({}),
      paper({ documentId: 'b', plainName: 'Căn cước', duty: 'show', upload: true }),
      paper({ documentId: 'c', plainName: 'Sổ cũ', duty: 'collect' }),
    ],
    source,
  },
  results: [{ name: 'Bản sao Giấy khai sinh' }],
  legalBasis: ['60/2014/QH13'],
  serviceLevel: { status: 'not_published' },
  nonTerritorial: { status: 'not_published' },
  source,
};
const offering: Offering = {
  procedureCode: '2.000635',
  agencyId: 'xa',
  mode: 'direct',
  systemOfRecord: 'local',
  serviceLevel: { status: 'verified', value: 'FULL', source },
  validFrom: '2026-07-01',
  validTo: null,
  handoffUrl: 'https://dichvucong.gov.vn/y',
};
const place = { name: 'Trung tâm', address: 'Trụ sở', hours: 'Thứ Hai', phone: '0205 3123 456', isExample: false };
const agency: NonNullable<ProcedureDetail['agency']> = {
  agencyId: 'xa',
  code: 'H37.24',
  codeIsExample: true,
  name: 'Ủy ban nhân dân xã Thống Nhất',
  shortName: 'xã Thống Nhất',
  province: 'tỉnh Lạng Sơn',
  wardCode: '06577',
  validFrom: '2025-07-01',
  theme: { primary: '#9e1b1e', primaryDark: '#ff9c94' },
  receptionPlace: place,
  supportPlaces: [],
  competentAgency: 'Ủy ban nhân dân xã Thống Nhất',
  counterPayments: ['cash', 'qr'],
  resultWays: ['counter'],
  collectionAccount: null,
};
const detail: ProcedureDetail = {
  procedure,
  offering,
  agency,
  words: null,
  hasForm: true,
  combines: [],
  combinedIn: [],
  supersededBy: null,
};

const html = (bend: Partial<ProcedureDetail> = {}, options: Partial<ProcedureHtmlOptions> = {}): string =>
  procedureHtml(
    { ...detail, ...bend },
    {
      today: '2026-11-23',
      procedurePage: (code) => `/thu-tuc/${code}`,
      filingPage: (code) => `/nop/${code}`,
      ...options,
    },
  );
const said = (...given: Parameters<typeof html>): string =>
  html(...given)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const bent = (change: Partial<Procedure>): Partial<ProcedureDetail> => ({ procedure: { ...procedure, ...change } });

describe('the page of a procedure as plain HTML', () => {
  it('answers papers, time and fee before anything else, each leading to its part', () => {
    expect(said()).toMatch(
      /^Xin bản sao giấy khai sinh Tên đầy đủ: Cấp bản sao Trích lục hộ tịch\. Mã thủ tục: 2\.000635 Cần giấy gì 2 loại giấy Mất bao lâu 3 ngày làm việc Bao nhiêu tiền Nộp tại quầy: 16\.000\sđ một bản Nộp trên mạng: 8\.000\sđ một bản/,
    );
    for (const [, id = ''] of html().matchAll(/href="#([^"]+)"/g)) expect(html()).toMatch(`id="${id}"`);
  });

  it('keeps apart what is handed in, what is shown and what is brought along in the end', () => {
    expect(said()).toMatch(
      /Phải nộp Giấy ủy quyền .*Phải xuất trình \(cho xem bản chính\) Căn cước .*Nộp trên mạng thì tải lên Mang theo khi nhận kết quả Sổ cũ/,
    );
    expect(said().match(/Ảnh chụp được nhận không\? Chưa có thông tin, hỏi công chức/g)).toHaveLength(1);
  });

  it('sets the ways of filing side by side and says what is saved on the net', () => {
    expect(said()).toMatch(
      /Nộp tại quầy 3 ngày làm việc 16\.000\sđ một bản Nộp trên mạng 3 ngày làm việc 8\.000\sđ một bản Trên mạng rẻ hơn 8\.000\sđ/,
    );
  });

  it('shows each trường hợp with its papers, and folds them where there are many', () => {
    const cases = (...names: string[]) =>
      bent({
        documents: {
          status: 'verified',
          value: names.map((name) => paper({ documentId: name, case: name })),
          source,
        },
      });
    expect(html(cases('Ở trọ', 'Ở nhà mình'))).toMatch('<h3>Ở trọ</h3>');
    expect(html(cases('Một', 'Hai', 'Ba', 'Bốn')).match(/<details><summary>(Một|Hai|Ba|Bốn)</g)).toHaveLength(4);
    expect(said(cases('Ở trọ'))).not.toMatch('Chọn trường hợp');
  });

  it('says once what all cases ask for, and of a case that asks for no more that it does not', () => {
    const value = [paper({ case: 'Sạt lở' }), paper({ documentId: 'b', case: 'Đổi tên' })];
    const more = paper({ documentId: 'c', case: 'Đổi tên', plainName: 'Giấy đổi tên' });
    expect(said(bent({ documents: { status: 'verified', value: [...value, more], source } }))).toMatch(
      /Trường hợp nào cũng cần: Phải nộp Giấy ủy quyền .* Sạt lở Không cần thêm giấy nào khác\. Đổi tên Phải nộp Giấy đổi tên/,
    );
  });

  it('says how old the data is, and warns once it is older than it may be', () => {
    expect(said()).toMatch('Dữ liệu ngày 01/11/2026.');
    expect(said()).not.toMatch('hỏi lại công chức');
    const warning = 'Dữ liệu đã 31 ngày, hỏi lại công chức trước khi đi.';
    expect(said({}, { today: '2026-12-02' })).toMatch(warning);
    expect(said({}, { today: '2026-12-02', staleAfter: 60 })).not.toMatch(warning);
  });

  it('offers the procedure that settles several things at once before this one, and what replaced it before that', () => {
    const other = { code: '3.000722', plainName: 'Khai sinh và thẻ bảo hiểm', canOpen: true };
    const words = said({ combinedIn: [other], supersededBy: { ...other, code: '1.1', plainName: 'Thủ tục mới' } });
    expect(words).toMatch(
      /Thủ tục này đã được thay bằng: Thủ tục mới \. Hỏi nơi tiếp nhận trước khi nộp\. .*Nộp một lần, xong nhiều việc .*Khai sinh và thẻ bảo hiểm .*Cần giấy gì/,
    );
    expect(html({ combines: [other, { ...other, canOpen: false }] }).match(/href="\/thu-tuc\/3.000722"/g)).toHaveLength(
      1,
    );
  });

  it("speaks the commune's own words, and plays its recordings only when asked to", () => {
    const words = {
      title: 'Làm giấy khai sinh',
      summary: 'Làm ở xã.',
      notes: ['Sáng thứ Hai đông.'],
      recordings: [
        { language: 'Tày', url: 'https://xa.example.vn/tay.mp3' },
        { language: 'Dao', url: 'javascript:alert(1)' },
      ],
    };
    expect(said({ words })).toMatch(
      /^Làm giấy khai sinh .*Làm ở xã\. Nghe bằng tiếng Tày .*Phải nộp .*Sáng thứ Hai đông\./,
    );
    expect(html({ words }).match(/<audio [^>]*>/g)).toEqual([
      '<audio controls preload="none" src="https://xa.example.vn/tay.mp3">',
    ]);
  });

  it('leads to the questions, or to the national portal, and nowhere once it is closed', () => {
    expect(html()).toMatch('<a href="/nop/2.000635">Nộp hồ sơ</a>');
    const portal = html({ offering: { ...offering, mode: 'handoff' } });
    expect(portal).toMatch('<a href="/nop/2.000635">Chuẩn bị hồ sơ</a>');
    expect(portal).toMatch('href="https://dichvucong.gov.vn/y"');
    expect(said({ offering: { ...offering, mode: 'handoff' } })).toMatch(
      'chọn nơi nộp là xã Thống Nhất, tỉnh Lạng Sơn.',
    );
    const offNet = { channels: { status: 'verified' as const, value: [terms('DIRECT', 16_000)], source } };
    expect(said({ offering: { ...offering, ...offNet, mode: 'handoff' } })).toMatch(
      'Thủ tục này chưa công bố cách nộp trên mạng. Mang giấy tờ trong danh sách dưới đây đến nơi tiếp nhận',
    );
    expect(html({ offering: { ...offering, ...offNet, mode: 'handoff' } })).not.toMatch('/nop/');
    expect(html({ offering: { ...offering, mode: 'handoff' }, hasForm: false })).not.toMatch('/nop/');
    expect(html({ offering: { ...offering, mode: 'handoff' } }, { filingPage: undefined })).not.toMatch('/nop/');
    for (const closed of [{ offering: { ...offering, validTo: '2026-11-22' } }, bent({ effectiveTo: '2026-11-22' })]) {
      expect(said(closed)).toMatch('Nơi này không còn nhận hồ sơ');
      expect(html(closed)).not.toMatch('/nop/');
    }
    expect(html({ offering: null, agency: null }, { choosePlacePage: '/nop/x' })).toMatch('href="/nop/x"');
  });

  it('says when and where to come, with a number to tap only where it is one', () => {
    expect(said()).toMatch(
      /Nơi tiếp nhận Trung tâm Trụ sở Thứ Hai Điện thoại: 0205 3123 456 Nộp tiền tại quầy: tiền mặt, quét mã QR/,
    );
    expect(html()).toMatch('href="tel:02053123456"');
    const example = { ...agency, receptionPlace: { ...place, phone: '0205 3xxx xxx', isExample: true } };
    expect(said({ agency: example })).toMatch('0205 3xxx xxx (ví dụ)');
    expect(html({ agency: example })).not.toMatch('tel:');
  });

  it('holds the steps where they fit, and leaves them out where they would make the page heavy', () => {
    expect(html(bent({ steps: ['Chuẩn bị hồ sơ', 'Nộp'] }))).toMatch(/<ol><li>Chuẩn bị hồ sơ<\/li><li>Nộp<\/li><\/ol>/);
    expect(html(bent({ steps: ['x'.repeat(20_001)] }))).not.toMatch('Các bước');
  });

  it('never calls a zero free', () => {
    const zero = {
      status: 'verified',
      feeStatus: 'listed_zero',
      value: { amount: 0, currency: 'VND', per: 'copy' },
      source,
    };
    const channels = { ...procedure.channels, value: [{ ...terms('DIRECT', 1), fee: zero }] } as Procedure['channels'];
    expect(said(bent({ channels }))).not.toMatch(/miễn phí|Không phải nộp tiền|\b0\sđ/i);
  });

  it('begins its headings at the level of the page it stands on', () => {
    expect(html({}, { headingLevel: 3 }).match(/<h\d/g)?.sort()[0]).toBe('<h3');
    expect(html().match(/<h1/g)).toHaveLength(1);
  });
});

describe('whatever stands in a record', () => {
  it('is text, never markup, and no address that is none is followed', () => {
    const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>&'`;
    const everywhere = (value: unknown): unknown => {
      if (typeof value === 'string') return `${hostile}${value}`;
      if (Array.isArray(value)) return value.map(everywhere);
      if (value && typeof value === 'object')
        return Object.fromEntries(
          Object.entries(value).map(([key, one]) => [
            key,
            ['status', 'channel', 'unit', 'per', 'feeStatus', 'duty', 'mode', 'validFrom', 'channels'].includes(key) &&
            typeof one === 'string'
              ? one
              : /url$/i.test(key)
                ? `javascript:alert('${key}')`
                : everywhere(one),
          ]),
        );
      return value;
    };
    const bad = everywhere({
      ...detail,
      words: { title: 'x', summary: 'y', notes: ['z'], recordings: [{ language: 'Tày', url: 'x' }] },
      combinedIn: [{ code: '1', plainName: 'x', canOpen: true }],
      supersededBy: { code: '1', plainName: 'x', canOpen: true },
    }) as ProcedureDetail;
    const page = html({ ...bad, offering: { ...offering, mode: 'handoff', handoffUrl: 'javascript:alert(1)' } });
    expect(page).toMatch('&lt;img src=x');
    expect(page).not.toMatch(/<(img|script|audio)\b/);
    expect(page).not.toMatch(/href="(?!#|\/|https:)/);
    expect(
      page.replace(/<\/?(h\d|p|dl|dt|dd|ul|li|a|br|span|strong|details|summary)( [a-z]+="[^"<>]*")*>/g, ''),
    ).not.toMatch(/[<>"']/);
  });
});
