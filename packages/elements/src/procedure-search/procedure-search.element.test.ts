import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FakeGateway, htmlPage, json, settings, silence } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { withoutNetwork } from '../common/testing/surroundings.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure-search.js';
import type { ProcedureChooseEvent } from './procedure-choose-event.js';
import { type ProcedureSearch, type ProcedureSearchState, states } from './procedure-search.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const undo: (() => void)[] = [];
let gateway: FakeGateway;

const search = async (given: Partial<ProcedureSearch> = {}): Promise<ProcedureSearch> => {
  const element = await fixture<ProcedureSearch>(
    html`<motcua-procedure-search><p>Gọi 0205 3xxx xxx</p></motcua-procedure-search>`,
  );
  Object.assign(element, { client: gateway.client, settings, ...given });
  await element.updateComplete;
  return element;
};
const box = (element: ProcedureSearch) => element.renderRoot.querySelector('input') as HTMLInputElement;
const type = (element: ProcedureSearch, text: string) => {
  box(element).value = text;
  box(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const reach = (element: ProcedureSearch, state: ProcedureSearchState) =>
  until(() => element.state === state, `the search's state ${state}`);
const words = (element: ProcedureSearch) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

/** How each state comes about. */
const ways: Record<ProcedureSearchState, () => Promise<ProcedureSearch>> = {
  unconnected: () => search({ client: undefined as never }),
  empty: () => search(),
  loading() {
    gateway.on(/procedures$/, silence);
    return search({ asked: 'khai sinh' } as never);
  },
  results: () => search({ asked: 'khai sinh' } as never),
  partial() {
    gateway.on(/procedures$/, () => json({ ...gateway.example('procedure-list'), total: 57 }));
    return search({ asked: 'khai sinh' } as never);
  },
  none() {
    gateway.on(/procedures$/, () => json({ items: [], total: 0, next: null }));
    return search({ asked: 'zzz' } as never);
  },
  error() {
    gateway.on(/procedures$/, htmlPage);
    return search({ asked: 'khai sinh' } as never);
  },
  forbidden() {
    gateway.on(/procedures$/, htmlPage);
    return search({ asked: 'khai sinh', settings: { ...settings, forbidden: true } } as never);
  },
  offline() {
    undo.push(withoutNetwork());
    gateway.on(/procedures$/, () => Promise.reject(new TypeError('Failed to fetch')));
    return search({ asked: 'khai sinh' } as never);
  },
};

describe('the search', () => {
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
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it(`says all of it in English when ${state}, and the offices' own words as theirs`, async () => {
      const element = await ways[state]();
      await reach(element, state);
      await speakEnglish(element);
      expect(unmarkedVietnamese(element)).to.deep.equal([]);
      if (state === 'results') await expect(element).to.be.accessible();
    });
  }

  it('finds what people call it while they type, and says how many', async () => {
    const element = await search();
    type(element, 'trich luc khai sinh');
    await reach(element, 'results');
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.contain('Tìm thấy 2 thủ tục.');
    const links = [...element.renderRoot.querySelectorAll('a')];
    expect(links[0]?.textContent).to.equal('Xin bản sao giấy khai sinh, trích lục kết hôn, khai tử');
    expect(links[0]?.getAttribute('href')).to.equal('/thu-tuc/2.000635');
    expect(gateway.asked).to.deep.equal(['/v1/procedures?q=trich+luc+khai+sinh&agency=thong-nhat-lang-son']);
  });

  it('says a fee that is not known as not known, never as free', async () => {
    const element = await ways.results();
    await reach(element, 'results');
    expect(words(element)).to.contain('Trong ngày làm việc').and.to.contain('8.000 đ một bản');
    expect(words(element)).to.contain('Chưa có thông tin, hỏi công chức');
    expect(words(element)).not.to.match(/miễn phí| 0 đ/i);
  });

  it('says beside an amount what the amount leaves out', async () => {
    const list = gateway.example('procedure-list');
    list.items[0].fee.note = 'từ trang 3: 1.000 đ một trang';
    gateway.on(/procedures$/, () => json(list));
    const element = await search({ asked: 'khai sinh' } as never);
    await reach(element, 'results');
    expect(words(element)).to.contain('8.000 đ một bản; từ trang 3: 1.000 đ một trang');
  });

  it('makes the key on a telephone that ends the typing say that it searches', async () => {
    expect(box(await search()).enterKeyHint).to.equal('search');
  });

  it('never shows the answer to one question as the answer to the next', async () => {
    const element = await ways.results();
    await reach(element, 'results');
    gateway.on(/procedures$/, silence);
    type(element, 'ket hon');
    await reach(element, 'loading');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.equal('Đang tìm…');
    expect(element.renderRoot.querySelector('.results')?.getAttribute('aria-busy')).to.equal('true');
    expect(element.renderRoot.querySelector('.waiting')?.textContent).to.contain('Mạng đang chậm.');
    await expect(element).to.be.accessible();
  });

  it('asks once when typing rests, and never for one letter', async () => {
    const element = await search();
    for (const text of ['k', 'kh', 'kha', 'khai']) type(element, text);
    await reach(element, 'results');
    type(element, 'k');
    await aTimeout(400);
    expect(gateway.asked.length).to.equal(1);
    expect(element.state).to.equal('empty');
  });

  it('lets a typing tool end a word with Enter without searching', async () => {
    const element = await search();
    const composing = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      cancelable: true,
      bubbles: true,
    });
    expect(box(element).dispatchEvent(composing)).to.equal(false);
    const plain = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true });
    expect(box(element).dispatchEvent(plain)).to.equal(true);
  });

  it('never writes into the box while somebody types', async () => {
    const element = await search();
    const written: string[] = [];
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor;
    type(element, 'khai sinh');
    Object.defineProperty(box(element), 'value', { ...own, set: (text: string) => void written.push(text) });
    await reach(element, 'results');
    expect(written).to.deep.equal([]);
  });

  it('names the counter to call when nothing is found', async () => {
    const element = await ways.none();
    await reach(element, 'none');
    expect(words(element)).to.contain('“zzz”').and.to.contain('0205 3xxx xxx (ví dụ)');
  });

  it("shows the page's own words beside an error, and finds again after a retry", async () => {
    const element = await ways.error();
    await reach(element, 'error');
    const slot = element.renderRoot.querySelector('slot') as HTMLSlotElement;
    expect(slot.assignedElements()[0]?.textContent).to.contain('0205');
    expect(slot.closest('[role=alert]')?.textContent).to.contain('Chưa tìm được.');
    gateway.on(/procedures$/, () => json(gateway.example('procedure-list')));
    element.renderRoot.querySelector<HTMLButtonElement>('.notice button')?.click();
    await reach(element, 'results');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Tìm thấy 2 thủ tục.');
  });

  it('lets the page open a procedure by itself', async () => {
    const element = await ways.results();
    await reach(element, 'results');
    await element.updateComplete;
    const told = oneEvent<ProcedureChooseEvent>(element, 'motcua-procedure-choose');
    element.addEventListener('motcua-procedure-choose', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    element.renderRoot.querySelector('a')?.dispatchEvent(click);
    expect((await told).code).to.equal('2.000635');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('shows strings from the catalogue as text, whatever they are', async () => {
    const list = gateway.example('procedure-list');
    list.items[0].plainName = '<img src=x onerror=alert(1)>';
    gateway.on(/procedures$/, () => json(list));
    const element = await ways.results();
    await reach(element, 'results');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(words(element)).to.contain('<img src=x onerror=alert(1)>');
  });
});
