import { expect } from '@open-wc/testing';
import { settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure-search.js';
import type { ProcedureSearch } from './procedure-search.js';
import { SearchPage } from './testing/search-page.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const address = location.href;
const rests = () => new Promise((resolve) => setTimeout(resolve, 500));
let page: SearchPage;

const chosen = () => page.element.shadowRoot?.activeElement?.textContent;
const back = async (state: ProcedureSearch['state']) => {
  history.back();
  await page.reaches(state);
};

describe('who chose a group and presses Back', () => {
  beforeEach(async () => {
    history.replaceState({ host: 'before' }, '');
    history.pushState({ host: 'here' }, '', address);
    page = new SearchPage(spec);
    await page.open();
  });
  afterEach(() => {
    page.close();
    history.replaceState(null, '', address);
  });

  it('is at all groups again, on the same page; Forward leads into the group', async () => {
    await page.press('Có con mới sinh');
    await page.reaches('group');
    await back('empty');
    await until(() => chosen() === 'Hoặc chọn việc của bạn', 'the heading of the groups in focus');
    expect(history.state.host).to.equal('here');
    history.forward();
    await page.reaches('group');
    await until(() => chosen() === 'Có con mới sinh', 'the heading of the group in focus');
    await expect(page.element).to.be.accessible();
  });

  it('is there by “Xem tất cả các việc” too: one more Back leaves the search', async () => {
    await page.wakes();
    await page.press('Chứng thực (12)');
    await page.reaches('group');
    await page.type('giấy tờ kiểu 7');
    await page.reaches('results');
    await rests();
    await page.press('Xem tất cả các việc');
    await page.reaches('empty');
    expect(page.box.value).to.equal('');
    history.back();
    await until(() => history.state?.host === 'before', 'the page before');
  });

  it('finds what she typed in the group, after she looked everywhere', async () => {
    await page.press('Cưới');
    await page.type('khai sinh');
    await page.reaches('results');
    const { names } = page;
    await page.press('Tìm trong tất cả');
    expect(page.names.length).to.be.greaterThan(names.length);
    history.back();
    await until(() => page.names.length === names.length, 'the group');
    expect(page.names).to.deep.equal(names);
    expect(page.box.value).to.equal('khai sinh');
  });

  it('stays in the group that a link to a part of the page leads through', async () => {
    await page.press('Có con mới sinh');
    await page.reaches('group');
    location.hash = 'noi-dung';
    await rests();
    expect(page.element.state).to.equal('group');
    expect(JSON.stringify(history.state)).to.contain('birth');
    history.back();
    await until(() => location.hash === '', 'the entry before');
    expect(page.element.state).to.equal('group');
    await back('empty');
  });

  it('finds her filters and how much was listed', async () => {
    await page.press('Chứng thực giấy tờ');
    await page.reaches('group');
    await page.press('Xem thêm');
    await rests();
    const { names } = page;
    await back('empty');
    history.forward();
    await page.reaches('group');
    expect(page.names).to.deep.equal(names);
    expect(names.length).to.be.greaterThan(10);
  });

  it('leaves the page where its host keeps the history to itself', async () => {
    await page.open({ history: 'off' });
    await page.press('Cưới');
    await page.reaches('group');
    await rests();
    expect(history.state).to.deep.equal({ host: 'here' });
  });
});

describe('two searches inside elements of the page', () => {
  it('find each its own words again', async () => {
    history.replaceState(null, '');
    page = new SearchPage(spec);
    const boxes = async () => {
      const hosts = [1, 2].map(() => document.body.appendChild(document.createElement('div')));
      const searches = hosts.map((host) => {
        const search = document.createElement('motcua-procedure-search');
        host.attachShadow({ mode: 'closed' }).append(search);
        return Object.assign(search, {
          client: page.gateway.client,
          settings: { ...settings, agencyId: page.agencyId },
        });
      });
      await Promise.all(searches.map(({ updateComplete }) => updateComplete));
      const inputs = searches.map(({ shadowRoot }) => shadowRoot?.querySelector('input') as HTMLInputElement);
      return { inputs, searches, leave: () => hosts.map((host) => host.remove()) };
    };
    const first = await boxes();
    for (const [at, words] of ['kết hôn', 'khai sinh'].entries()) {
      const input = first.inputs[at];
      if (input) input.value = words;
      input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await until(() => first.searches.every(({ state }) => state === 'results'), 'results in both');
    await rests();
    first.leave();
    const second = await boxes();
    expect(second.inputs.map(({ value }) => value)).to.deep.equal(['kết hôn', 'khai sinh']);
    second.leave();
    history.replaceState(null, '');
  });
});
