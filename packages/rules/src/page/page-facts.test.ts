import type { ChannelsFact, ChannelTerms, FeeFact, FeeStatus, ProcedureDocument } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { dataAge } from './data-age.js';
import { besideTheNet, notOnNet } from './filing-says.js';
import { headingMarkup, markup } from './markup.js';
import { onlineSaving } from './online-saving.js';
import { countPapers, isOnNet, paperSays, papersOfDuty, photoQuestion } from './paper-says.js';
import { procedureWords } from './procedure-words.js';
import { channelNames, sameTerms } from './same-terms.js';

const source = { name: 'Thông tư 281/2016/TT-BTC', asOf: '2026-07-15' };
const fee = (amount: number, feeStatus: FeeStatus = 'fixed', per: 'copy' | 'dossier' = 'copy'): FeeFact => ({
  status: 'verified',
  feeStatus,
  value: { amount, currency: 'VND', per },
  source,
});
const terms = (channel: ChannelTerms['channel'], what: FeeFact): ChannelTerms => ({
  channel,
  time: { status: 'unknown' },
  fee: what,
});
const listed = (...value: ChannelTerms[]): ChannelsFact => ({ status: 'verified', value, source });
const paper = (bend: Partial<ProcedureDocument>): ProcedureDocument => ({
  documentId: 'a',
  name: 'Giấy ủy quyền',
  plainName: 'Giấy ủy quyền',
  duty: 'submit',
  originals: 1,
  copies: 0,
  ...bend,
});

describe('the papers of one duty', () => {
  it('begin with what everybody needs, in the order of the record', () => {
    const papers = [
      paper({ documentId: 'abandoned', condition: 'Chỉ khi trẻ bị bỏ rơi' }),
      paper({ documentId: 'form' }),
      paper({ documentId: 'card', duty: 'show' }),
      paper({ documentId: 'helped', condition: 'Chỉ khi nhờ người khác làm thay' }),
      paper({ documentId: 'proof' }),
    ];
    const ids = papersOfDuty(papers, 'submit').map(({ documentId }) => documentId);
    expect(ids).toEqual(['form', 'proof', 'abandoned', 'helped']);
  });
});

describe('a template', () => {
  it('escapes whatever comes from elsewhere, in text and in attributes', () => {
    const bad = `<b onclick="x('&')">`;
    const safe = '&lt;b onclick=&quot;x(&#39;&amp;&#39;)&quot;&gt;';
    expect(String(markup`<a title="${bad}">${bad}${[bad, 7]}</a>${undefined}`)).toBe(
      `<a title="${safe}">${safe}${safe}7</a>`,
    );
  });

  it('takes what another template made as it is', () => {
    expect(String(markup`<p>${markup`<b>${'<'}</b>`}</p>`)).toBe('<p><b>&lt;</b></p>');
  });

  it('has headings of the levels there are', () => {
    const level = (of: number) => String(headingMarkup(of, 'x')).trim();
    expect([0, 2, 9, Number.NaN].map(level)).toEqual(['<h1>x</h1>', '<h2>x</h2>', '<h6>x</h6>', '<h1>x</h1>']);
  });
});

describe('what is saved on the net', () => {
  it.each<[number | undefined, string, FeeFact, FeeFact]>([
    [8000, 'both are published', fee(8000), fee(16_000)],
    [16_000, 'the net is free in words', fee(0, 'free'), fee(16_000)],
    [undefined, 'it costs the same', fee(8000), fee(8000)],
    [undefined, 'the net is dearer', fee(9000), fee(8000)],
    [undefined, 'the units differ', fee(8000), fee(16_000, 'fixed', 'dossier')],
    [undefined, 'a zero is listed without words', fee(0, 'listed_zero'), fee(16_000)],
    [undefined, 'a zero calls itself fixed', fee(0), fee(16_000)],
    [undefined, 'an amount is only a guide', fee(8000, 'by_province_indicative'), fee(16_000)],
    [undefined, 'one is not published', { status: 'not_published', feeStatus: 'by_province' }, fee(16_000)],
  ])('is %s where %s', (saved, _, online, counter) => {
    expect(onlineSaving(listed(terms('DIRECT', counter), terms('ONLINE', online)))).toBe(saved);
  });

  it('is nothing where there is one way only, or nobody published the ways', () => {
    expect(onlineSaving(listed(terms('ONLINE', fee(8000))))).toBeUndefined();
    expect(onlineSaving({ status: 'unknown' })).toBeUndefined();
  });
});

describe('beside a paper', () => {
  const says = (bend: Partial<ProcedureDocument>, channel?: ChannelTerms['channel'], onNet = true) =>
    paperSays(paper(bend), { channel, onNet }, procedureWords);

  it('stands how many, and by which ways only until one is chosen', () => {
    expect(says({ channels: ['DIRECT', 'POSTAL'] })).toEqual([
      '1 bản chính',
      'Chỉ khi nộp tại quầy hoặc gửi qua bưu điện',
    ]);
    expect(says({ channels: ['DIRECT'], copies: 2, copyKind: 'certified' }, 'DIRECT', false)).toEqual([
      '1 bản chính',
      '2 bản sao có chứng thực',
    ]);
  });

  it('stands “tải lên” only where the record has what is shown uploaded, and only on the net', () => {
    expect(says({ duty: 'show', upload: true })).toContain('Nộp trên mạng thì tải lên');
    expect(says({ duty: 'show', upload: true }, 'DIRECT', false)).toEqual(['1 bản chính']);
    expect(says({ duty: 'show' })).toEqual(['1 bản chính']);
    expect(says({ duty: 'show', upload: false })).toEqual(['1 bản chính']);
  });

  it('stands whether a photograph is taken, where the record says; else that is said once for the list', () => {
    expect(says({ photo: true })).toContain('Nhận ảnh chụp');
    expect(says({ photo: false })).toContain('Không nhận ảnh chụp');
    const asked = (papers: ProcedureDocument[], onNet = true) => photoQuestion(papers, onNet, procedureWords);
    expect(asked([paper({}), paper({})])).toBe('Ảnh chụp được nhận không?');
    expect(asked([paper({ photo: true }), paper({})])).toBe('Ảnh chụp của các giấy khác được nhận không?');
    expect(asked([paper({ photo: true }), paper({ duty: 'collect' })])).toBeUndefined();
    expect(asked([paper({})], false)).toBeUndefined();
  });
});

describe('the ways of filing', () => {
  const counter = listed(terms('DIRECT', fee(1)));
  const net = listed(terms('ONLINE', fee(1)));
  const both = listed(terms('DIRECT', fee(1)), terms('ONLINE', fee(1)));

  it('leave the net out where they are published and it is none of them, or where nobody published any', () => {
    const what = (...given: [ChannelsFact, boolean]) => notOnNet(...given, procedureWords)?.what;
    expect(what(counter, true)).toBe('Thủ tục này chưa công bố cách nộp trên mạng.');
    expect(what(both, false)).toBeUndefined();
    expect(what({ status: 'not_published' }, false)).toBe('Chưa có thông tin về cách nộp thủ tục này.');
    expect(what({ status: 'unknown' }, true)).toBeUndefined();
  });

  it('send to the counter with paper only where that is published', () => {
    expect(besideTheNet(both, procedureWords)).toMatch('nộp giấy tại quầy');
    for (const channels of [net, { status: 'not_published' } as const])
      expect(besideTheNet(channels, procedureWords)).toBe('Bạn gọi hoặc đến nơi tiếp nhận để được hướng dẫn.');
  });
});

describe('the papers of who chose', () => {
  const open = listed(terms('DIRECT', fee(1)), terms('ONLINE', fee(1)));
  const all = [
    paper({}),
    paper({ case: 'Ở trọ', channels: ['DIRECT'] }),
    paper({ case: 'Ở nhà mình' }),
    paper({ case: 'Ở nhà mình' }),
    paper({ duty: 'collect' }),
  ];

  it('are counted by case and by way, without what is only brought along in the end', () => {
    expect(countPapers(all, open)).toEqual({ least: 1, most: 3 });
    expect(countPapers(all, open, { case: 'Ở trọ' })).toEqual({ least: 1, most: 2 });
    expect(countPapers(all, open, { case: 'Ở trọ', channel: 'ONLINE' })).toEqual({ least: 1, most: 1 });
  });

  it('are asked about photographs only where they can be filed on the net', () => {
    expect([isOnNet(open), isOnNet(open, 'DIRECT'), isOnNet(listed(terms('DIRECT', fee(1))))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it('channels of which the same is said stand together', () => {
  const groups = sameTerms([terms('DIRECT', fee(1)), terms('POSTAL', fee(1)), terms('ONLINE', fee(2))], (one) =>
    JSON.stringify(one.fee),
  );
  expect(groups.map((some) => channelNames(some, procedureWords))).toEqual([
    'Nộp tại quầy, gửi qua bưu điện',
    'Nộp trên mạng',
  ]);
});

it('a record is as old as the days since it was read', () => {
  expect([dataAge(source, '2026-07-15'), dataAge(source, '2026-08-15'), dataAge(source, '2026-07-01')]).toEqual([
    0, 31, 0,
  ]);
});
