import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, json, settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure.js';
import type { ProcedurePage } from './procedure.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let gateway: FakeGateway;

const open = async (state: ProcedurePage['state'] = 'direct'): Promise<ProcedurePage> => {
  const element = await fixture<ProcedurePage>(html`<motcua-procedure></motcua-procedure>`);
  Object.assign(element, { client: gateway.client, settings, procedureCode: '2.000635' });
  await until(() => element.state === state, 'the page of the procedure');
  await element.updateComplete;
  return element;
};
const words = (element: ProcedurePage) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

/** Answers the example, bent. */
// biome-ignore lint/suspicious/noExplicitAny: the example is bent as each test needs it
const answer = (bend: (detail: any) => void) => {
  const detail = gateway.example('procedure-detail');
  bend(detail);
  gateway.on(/procedures\//, () => json(detail));
};

const source = { name: 'Cổng Dịch vụ công quốc gia', asOf: '2026-07-15' };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe("a commune's own words", () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  it('stand in the place of the plain name and beside the papers, as text', async () => {
    answer((detail) => {
      detail.words = { title: 'Sao giấy khai sinh <b>', summary: 'Làm trong buổi sáng.', notes: ['Thứ Hai đông.'] };
    });
    const element = await open();
    expect(element.renderRoot.querySelector('h2')?.textContent).to.equal('Sao giấy khai sinh <b>');
    expect(words(element)).to.match(/Làm trong buổi sáng\..*Cần giấy gì.*Nơi tiếp nhận dặn thêm\s*Thứ Hai đông\./);
    await expect(element).to.be.accessible();
  });

  it('are heard in the languages they were recorded in, loaded only when somebody listens', async () => {
    answer((detail) => {
      detail.words = {
        recordings: [
          { language: 'Tày', url: 'https://xa.example.vn/tay.mp3' },
          { language: 'Dao', url: 'javascript:alert(1)' },
        ],
      };
    });
    const element = await open();
    const [audio, ...others] = element.renderRoot.querySelectorAll('audio');
    expect([audio?.getAttribute('src'), audio?.preload, others.length]).to.deep.equal([
      'https://xa.example.vn/tay.mp3',
      'none',
      0,
    ]);
    expect(words(element)).to.contain('Nghe bằng tiếng Tày').and.not.to.contain('Dao');
    await expect(element).to.be.accessible();
  });
});

describe('the data of a procedure', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  it('says of which day it is, and what to do once that is long ago', async () => {
    answer(({ procedure }) => Object.assign(procedure, { source: { ...source, asOf: daysAgo(40) } }));
    const element = await open();
    expect(words(element)).to.match(/Dữ liệu ngày \d\d\/\d\d\/\d{4}\./);
    expect(words(element)).to.contain('Dữ liệu đã 40 ngày, hỏi lại công chức trước khi đi.');
    element.setAttribute('stale-after', '60');
    await element.updateComplete;
    expect(words(element)).not.to.contain('hỏi lại công chức trước khi đi');
    element.removeAttribute('stale-after');
    await element.updateComplete;
    expect(words(element)).to.contain('hỏi lại công chức trước khi đi');
  });
});

describe('the ways of filing', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  it('stand side by side, with what is saved on the net', async () => {
    answer(({ procedure }) => {
      procedure.channels.value[0].fee.value.amount = 16_000;
    });
    const ways = [...(await open()).renderRoot.querySelectorAll('.ways > div')].map((one) =>
      one.textContent?.replace(/\s+/g, ' ').trim(),
    );
    const time = 'Trong ngày làm việc; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo';
    expect(ways).to.deep.equal([
      `Nộp tại quầy ${time} 16.000 đ một bản`,
      `Nộp trên mạng ${time} 8.000 đ một bản Trên mạng rẻ hơn 8.000 đ`,
      `Gửi qua bưu điện ${time} 8.000 đ một bản`,
    ]);
  });

  it('say nothing is saved where an amount is not published', async () => {
    answer(({ procedure }) => {
      procedure.channels.value[0].fee = { status: 'not_published', feeStatus: 'by_province' };
    });
    const element = await open();
    expect(words(element)).not.to.contain('rẻ hơn');
    expect(words(element)).to.contain('Chưa công bố, do tỉnh quy định');
  });

  it('are followed by the steps, folded, where the record has them', async () => {
    answer(({ procedure }) => Object.assign(procedure, { steps: ['Chuẩn bị hồ sơ.', 'Nộp ở quầy.'] }));
    const element = await open();
    const list = element.renderRoot.querySelector('ol.steps');
    expect([...(list?.children ?? [])].map((one) => one.textContent)).to.deep.equal(['Chuẩn bị hồ sơ.', 'Nộp ở quầy.']);
    expect(list?.closest('details')?.open).to.equal(false);
    await expect(element).to.be.accessible();
  });
});

describe('a procedure beside other procedures', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  it('is offered after the one that settles it with others, and with what it settles itself', async () => {
    const other = { code: '3.000722', plainName: 'Khai sinh và thẻ bảo hiểm', canOpen: true };
    const foreign = { code: '1.001939', plainName: 'Làm thẻ bảo hiểm', canOpen: false };
    answer((detail) => Object.assign(detail, { combines: [foreign], combinedIn: [other] }));
    const element = await open();
    expect(words(element)).to.match(
      /Việc này làm cùng việc khác được.*Khai sinh và thẻ bảo hiểm.*Bao nhiêu tiền.*Nộp hồ sơ này một lần thì xong các việc:.*Làm thẻ bảo hiểm/,
    );
    const badges = [...element.renderRoot.querySelectorAll('.together .badge')].map((one) => one.textContent);
    expect(badges).to.deep.equal(['Nộp một lần, xong nhiều việc', 'Nộp một lần, xong nhiều việc']);
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.related a')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['/thu-tuc/3.000722']);
    await expect(element).to.be.accessible();
  });

  it('says until when it holds and what takes its place', async () => {
    answer((detail) => {
      detail.procedure.effectiveTo = '2999-12-31';
      detail.supersededBy = { code: '1.116909', plainName: 'Trợ cấp xã hội hằng tháng', canOpen: true };
    });
    const element = await open();
    expect(words(element)).to.contain('Thủ tục này áp dụng đến hết ngày 31/12/2999.');
    expect(words(element)).to.contain('Thủ tục này đã được thay bằng: Trợ cấp xã hội hằng tháng.');
    expect(words(element)).to.contain('Hỏi nơi tiếp nhận trước khi nộp.');
  });

  it('is filed by nobody as if it still held: the portal is no main action where another takes its place', async () => {
    answer((detail) => {
      Object.assign(detail, { hasForm: false, supersededBy: { code: '1.1', plainName: 'mã 1.1', canOpen: false } });
      detail.offering.mode = 'handoff';
    });
    const element = await open('handoff');
    const [link] = element.renderRoot.querySelectorAll('.filing a');
    expect(link?.className).to.equal('button secondary');
  });
});

describe('where no way of filing on the net is published', () => {
  it('nobody is told that it is filed on the portal, or that the counter takes paper', async () => {
    gateway = new FakeGateway(spec);
    answer((detail) => {
      Object.assign(detail, { hasForm: false });
      detail.offering.mode = 'handoff';
      detail.procedure.channels = { status: 'not_published' };
    });
    const element = await open('handoff');
    expect(words(element)).to.contain('Chưa có thông tin về cách nộp thủ tục này.');
    expect(words(element)).not.to.match(/Hồ sơ này nộp trên Cổng|nộp giấy tại quầy/);
    await expect(element).to.be.accessible();
  });

  it('paper at the counter is offered only where the counter is a published way', async () => {
    gateway = new FakeGateway(spec);
    answer(({ procedure, offering }) => {
      offering.mode = 'handoff';
      procedure.channels.value = procedure.channels.value.filter(
        ({ channel }: { channel: string }) => channel === 'ONLINE',
      );
    });
    const element = await open('handoff');
    expect(words(element)).to.contain('Bạn gọi hoặc đến nơi tiếp nhận để được hướng dẫn.');
    expect(words(element)).not.to.contain('nộp giấy tại quầy');
  });

  it('the page sends people to the counter first, and keeps the portal beside it', async () => {
    gateway = new FakeGateway(spec);
    answer(({ procedure, offering }) => {
      offering.mode = 'handoff';
      procedure.channels.value = procedure.channels.value.slice(0, 1);
      procedure.channels.value[0].channel = 'DIRECT';
    });
    const element = await open('handoff');
    expect(words(element)).to.contain('Thủ tục này chưa công bố cách nộp trên mạng.');
    expect(words(element)).not.to.contain('Hồ sơ này nộp trên Cổng');
    const links = [...element.renderRoot.querySelectorAll('.filing a')];
    expect(links.map(({ textContent, className }) => `${textContent}: ${className}`)).to.deep.equal([
      'Mở Cổng Dịch vụ công quốc gia: button secondary',
    ]);
    await expect(element).to.be.accessible();
  });
});
