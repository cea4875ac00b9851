import { expect } from '@open-wc/testing';
import './motcua-procedure-search.js';
import { SearchPage } from './testing/search-page.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let page: SearchPage;

const choose = async (filter: string, value: string) => {
  const list = page.one<HTMLSelectElement>(`select#${filter}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await page.element.updateComplete;
};
const offered = (filter: string) =>
  [...page.one<HTMLSelectElement>(`select#${filter}`).options].map(({ text }) => text);
const groups = () => page.all('.groups:not(details *) .group').map(({ textContent }) => textContent?.trim());

afterEach(() => page.close());

describe('the groups of the search', () => {
  beforeEach(async () => {
    page = new SearchPage(spec);
    await page.open();
  });

  it('are what happened to people, each with how many procedures it has, and none without', async () => {
    await page.wakes();
    expect(groups()).to.deep.equal([
      'Có con mới sinh (4)',
      'Cưới (2)',
      'Có người mất (1)',
      'Cư trú (1)',
      'Mở cửa hàng (1)',
      'Chứng thực giấy tờ (13)',
    ]);
  });

  it('list what settles several things at once first, then field by field', async () => {
    await page.press('Có con mới sinh');
    await page.reaches('group');
    expect(page.all('.answer :is(h3, h4)').map(({ textContent }) => textContent)).to.deep.equal([
      'Có con mới sinh',
      'Nộp một lần, xong nhiều việc',
      'Hộ tịch',
      'Đăng ký, quản lý cư trú',
    ]);
    expect(page.names.length).to.equal(4);
    expect(page.element.shadowRoot?.activeElement?.textContent).to.equal('Có con mới sinh');
  });

  it('are also the fields, and lead back', async () => {
    await page.wakes();
    await page.press('Chứng thực (12)');
    await page.reaches('group');
    expect(page.names.length).to.equal(10);
    await page.press('Xem tất cả các việc');
    await page.reaches('empty');
    expect(page.element.shadowRoot?.activeElement?.textContent).to.equal('Hoặc chọn việc của bạn');
  });

  it('hold for what is typed then, and say where there is more', async () => {
    await page.press('Cưới');
    await page.type('khai sinh');
    await page.reaches('results');
    expect(page.names).to.deep.equal(['Xin bản sao giấy khai sinh, trích lục kết hôn, khai tử']);
    await page.press('Tìm trong tất cả');
    expect(page.names.length).to.be.greaterThan(1);
    expect(page.box.value).to.equal('khai sinh');
  });
});

describe('the filters of the search', () => {
  beforeEach(async () => {
    page = new SearchPage(spec);
    await page.open({ query: 'chứng thực' });
    await page.reaches('partial');
  });

  it('offer what is published, with how many each leaves, and nothing that changes nothing', () => {
    expect(offered('level')).to.deep.equal([
      'Tất cả',
      'Phải đến trực tiếp ít nhất một lần (8)',
      'Làm trọn trên mạng (4)',
    ]);
    expect(offered('audience')).to.deep.equal(['Tất cả', 'Người dân (12)', 'Tổ chức, doanh nghiệp (6)']);
    expect(page.all('select#field')).to.deep.equal([]);
  });

  it('work together with one another and with what is typed, and go with one button', async () => {
    await choose('level', 'FULL');
    await choose('audience', 'business');
    expect(page.names.length).to.equal(2);
    expect(page.one('.count').textContent).to.equal('Tìm thấy 2 thủ tục.');
    await page.type('khai sinh');
    expect(page.element.state).to.equal('none');
    expect(page.text).to.contain('Không có thủ tục nào hợp với phần đang lọc.');
    await page.press('Bỏ lọc');
    expect(page.element.state).to.equal('results');
  });

  it('are folded behind a button on a telephone, which says how many are set', async () => {
    const button = page.one('.fold');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await page.press('Lọc');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await choose('level', 'FULL');
    expect(button.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Lọc (1)');
  });

  it('leave the address of the page alone', async () => {
    const before = location.href;
    await choose('level', 'FULL');
    expect(location.href).to.equal(before);
  });
});
