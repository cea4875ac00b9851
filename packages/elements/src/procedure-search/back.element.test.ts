import { expect } from '@open-wc/testing';
import type { Device } from '../common/context.js';
import { settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure-search.js';
import { SearchPage } from './testing/search-page.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let page: SearchPage;

const open = (device?: Device) => page.open({ settings: { ...settings, agencyId: page.agencyId, device } });
/** Goes to the page of a procedure; what the browser would do with the link is left out. */
const choose = (code: string) => {
  const link = page.all('.results a').find((one) => one.getAttribute('href')?.endsWith(code));
  link?.addEventListener('click', (event) => event.preventDefault());
  link?.click();
};
const chosen = () => page.element.shadowRoot?.activeElement;
const rests = () => new Promise((resolve) => setTimeout(resolve, 500));
const entry = () => JSON.stringify(history.state);

describe('who presses Back on the page of a procedure', () => {
  beforeEach(() => {
    history.replaceState({ host: 'its own' }, '');
    page = new SearchPage(spec);
  });
  afterEach(() => {
    page.close();
    history.replaceState(null, '');
  });

  it('finds the same words, the same list, and goes on from the procedure that was opened', async () => {
    await open();
    await page.type('chứng thực');
    await page.reaches('partial');
    await page.press('Xem thêm');
    const last = page.all('.results a').at(-1);
    choose(last?.getAttribute('href')?.split('/').pop() ?? '');
    await open();
    await page.reaches('results');
    expect(page.box.value).to.equal('chứng thực');
    expect(page.names.length).to.equal(12);
    expect(chosen()?.getAttribute('href')).to.equal(page.all('.results a').at(-1)?.getAttribute('href'));
    expect(chosen()?.getBoundingClientRect().bottom).to.be.lessThan(innerHeight + 1);
    await expect(page.element).to.be.accessible();
  });

  it('finds the same group, and its filters', async () => {
    await open();
    await page.press('Có con mới sinh');
    await page.reaches('group');
    const list = page.one<HTMLSelectElement>('select#field');
    list.value = 'Hộ tịch';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await page.element.updateComplete;
    const { names } = page;
    choose('1.001193');
    await open();
    await page.reaches('group');
    expect(page.names).to.deep.equal(names);
    expect(page.one<HTMLSelectElement>('select#field').value).to.equal('Hộ tịch');
    expect(chosen()?.textContent).to.equal('Làm giấy khai sinh cho con');
  });

  it('finds the words also from a page that no result led to, and what the host keeps there is left alone', async () => {
    await open();
    await page.type('kết hôn');
    await page.reaches('results');
    await rests();
    expect(history.state.host).to.equal('its own');
    await open();
    await page.reaches('results');
    expect(page.box.value).to.equal('kết hôn');
    await page.type('');
    await rests();
    expect(entry()).not.to.contain('kết hôn');
    expect(history.state.host).to.equal('its own');
  });

  it('finds nothing of who sat at a shared machine before; on her own it is there the next day', async () => {
    const { now } = Date;
    try {
      for (const device of ['shared', 'personal'] as const) {
        await open(device);
        await page.type('kết hôn');
        await page.reaches('results');
        await rests();
        Date.now = () => now() + 11 * 60_000;
        await open(device);
        expect(page.box.value).to.equal(device === 'personal' ? 'kết hôn' : '');
        expect(entry().includes('kết hôn')).to.equal(device === 'personal');
        Date.now = now;
      }
    } finally {
      Date.now = now;
    }
  });

  it('leaves no number of a paper, and no words that found nothing, in the history', async () => {
    await open();
    for (const words of ['khai sinh 024060001234', 'nguyen van zzz']) {
      await page.type(words);
      await until(() => page.element.state !== 'loading', 'an answer');
      await rests();
      expect(entry()).not.to.match(/0240|zzz/);
    }
  });

  it('finds an empty box where something else stands in the history', async () => {
    for (const search of [
      7,
      { [`0${page.agencyId}`]: 7 },
      { [`0${page.agencyId}`]: { leftAt: Date.now(), filters: 3 } },
    ]) {
      history.replaceState({ motcuaSearch: search }, '');
      await open();
      expect(page.element.state, JSON.stringify(search)).to.equal('empty');
      expect(page.box.value).to.equal('');
    }
  });
});
