import { expect } from '@open-wc/testing';
import type { Device } from '../common/context.js';
import { settings } from '../common/testing/fake-gateway.js';
import './motcua-procedure-search.js';
import { SearchPage } from './testing/search-page.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let page: SearchPage;

const open = async (device?: Device) => {
  page?.close();
  page = new SearchPage(spec);
  await page.open({ settings: { ...settings, agencyId: page.agencyId, device } });
  await page.wakes();
};
const choose = async (words: string, code: string) => {
  await page.type(words);
  const link = page.all('.results a').find((one) => one.getAttribute('href')?.endsWith(code));
  link?.addEventListener('click', (event) => event.preventDefault());
  link?.click();
  await page.type('');
};
const search = async (words: string) => {
  await page.type(words);
  await page.press('Tìm');
  await page.type('');
};
const recent = () => page.all('.recent li').map(({ textContent }) => textContent?.trim());
const kept = () => Object.values({ ...localStorage }).join(' ');

describe('what was searched for last', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => page.close());

  it('is there again on a personal machine, newest first and five at most', async () => {
    await open('personal');
    await search('kết hôn');
    await choose('khai sinh', '1.001193');
    await open('personal');
    expect(recent()).to.deep.equal(['Làm giấy khai sinh cho con', 'kết hôn']);
    for (const words of ['chứng thực', 'thường trú', 'hộ kinh doanh', 'khai sinh', 'kết hôn']) await search(words);
    expect(recent()).to.deep.equal(['kết hôn', 'khai sinh', 'hộ kinh doanh', 'thường trú', 'chứng thực']);
    await page.press('chứng thực');
    expect(page.box.value).to.equal('chứng thực');
    expect(page.element.state).to.equal('partial');
  });

  it('leads to a procedure as results do', async () => {
    await open('personal');
    await choose('khai sinh', '1.001193');
    expect(page.one('.recent a').getAttribute('href')).to.equal('/thu-tuc/1.001193');
    await expect(page.element).to.be.accessible();
  });

  it('is gone with one button', async () => {
    await open('personal');
    await search('kết hôn');
    await page.press('Xóa');
    expect(recent()).to.deep.equal([]);
    expect(kept()).not.to.contain('kết hôn');
  });

  it('holds no number of a paper, a phone or a dossier, and nothing that found nothing', async () => {
    await open('personal');
    await search('khai sinh 024060001234');
    await search('kết hôn 0912 345 678');
    await search('H37.24-261123-0001');
    await search('nguyen van zzz');
    expect(recent()).to.deep.equal([]);
    expect(kept()).not.to.match(/\d{4}|zzz/);
  });

  it('is not kept on a machine that many use, which is what a page says by saying nothing', async () => {
    for (const device of [undefined, 'shared'] as const) {
      await open(device);
      await search('kết hôn');
      await choose('khai sinh', '1.001193');
      expect(recent()).to.deep.equal([]);
      expect(localStorage.length).to.equal(0);
    }
  });

  it('is taken away where a machine is one of many after all', async () => {
    await open('personal');
    await search('kết hôn');
    await open('shared');
    expect(localStorage.length).to.equal(0);
  });

  it('may be anything that others wrote there: then nothing was searched for', async () => {
    for (const text of ['{', 'null', '{"code":1}', '[null, 7, {"query": 8}, {"query": "0912345678"}]']) {
      localStorage.setItem('motcua.recent/1', text);
      await open('personal');
      expect(recent(), text).to.deep.equal([]);
    }
  });
});
