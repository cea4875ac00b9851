/** What is read of papers from prose: each sentence as records have it, and one beside it that must say nothing. */
import type { Channel, ProcedureDocument } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { documentsFact } from './documents-fact.js';

interface Given {
  readonly heading?: string;
  readonly originals?: number;
  readonly copies?: number;
  /** Notes and steps of the record. */
  readonly texts?: readonly string[];
  readonly ways?: readonly Channel[];
  /** Other lines of the list. */
  readonly beside?: readonly string[];
}

const everyWay = ['DIRECT', 'ONLINE', 'POSTAL'] as const;
const shownUnder = { heading: 'Giấy tờ phải xuất trình' };
const source = { name: 'Thử', asOf: '2026-11-01' };

function papersOf(text: string, given: Given = {}): ProcedureDocument[] {
  const { heading = '', originals = 1, copies = 0, texts = [], ways = everyWay, beside = [] } = given;
  const line = (one: string) => ({ heading: '', text: one, originals: 1, copies: 0, code: '' });
  const lines = [{ ...line(text), heading, originals, copies }, ...beside.map(line)];
  const fact = documentsFact(lines, { ways, texts }, source);
  return fact.status === 'verified' ? fact.value : [];
}
const paper = (text: string, given?: Given) => papersOf(text, given)[0];
const channelsOf = (text: string, given?: Given) => paper(text, given)?.channels;

const card =
  '- Hộ chiếu/Thẻ căn cước hoặc các giấy tờ khác có dán ảnh, còn giá trị sử dụng để chứng minh về nhân thân khi làm thủ tục trực tiếp tại cơ quan đăng ký hộ tịch.';
const residence =
  '- Giấy tờ chứng minh nơi cư trú. Trường hợp đã khai thác được thông tin thì không phải xuất trình (theo hình thức trực tiếp) hoặc tải lên (theo hình thức trực tuyến).';
const byPost =
  '- Trường hợp gửi hồ sơ qua hệ thống bưu chính thì phải gửi kèm theo bản sao có chứng thực các giấy tờ phải xuất trình nêu trên.';
const attached =
  '+ Bản chụp các giấy tờ gửi kèm theo hồ sơ đăng ký kết hôn trực tuyến phải bảo đảm rõ nét, là bản chụp bằng máy ảnh, điện thoại.';

describe('the ways of filing that ask for a paper', () => {
  it.each<[string, Channel[]]>([
    [
      '- Tờ khai theo mẫu (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp hoặc gửi hồ sơ qua hệ thống bưu chính);',
      ['DIRECT', 'POSTAL'],
    ],
    [
      '- Mẫu hộ tịch điện tử (do người yêu cầu cung cấp thông tin theo hướng dẫn trên Cổng dịch vụ công, nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tuyến)',
      ['ONLINE'],
    ],
    ['- Mẫu hộ tịch điện tử tương tác đăng ký lại khai tử', ['ONLINE']],
    [card, ['DIRECT']],
  ])('are those in which its text ends: %s', (text, expected) => expect(channelsOf(text)).toEqual(expected));

  it('are the net where the heading says so and names no trường hợp', () => {
    const heading = 'Trường hợp đăng ký trên môi trường điện tử';
    expect(paper('Hồ sơ dưới dạng văn bản điện tử', { heading })).toMatchObject({ channels: ['ONLINE'] });
    expect(paper('Hồ sơ dưới dạng văn bản điện tử', { heading })).not.toHaveProperty('case');
    expect(paper('Hồ sơ', { heading: 'Trường hợp nuôi ở rừng' })).not.toHaveProperty('channels');
  });

  it('count the post to the counter for a form, unless the record speaks of the post elsewhere or is not open to it', () => {
    const form = '- Tờ khai theo mẫu (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp);';
    const posted = 'Đơn theo mẫu (nếu nộp hồ sơ theo hình thức trực tiếp hoặc gửi hồ sơ qua hệ thống bưu chính)';
    expect(channelsOf(form)).toEqual(['DIRECT', 'POSTAL']);
    expect(channelsOf(form, { ways: ['DIRECT', 'ONLINE'] })).toEqual(['DIRECT']);
    expect(channelsOf(form, { beside: [posted] })).toEqual(['DIRECT']);
    expect(channelsOf(card)).toEqual(['DIRECT']);
  });

  it.each([
    '- Giấy giới thiệu của Thủ trưởng đơn vị quản lý trực tiếp ghi rõ nội dung để làm thủ tục',
    'Bản sao giấy tờ nhà đất. Trường hợp nộp hồ sơ trực tiếp, người yêu cầu có thể nộp bản sao kèm xuất trình bản chính để đối chiếu.',
    'Trường hợp thực hiện thủ tục qua dịch vụ bưu chính công ích, nhân viên bưu chính phải nộp bản sao phiếu gửi hồ sơ',
    residence,
    'Giấy tờ nhà đất; nếu nộp hồ sơ trực tiếp thì mang theo bản chính để đối chiếu',
    // A slip for "trực tiếp": no form is posted that is not taken at the counter.
    '- Tờ khai theo mẫu (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tuyến hoặc gửi hồ sơ qua hệ thống bưu chính);',
  ])('stay open where the words may mean something else: %s', (text) => expect(channelsOf(text)).toBeUndefined());
});

describe('whether copies are certified', () => {
  const copyKind = (text: string, given: Given = {}) => paper(text, { copies: 1, originals: 0, ...given })?.copyKind;

  it.each([
    ['- Bản sao có chứng thực giấy tờ chứng minh việc nuôi con nuôi', 'certified'],
    ['Bản chính hoặc bản sao (có chứng thực) các bản vẽ thiết kế', 'certified'],
    ['Bản sao Giấy khai sinh (bản sao được chứng thực từ bản chính, bản sao được cấp từ Sổ đăng ký)', 'certified'],
    ['Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu giấy tờ nhà ở', 'either'],
    [
      'Bản sao giấy khai sinh; trường hợp không có bản sao Giấy khai sinh thì nộp bản chụp và xuất trình bản chính để kiểm tra, đối chiếu.',
      'either',
    ],
    ['Bản sao không cần chứng thực văn bản hủy bỏ', 'plain'],
    ['Bản sao hợp đồng kèm theo bản chính để đối chiếu', 'plain'],
  ])('is read of "%s": %s', (text, expected) => expect(copyKind(text)).toBe(expected));

  it.each([
    'Bản sao Giấy chứng nhận kết hôn được cấp trước đây',
    'Bản sao giấy tờ chứng thực cá nhân hợp pháp khác còn hiệu lực',
    'Bản sao văn bản ủy quyền. Văn bản ủy quyền này phải được công chứng hoặc chứng thực.',
    'Hợp đồng thuê nhà được công chứng hoặc chứng thực',
  ])('is left open by "%s"', (text) => expect(copyKind(text)).toBeUndefined());

  it('says nothing of a paper without copies that only speaks of those of another', () => {
    const draft = 'Dự thảo giao dịch; nếu về nhà đất thì phải nộp bản sao giấy tờ kèm theo bản chính để đối chiếu';
    expect(copyKind(draft, { originals: 1, copies: 0 })).toBeUndefined();
  });

  it('follows a note on all papers for those of which copies are handed in, and for no form', () => {
    const texts = [
      '+ Người yêu cầu có thể nộp bản sao được chứng thực từ bản chính hoặc bản chụp kèm theo bản chính giấy tờ để đối chiếu.',
    ];
    expect(copyKind('Giấy kết hôn', { texts })).toBe('either');
    expect(copyKind('Giấy kết hôn', { texts, originals: 1, copies: 0 })).toBeUndefined();
    expect(copyKind('Tờ khai đăng ký', { texts })).toBeUndefined();
  });
});

describe('a paper that is shown', () => {
  it('goes by post as a certified copy where a note says so, and the post is open', () => {
    const shown = { ...shownUnder, texts: [byPost] };
    expect(paper(card, shown)).toMatchObject({ duty: 'show', channels: ['DIRECT', 'POSTAL'], copyKind: 'certified' });
    expect(paper(card, { ...shown, ways: ['DIRECT', 'ONLINE'] })).toMatchObject({ channels: ['DIRECT'] });
    expect(paper(card, { ...shown, ways: ['DIRECT', 'ONLINE'] })).not.toHaveProperty('copyKind');
    expect(paper('Giấy chứng sinh', { texts: [byPost] })).not.toHaveProperty('copyKind');
    expect(
      paper(card, { ...shownUnder, texts: ['Hồ sơ gửi qua hệ thống bưu chính phải ghi rõ nơi nhận.'] }),
    ).toMatchObject({
      channels: ['DIRECT'],
    });
  });

  it('is uploaded only where the record says so for who files on the net', () => {
    expect(paper(residence, shownUnder)).toMatchObject({ upload: true });
    expect(paper(residence, { ...shownUnder, ways: ['DIRECT'] })).not.toHaveProperty('upload');
    expect(paper(residence, { heading: 'Giấy tờ phải nộp' })).not.toHaveProperty('upload');
    const released =
      'Trường hợp các thông tin cá nhân trong các giấy tờ này đã có trong Cơ sở dữ liệu thì không phải tải lên (theo hình thức trực tuyến)';
    expect(paper(card, { ...shownUnder, texts: [released] })).not.toHaveProperty('upload');
    expect(paper('- Giấy tờ nhập cảnh', { ...shownUnder, texts: [released] })).not.toHaveProperty('upload');
    const all =
      '- Người có yêu cầu thực hiện việc nộp/xuất trình (theo hình thức trực tiếp) hoặc tải lên (theo hình thức trực tuyến) các giấy tờ sau:';
    expect(paper('- Giấy tờ nhập cảnh', { ...shownUnder, texts: [all] })).toMatchObject({ upload: true });
    expect(paper('- Giấy tờ nhập cảnh', { ...shownUnder, beside: [all] })).toMatchObject({ upload: true });
  });
});

describe('a photograph', () => {
  it.each([
    attached,
    'Người yêu cầu đăng ký khai sinh trực tuyến cung cấp thông tin theo mẫu, đính kèm bản chụp hoặc bản sao điện tử các giấy tờ, tài liệu theo quy định;',
    '- Trường hợp thực hiện đăng ký cư trú trực tuyến, người yêu cầu đăng tải bản quét hoặc bản chụp giấy tờ, tài liệu hợp lệ',
  ])('is taken of what is attached on the net: %s', (note) => {
    expect(paper('Giấy chứng sinh', { texts: [note] })).toMatchObject({ photo: true });
    expect(paper('Tờ khai theo mẫu', { texts: [note] })).not.toHaveProperty('photo');
    expect(paper('Giấy chứng sinh', { texts: [note], ways: ['DIRECT'] })).not.toHaveProperty('photo');
    expect(paper(card, { ...shownUnder, texts: [note] })).not.toHaveProperty('photo');
    expect(paper(residence, { ...shownUnder, texts: [note] })).toMatchObject({ photo: true });
  });

  it('is not taken where everything has to be certified electronically', () => {
    const note = 'Trường hợp nộp hồ sơ trực tuyến thì thành phần hồ sơ phải được chứng thực điện tử theo quy định';
    expect(paper('Giấy chứng sinh', { texts: [note] })).toMatchObject({ photo: false });
    expect(paper('02 ảnh mới chụp, cỡ 4cm x 6cm', { texts: [note] })).not.toHaveProperty('photo');
  });

  it.each([
    '+ Người tiếp nhận không được yêu cầu nộp bản sao hoặc bản chụp giấy tờ đó.',
    'Trường hợp người yêu cầu nộp bản chụp kèm theo bản chính giấy tờ thì người tiếp nhận đối chiếu bản chụp với bản chính.',
  ])('is left open by what is said of the counter: %s', (note) =>
    expect(paper('Giấy chứng sinh', { texts: [note] })).not.toHaveProperty('photo'),
  );
});

describe('what is brought along to fetch the result', () => {
  const collected = (texts: readonly string[]) =>
    papersOf('Giấy chứng sinh', { texts }).flatMap(({ duty, documentId, condition }) =>
      duty === 'collect' ? [[documentId, condition]] : [],
    );

  it('is read of notes and of steps', () => {
    expect(
      collected([
        '+ Khi đến cơ quan đăng ký hộ tịch nhận kết quả (Trích lục), người có yêu cầu xuất trình giấy tờ tuỳ thân, nộp bản chính các giấy tờ là thành phần hồ sơ theo quy định.',
      ]),
    ).toEqual([
      ['giay-to-tuy-than-nhan-ket-qua', undefined],
      ['ban-chinh-nhan-ket-qua', undefined],
    ]);
    expect(
      collected([
        '- Trường hợp người yêu cầu đăng k\u200eý hộ tịch lựa chọn nhận kết quả tại Trung tâm Phục vụ hành chính công thì người yêu cầu phải xuất trình giấy tờ tuỳ thân, nộp các giấy tờ là thành phần hồ sơ theo quy định;',
      ]).map(([id]) => id),
    ).toEqual(['giay-to-tuy-than-nhan-ket-qua', 'giay-to-nhan-ket-qua']);
    expect(
      collected([
        'Bước 1. Nộp hồ sơ.\nTrường hợp nộp bản sao hoặc bản số hóa các loại giấy tờ thì khi nhận kết quả giải quyết thủ tục hành chính người yêu cầu đăng ký phải nộp bản chính các giấy tờ thuộc thành phần hồ sơ theo quy định.',
      ]),
    ).toEqual([['ban-chinh-nhan-ket-qua', 'Chỉ khi đã nộp bản sao hoặc bản điện tử']]);
  });

  it.each([
    'Người yêu cầu nhận kết quả tại Trung tâm Phục vụ hành chính công hoặc qua bưu chính.',
    'Trường hợp người yêu cầu không lựa chọn nhận kết quả tại Trung tâm Phục vụ hành chính công thì xuất trình giấy tờ tuỳ thân, nộp các giấy tờ trước khi giải quyết.',
    'Khi nhận kết quả, người dân ký vào sổ.',
  ])('is nothing where a sentence says another thing: %s', (text) => expect(collected([text])).toEqual([]));

  it('makes no list of papers where there is none', () => {
    const texts = [
      'Khi đến cơ quan nhận kết quả, người có yêu cầu xuất trình giấy tờ tùy thân, nộp bản chính các giấy tờ.',
    ];
    expect(documentsFact([], { ways: [], texts }, source)).toMatchObject({ status: 'not_published' });
  });
});

describe('a text that nobody wrote for people', () => {
  const longText = `${'khi đến '.repeat(20_000)}${'nhận kết quả xuất trình '.repeat(20_000)}`;

  it('of megabytes without a full stop is passed over at once, in steps and in the name of a paper', () => {
    const start = performance.now();
    expect(papersOf('Tờ khai', { texts: [longText, 'gửi hồ sơ qua bưu chính '.repeat(40_000)] })).toHaveLength(1);
    expect(paper(`Tờ khai ${'nếu nộp '.repeat(2000)}trực tuyến`)).not.toHaveProperty('channels');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the counts of a paper', () => {
  it.each([
    ['Bản sao Hộ chiếu còn hiệu lực', { originals: 0, copies: 1 }],
    ['- Người nước ngoài phải nộp bản sao hộ chiếu.', { originals: 0, copies: 1 }],
    ['Bản sao hoặc bản chính giấy tờ về việc đổi tên', { originals: 1, copies: 0 }],
    ['Tờ khai, kèm bản sao hộ chiếu', { originals: 1, copies: 0 }],
  ])('of “%s” are of what its text asks for', (text, counts) => {
    expect(paper(text)).toMatchObject(counts);
    expect(paper(text, { copies: 1 })).toMatchObject({ ...counts, copies: 1 });
  });

  it('leave out what one office puts together for another', () => {
    const heading = 'Thành phần hồ sơ cơ quan quản lý đất đai trình Chủ tịch Ủy ban nhân dân cấp xã, bao gồm';
    expect(papersOf('Báo cáo đề xuất', { heading, beside: ['Đơn yêu cầu'] })).toMatchObject([{ name: 'Đơn yêu cầu' }]);
  });
});
