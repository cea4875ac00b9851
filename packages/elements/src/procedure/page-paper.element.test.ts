import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, settings } from '../common/testing/fake-gateway.js';
import { speakEnglish } from '../common/testing/in-english.js';
import { asOnPaper } from '../common/testing/print-media.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure.js';
import type { ProcedurePage } from './procedure.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const undo: (() => void)[] = [];

function instead(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

const open = async (): Promise<ProcedurePage> => {
  const element = await fixture<ProcedurePage>(html`<motcua-procedure></motcua-procedure>`);
  const { client } = new FakeGateway(spec);
  Object.assign(element, { client, settings, procedureCode: '2.000635' });
  await until(() => element.state === 'direct', 'the page of the procedure');
  await element.updateComplete;
  return element;
};
const press = (element: ProcedurePage, label: string) =>
  [...element.renderRoot.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)?.click();
const all = (element: ProcedurePage, what: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(what)];
const seen = (element: ProcedurePage, what: string) => all(element, what).filter((one) => one.getClientRects().length);

/** Looks at what is on paper when the printer is asked. @returns whether it was; throws what the look found */
function atThePrinter(look: () => void): () => boolean {
  let found: { readonly fault?: unknown } | undefined;
  instead(window, 'print', () => {
    window.dispatchEvent(new Event('beforeprint'));
    try {
      look();
      found = {};
    } catch (fault) {
      found = { fault };
    }
    window.dispatchEvent(new Event('afterprint'));
  });
  return () => {
    if (found?.fault) throw found.fault;
    return found !== undefined;
  };
}

describe('a procedure that goes on paper', () => {
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });

  it('is one checklist with a small code of its page, alone on the sheet', async () => {
    const element = await open();
    const beside = document.body.appendChild(document.createElement('p'));
    undo.push(() => beside.remove());
    const times = atThePrinter(() => {
      const screen = asOnPaper(element.shadowRoot as ShadowRoot);
      expect(seen(element, 'svg.qr').length).to.equal(1);
      expect(seen(element, '.letterhead').map((one) => one.innerText)[0]).to.match(
        /xã Thống Nhất[\s\S]*Trụ sở[\s\S]*Thứ Hai đến thứ Sáu[\s\S]*0205 3xxx xxx/,
      );
      expect(seen(element, '.poster, .button, .filing, details').length).to.equal(0);
      expect(getComputedStyle(beside).display).to.equal('none');
      screen();
    });
    press(element, 'In danh sách giấy tờ');
    await until(times, 'the printer');
    await element.updateComplete;
    expect(all(element, 'svg.qr').length).to.equal(0);
    expect(getComputedStyle(beside).display).to.equal('block');
  });

  it('is a poster with its name, a code of at least 60 mm, the three answers and the place', async () => {
    const element = await open();
    const times = atThePrinter(() => {
      const screen = asOnPaper(element.shadowRoot as ShadowRoot);
      const [poster] = seen(element, '.poster');
      const said = poster?.innerText.replace(/\s+/g, ' ');
      expect(said).to.match(
        /Ủy ban nhân dân xã Thống Nhất .*Xin bản sao giấy khai sinh.* Cần giấy gì 1 đến 4 loại giấy Mất bao lâu Trong ngày làm việc; nhận sau 15 giờ .* Bao nhiêu tiền 8.000 đ một bản .*0205 3xxx xxx/,
      );
      expect(said).to.contain(new URL('/thu-tuc/2.000635', document.baseURI).href);
      const points = (what: string) => {
        const found = poster?.querySelector(what);
        return (parseFloat(found ? getComputedStyle(found).fontSize : '0') / 96) * 72;
      };
      // From two metres.
      for (const what of ['.name', '.scan', 'dd']) expect(Math.round(points(what))).to.be.at.least(20);
      const code = poster?.querySelector('svg');
      const [size = 0, quiet] = [code?.viewBox.baseVal.width, 8];
      const millimetres = ((code?.getBoundingClientRect().width ?? 0) / 96) * 25.4;
      expect((millimetres * (size - quiet)) / size).to.be.at.least(60);
      expect(seen(element, '.papers').length).to.equal(0);
      screen();
    });
    press(element, 'In áp phích có mã QR');
    await until(times, 'the printer');
    await element.updateComplete;
    expect(all(element, '.poster').length).to.equal(0);
    expect(seen(element, '.papers').length).to.be.above(0);
  });

  it('is a Vietnamese poster on an English page too, and readable for everybody', async () => {
    const element = await open();
    await speakEnglish(element);
    instead(window, 'print', () => {});
    press(element, 'Print a poster with a QR code');
    await until(() => element.renderRoot.querySelector('.poster svg'), 'the poster');
    const screen = asOnPaper(element.shadowRoot as ShadowRoot);
    undo.push(screen);
    const [poster] = seen(element, '.poster');
    expect(poster?.lang).to.equal('vi');
    expect(poster?.innerText).to.contain('Cần giấy gì').and.not.to.contain('What papers');
    await expect(element).to.be.accessible();
  });

  it('asks for no part of it before somebody wants paper', async () => {
    await open();
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    const before = asked.filter((name) => /page-paper|uqr/.test(name)).length;
    await open();
    const later = performance.getEntriesByType('resource').filter(({ name }) => /page-paper|uqr/.test(name));
    expect(later.length).to.equal(before);
  });
});

describe('a procedure that is handed on', () => {
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });
  const address = () => new URL('/thu-tuc/2.000635', document.baseURI).href;
  const status = (element: ProcedurePage) => element.renderRoot.querySelector('.handouts [role=status]')?.textContent;

  it('goes by whatever the machine sends with', async () => {
    const shared: ShareData[] = [];
    instead(navigator, 'share', async (data: ShareData) => void shared.push(data));
    const element = await open();
    press(element, 'Chia sẻ');
    await until(() => shared.length, 'the sheet of the machine');
    expect(shared).to.deep.equal([{ title: 'Xin bản sao giấy khai sinh, trích lục kết hôn, khai tử', url: address() }]);
  });

  it('stays quiet where nobody was chosen to send it to', async () => {
    let isAsked = false;
    instead(navigator, 'share', () => {
      isAsked = true;
      return Promise.reject(new DOMException('', 'AbortError'));
    });
    const element = await open();
    press(element, 'Chia sẻ');
    await until(() => isAsked, 'the sheet of the machine');
    await element.updateComplete;
    expect(status(element)?.trim()).to.equal('');
  });

  it('is copied as a link else, and shown where it cannot be copied', async () => {
    const copied: string[] = [];
    instead(navigator, 'share', undefined);
    instead(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    const element = await open();
    press(element, 'Chia sẻ');
    await until(() => status(element)?.includes('Đã chép đường dẫn.'), 'the word that it is copied');
    expect(copied).to.deep.equal([address()]);
    instead(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('forbidden')) });
    press(element, 'Chia sẻ');
    await until(() => status(element)?.includes(address()), 'the address');
    await expect(element).to.be.accessible();
  });
});
