import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FakeGateway, htmlPage, json, settings, silence } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { withoutNetwork } from '../common/testing/surroundings.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure.js';
import { type ProcedurePage, type ProcedurePageState, states } from './procedure.js';
import type { ProcedureFileEvent } from './procedure-file-event.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const undo: (() => void)[] = [];
let gateway: FakeGateway;

const open = async (given: Partial<ProcedurePage> = {}): Promise<ProcedurePage> => {
  const element = await fixture<ProcedurePage>(html`<motcua-procedure><p>Gọi 0205 3xxx xxx</p></motcua-procedure>`);
  Object.assign(element, { client: gateway.client, settings, procedureCode: '2.000635', ...given });
  return element;
};
const reach = async (element: ProcedurePage, state: ProcedurePageState) => {
  await until(() => element.state === state, `the page's state ${state}`);
  await element.updateComplete;
};
const words = (element: ProcedurePage) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

/** Answers the example, bent. */
// biome-ignore lint/suspicious/noExplicitAny: the example is bent into every state
const answer = (bend: (detail: any) => void) => {
  const detail = gateway.example('procedure-detail');
  bend(detail);
  gateway.on(/procedures\//, () => json(detail));
};

const ways: Record<ProcedurePageState, () => Promise<ProcedurePage>> = {
  unconnected: () => open({ client: undefined as never }),
  empty: () => open({ procedureCode: '' }),
  loading() {
    gateway.on(/procedures\//, silence);
    return open();
  },
  missing() {
    gateway.on(/procedures\//, () => gateway.problem('not-found'));
    return open();
  },
  error() {
    gateway.on(/procedures\//, htmlPage);
    return open();
  },
  forbidden() {
    gateway.on(/procedures\//, htmlPage);
    return open({ settings: { ...settings, forbidden: true } });
  },
  offline() {
    undo.push(withoutNetwork());
    gateway.on(/procedures\//, () => Promise.reject(new TypeError('Failed to fetch')));
    return open();
  },
  old() {
    gateway.on(/procedures\//, () => Promise.reject(new TypeError('Failed to fetch')));
    const detail = gateway.example('procedure-detail');
    const catalogue = { detail: async () => ({ detail, from: 'kept' as const, day: '2026-11-20' }) };
    return open({ catalogue });
  },
  direct: () => open(),
  handoff() {
    answer(({ offering }) => Object.assign(offering, { mode: 'handoff', systemOfRecord: null }));
    return open();
  },
  closed() {
    answer(({ offering }) => Object.assign(offering, { validTo: '2020-01-31' }));
    return open();
  },
  information() {
    answer((detail) => Object.assign(detail, { offering: null, agency: null }));
    return open();
  },
};

describe('the page of a procedure', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });

  for (const state of states) {
    it(`is readable for everybody when ${state}`, async () => {
      const element = await ways[state]();
      await reach(element, state);
      await expect(element).to.be.accessible();
    });

    it(`says all of it in English when ${state}, and the offices' own words as theirs`, async () => {
      const element = await ways[state]();
      await reach(element, state);
      await speakEnglish(element);
      expect(unmarkedVietnamese(element)).to.deep.equal([]);
      if (state === 'direct') await expect(element).to.be.accessible();
    });
  }

  it('answers what is needed, how long it takes and what it costs before anything else', async () => {
    const element = await ways.direct();
    await reach(element, 'direct');
    const answers = [...element.renderRoot.querySelectorAll<HTMLElement>('.answers > div')].map((one) =>
      one.innerText.replace(/\s+/g, ' ').trim(),
    );
    expect(answers).to.deep.equal([
      'Cần giấy gì 1 đến 4 loại giấy',
      'Mất bao lâu Trong ngày làm việc nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo',
      'Bao nhiêu tiền 8.000 đ một bản',
    ]);
  });

  it('keeps what is handed in apart from what is only shown', async () => {
    const element = await ways.direct();
    await reach(element, 'direct');
    const lists = [...element.renderRoot.querySelectorAll('.papers')].map((list) => list.textContent ?? '');
    expect(lists[0]).to.contain('Giấy ủy quyền').and.not.to.contain('Căn cước');
    expect(lists[1]).to.contain('Căn cước').and.not.to.contain('Giấy ủy quyền');
    expect(words(element)).to.contain('Phải xuất trình (cho xem bản chính)');
  });

  it('says where each fact was read and when', async () => {
    const element = await ways.direct();
    await reach(element, 'direct');
    expect(words(element)).to.contain('Lệ phí theo: Thông tư 281/2016/TT-BTC, xem ngày 15/07/2026.');
  });

  it('says what was not published, and never makes it up', async () => {
    answer(({ procedure }) => {
      procedure.documents = { status: 'not_published' };
      for (const channel of procedure.channels.value) {
        channel.time = { status: 'unknown' };
        channel.fee = { status: 'not_published', feeStatus: 'by_province' };
      }
    });
    const element = await open();
    await reach(element, 'direct');
    expect(words(element)).to.contain('Chưa công bố, do tỉnh quy định');
    expect(words(element)).to.contain('Mất bao lâu Chưa có thông tin, hỏi công chức');
    expect(words(element)).not.to.match(/miễn phí| 0 đ/i);
  });

  it('says all channels where they differ: the cheapest alone would mislead', async () => {
    answer(({ procedure }) => {
      procedure.channels.value[0].fee.value.amount = 10_000;
    });
    const element = await open();
    await reach(element, 'direct');
    const fee = element.renderRoot.querySelectorAll('.answers > div')[2]?.textContent?.replace(/\s+/g, ' ');
    expect(fee).to.contain('10.000 đ một bản').and.to.contain('Nộp tại quầy').and.to.contain('8.000 đ một bản');
  });

  it('says that nobody published the ways of filing, rather than nothing', async () => {
    const source = { name: 'Cổng Dịch vụ công quốc gia', asOf: '2026-07-15' };
    answer(({ procedure }) => {
      procedure.channels = { status: 'not_published', source, note: 'hỏi nơi tiếp nhận' };
    });
    const element = await open();
    await reach(element, 'direct');
    expect(words(element)).to.contain('Mất bao lâu Chưa công bố').and.to.contain('Bao nhiêu tiền Chưa công bố');
    expect(words(element)).to.contain('hỏi nơi tiếp nhận');
    expect(words(element)).to.contain('Cách nộp theo: Cổng Dịch vụ công quốc gia, xem ngày 15/07/2026.');
    await expect(element).to.be.accessible();
  });

  it('says beside an amount, a level and a list of papers what they leave out', async () => {
    answer(({ procedure, offering }) => {
      for (const { fee } of procedure.channels.value) fee.note = 'từ trang 3: 1.000 đ một trang';
      procedure.documents.note = 'theo danh sách thì cần giấy khác';
      offering.serviceLevel.note = 'phải đến ký tên';
    });
    const element = await open();
    await reach(element, 'direct');
    expect(words(element)).to.contain('Bao nhiêu tiền 8.000 đ một bảntừ trang 3: 1.000 đ một trang');
    expect(words(element)).to.contain('8.000 đ một bản; từ trang 3: 1.000 đ một trang');
    expect(words(element))
      .to.contain('theo danh sách thì cần giấy khác')
      .and.to.contain('Chưa công bố; phải đến ký tên');
  });

  it('says what this place takes and who decides here, where that differs from everywhere else', async () => {
    answer(({ procedure, offering }) => {
      const [one] = structuredClone(procedure.channels.value);
      one.fee.value.amount = 3000;
      offering.channels = { ...procedure.channels, value: [one] };
      offering.competentAgency = 'Sở Tư pháp (ví dụ)';
    });
    const element = await open();
    await reach(element, 'direct');
    expect(words(element)).to.contain('Bao nhiêu tiền 3.000 đ một bản').and.not.to.contain('8.000');
    expect(words(element)).to.contain('Nơi giải quyết: Sở Tư pháp (ví dụ)');
  });

  it('leads nowhere once the procedure itself is over, though the place names no last day', async () => {
    answer(({ procedure }) => Object.assign(procedure, { effectiveTo: '2020-01-31' }));
    const element = await open();
    await reach(element, 'closed');
    expect(element.renderRoot.querySelector('.filing a')).to.equal(null);
  });

  it('leads to the form where this place receives the dossier', async () => {
    const element = await ways.direct();
    await reach(element, 'direct');
    const link = element.renderRoot.querySelector<HTMLAnchorElement>('.filing a');
    expect(link?.getAttribute('href')).to.equal('/nop/2.000635');
    const told = oneEvent<ProcedureFileEvent>(element, 'motcua-procedure-file');
    element.addEventListener('motcua-procedure-file', (event) => event.preventDefault());
    link?.click();
    expect((await told).code).to.equal('2.000635');
  });

  it('says how the counter takes money and how the result comes back', async () => {
    const element = await ways.direct();
    await reach(element, 'direct');
    expect(words(element)).to.match(/Nộp tiền tại quầy\s*tiền mặt, quét mã QR/);
    expect(words(element)).to.match(/Nhận kết quả\s*tại quầy, gửi bưu điện về nhà/);
  });

  it('leads to the form and to the national portal where that receives it, and names the place to choose there', async () => {
    const element = await ways.handoff();
    await reach(element, 'handoff');
    expect(words(element)).to.contain('Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia.');
    expect(words(element)).to.contain('xã Thống Nhất, tỉnh Lạng Sơn');
    const [prepare, portal] = element.renderRoot.querySelectorAll<HTMLAnchorElement>('.filing a');
    expect([prepare?.textContent, prepare?.getAttribute('href')]).to.deep.equal(['Chuẩn bị hồ sơ', '/nop/2.000635']);
    expect(portal?.href).to.match(/^https:\/\/dichvucong/);
    const told = oneEvent<ProcedureFileEvent>(element, 'motcua-procedure-file');
    element.addEventListener('motcua-procedure-file', (event) => event.preventDefault());
    prepare?.click();
    expect((await told).code).to.equal('2.000635');
  });

  it('promises no questions where there is no form, and leads to the portal alone', async () => {
    answer((detail) => {
      detail.offering.mode = 'handoff';
      detail.hasForm = false;
    });
    const element = await open();
    await reach(element, 'handoff');
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.filing a')];
    expect(links.map(({ href }) => new URL(href).hostname)).to.deep.equal(['dichvucong.gov.vn']);
    expect(words(element)).not.to.contain('Trả lời câu hỏi ở đây');
  });

  for (const [when, bend] of [
    ['has not begun', { offering: { validFrom: '2999-01-01' } }],
    ['is over', { offering: { validTo: '2020-01-31' } }],
    ['is over in the whole country', { procedure: { effectiveTo: '2020-01-31' } }],
  ] as const)
    it(`offers no form where the procedure ${when}: the form would refuse it after the questions`, async () => {
      answer((detail) => {
        for (const [part, change] of Object.entries(bend)) Object.assign(detail[part], change);
      });
      const element = await open();
      await reach(element, 'closed');
      expect(element.renderRoot.querySelector('.filing a')).to.equal(null);
    });

  it('reads an error out, and after "Thử lại" goes to what came', async () => {
    const element = await ways.error();
    await reach(element, 'error');
    expect(element.renderRoot.querySelector('[role=alert]')?.textContent).to.contain('Chưa mở được thông tin.');
    gateway.on(/procedures\//, () => json(gateway.example('procedure-detail')));
    element.renderRoot.querySelector<HTMLButtonElement>('.notice button')?.click();
    await reach(element, 'direct');
    expect(element.shadowRoot?.activeElement?.tagName).to.equal('H2');
  });

  it('follows no address that is not a web address', async () => {
    answer(({ offering, procedure }) => {
      Object.assign(offering, { mode: 'handoff', handoffUrl: 'javascript:alert(1)' });
      procedure.source.url = 'javascript:alert(1)';
    });
    const element = await open();
    await reach(element, 'handoff');
    for (const link of element.renderRoot.querySelectorAll('a')) expect(link.href).not.to.match(/^javascript/);
  });

  it("takes the procedure from the page's address where it names none itself", async () => {
    const element = await open({ procedureCode: '', settings: { ...settings, procedureCode: '2.000635' } });
    await reach(element, 'direct');
    expect(gateway.asked).to.deep.equal(['/v1/procedures/2.000635?agency=thong-nhat-lang-son']);
  });

  it('begins its headings at the level the page asks for', async () => {
    const element = await open({ headingLevel: 1 });
    await reach(element, 'direct');
    expect(element.renderRoot.querySelectorAll('h1').length).to.equal(1);
    expect(element.renderRoot.querySelector('h2')?.textContent).to.equal('Cần giấy gì');
  });
});
