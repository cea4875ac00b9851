import { expect, oneEvent } from '@open-wc/testing';
import { htmlPage, json, settings, silence } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { withoutNetwork } from '../common/testing/surroundings.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure-search.js';
import type { ProcedureChooseEvent } from './procedure-choose-event.js';
import { type ProcedureSearchState, states } from './procedure-search.js';
import { SearchPage } from './testing/search-page.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const undo: (() => void)[] = [];
let page: SearchPage;

const asks = async (query: string) => {
  await page.open({ query });
};

/** How each state comes about. */
const ways: Record<ProcedureSearchState, () => Promise<unknown>> = {
  unconnected: () => page.open({ client: undefined as never }),
  empty: async () => {
    await page.open();
    await page.wakes();
  },
  loading: () => {
    page.gateway.on(/snapshot$/, silence);
    return asks('khai sinh');
  },
  results: () => asks('khai sinh'),
  partial: () => asks('chứng thực'),
  group: async () => {
    await page.open();
    await page.press('Có con mới sinh');
  },
  none: () => asks('zzz'),
  guidance: () => asks('nộp tiền lệ phí ở đâu'),
  dossier: () => asks('H37.24-261123-0001'),
  old: async () => {
    await asks('kết hôn');
    await page.reaches('results');
    page.close();
    page = new SearchPage(spec, page.agencyId);
    undo.push(withoutNetwork());
    page.gateway.on(/snapshot$/, () => Promise.reject(new TypeError('Failed to fetch')));
    return asks('kết hôn');
  },
  absent: () => {
    undo.push(withoutNetwork());
    page.gateway.on(/snapshot$/, () => Promise.reject(new TypeError('Failed to fetch')));
    return asks('khai sinh');
  },
  error: () => {
    page.gateway.on(/snapshot$/, htmlPage);
    return asks('khai sinh');
  },
  forbidden: () => {
    page.gateway.on(/snapshot$/, htmlPage);
    return page.open({ query: 'khai sinh', settings: { ...settings, agencyId: page.agencyId, forbidden: true } });
  },
};

const reach = async (state: ProcedureSearchState) => {
  await ways[state]();
  await page.reaches(state);
};

describe('the search', () => {
  beforeEach(() => {
    page = new SearchPage(spec);
  });
  afterEach(() => {
    page.close();
    for (const one of undo.splice(0)) one();
  });

  for (const state of states) {
    it(`is readable for everybody when ${state}`, async () => {
      await reach(state);
      await expect(page.element).to.be.accessible();
    });

    it(`says all of it in English when ${state}, and the offices' own words as theirs`, async () => {
      await reach(state);
      await speakEnglish(page.element);
      expect(unmarkedVietnamese(page.element)).to.deep.equal([]);
      if (state === 'results') await expect(page.element).to.be.accessible();
    });
  }

  it('finds what people call it while they type, from one question to the gateway', async () => {
    await page.open();
    for (const text of ['tr', 'tric', 'trich luc khai', 'trich luc khai sinh']) await page.type(text);
    await page.reaches('results');
    await page.type('trich luc khai sin');
    await page.type('trich luc khai sinh');
    expect(page.names[0]).to.equal('Xin bản sao giấy khai sinh, trích lục kết hôn, khai tử');
    expect(page.one('.results a').getAttribute('href')).to.equal('/thu-tuc/2.000635');
    expect(page.one('.count').textContent).to.match(/^Tìm thấy \d+ thủ tục\.$/);
    expect(page.gateway.asked.filter((path) => !path.includes('details'))).to.deep.equal([
      `/v1/catalogue/snapshot?agency=${page.agencyId}`,
    ]);
  });

  it('answers every key at once: what stands in the box is what is shown', async () => {
    await reach('results');
    await page.type('kết hôn');
    expect(page.names).to.include('Đăng ký kết hôn');
    await page.type('zzz');
    expect(page.names).to.deep.equal([]);
    await page.type('k');
    expect(page.element.state).to.equal('empty');
  });

  it('sends nothing to who only opens the page, and the catalogue to the first who moves', async () => {
    await page.open();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.gateway.asked).to.deep.equal([]);
    expect(page.all('.group').length).to.equal(16);
    await page.wakes();
    expect(page.gateway.asked[0]).to.contain('/v1/catalogue/snapshot');
  });

  it('tells a screen reader what came of it once typing rests, not at every key', async () => {
    await reach('results');
    const said: string[] = [];
    const region = page.one('[role=status]');
    const watch = new MutationObserver(() => said.push(region.textContent ?? ''));
    watch.observe(region, { childList: true, characterData: true, subtree: true });
    for (const text of ['ch', 'chứ', 'chứng', 'chứng thực']) await page.type(text);
    await until(() => said.some(Boolean), 'the announcement');
    await new Promise((resolve) => setTimeout(resolve, 300));
    watch.disconnect();
    expect(said.filter(Boolean)).to.deep.equal(['Tìm thấy 12 thủ tục. Đang xem 10 thủ tục đầu.']);
  });

  it('says a fee that is not known as not known, never as free', async () => {
    await reach('results');
    expect(page.text).to.contain('Trong ngày làm việc').and.to.contain('8.000 đ một bản');
    expect(page.text).to.contain('Chưa có thông tin, hỏi công chức');
    expect(page.text).not.to.match(/miễn phí| 0 đ/i);
  });

  it('says beside an amount what the amount leaves out', async () => {
    const [first] = page.gateway.example('procedure-list').items;
    first.fee.note = 'từ trang 3: 1.000 đ một trang';
    page.has([first]);
    await asks('khai sinh');
    await page.reaches('results');
    expect(page.text).to.contain('8.000 đ một bản; từ trang 3: 1.000 đ một trang');
  });

  it('names how many papers are asked for, and which', async () => {
    await reach('results');
    expect(page.text).to.contain('Giấy tờ: 7 (Tờ khai, Giấy ủy quyền, Giấy chứng sinh, Căn cước,');
  });

  it('shows badges of what is published, and none of what is not', async () => {
    await asks('thẻ bảo hiểm y tế');
    await page.reaches('results');
    expect(page.all('.badges > li').map(({ textContent }) => textContent)).to.deep.equal([
      'Nộp một lần, xong nhiều việc',
      'Làm trọn trên mạng',
    ]);
    await page.type('trẻ mới sinh');
    expect(page.text).to.contain('Nộp ở xã, phường nào trong tỉnh cũng được');
    await page.type('trích lục');
    expect(page.all('.badges')).to.deep.equal([]);
  });

  it('sends nobody to the portal where no way on the net is published', async () => {
    await asks('hộ kinh doanh');
    await page.reaches('results');
    expect(page.text).to.contain('Nộp hoặc hỏi tại nơi tiếp nhận');
    expect(page.text).not.to.contain('Nộp trên Cổng Dịch vụ công quốc gia');
    await page.type('kết hôn');
    expect(page.text).to.contain('Nộp trên Cổng Dịch vụ công quốc gia');
  });

  it('marks the words that were asked for, in their own letters', async () => {
    await asks('ket hon');
    await page.reaches('results');
    expect(page.all('.results a mark').map(({ textContent }) => textContent)).to.include('kết hôn');
  });

  it('lists ten at first, the others when asked, and goes on from there with the keyboard', async () => {
    await reach('partial');
    expect(page.names.length).to.equal(10);
    await page.press('Xem thêm 2 thủ tục');
    expect(page.names.length).to.equal(12);
    expect(page.element.state).to.equal('results');
    expect(page.element.shadowRoot?.activeElement).to.equal(page.all('.results a')[10]);
    await page.type('chứng thực giấy');
    expect(page.names.length).to.equal(10);
  });

  it('makes the key on a telephone that ends the typing say that it searches', async () => {
    await page.open();
    expect(page.box.enterKeyHint).to.equal('search');
  });

  it('takes who presses “Tìm” to what was found, off the keyboard on the screen', async () => {
    await reach('results');
    page.box.focus();
    await page.press('Tìm');
    expect(page.element.shadowRoot?.activeElement).to.equal(page.one('.count'));
  });

  it('leads who asks about filing itself to the guidance, and shows what fits besides', async () => {
    await reach('guidance');
    const link = page.one<HTMLAnchorElement>('.notice a');
    expect(link.textContent).to.equal('Xem hướng dẫn');
    expect(link.href).to.match(/huong-dan.*#paying$/);
    await page.open({
      query: 'nộp tiền lệ phí ở đâu',
      settings: { ...settings, pages: { ...settings.pages, guidance: undefined as never } },
    });
    await until(() => ['results', 'partial', 'none'].includes(page.element.state), 'an answer without a notice');
    expect(page.all('.notice')).to.deep.equal([]);
  });

  it('leads who typed a dossier code to where its status is, and lists nothing', async () => {
    await reach('dossier');
    expect(page.text).to.contain('Đây là mã hồ sơ, không phải thủ tục.');
    expect(page.one('.notice a').getAttribute('href')).to.equal('/tra-cuu?ho-so=H37.24-261123-0001');
    expect(page.names).to.deep.equal([]);
  });

  it('names the counter to call when nothing is found, and what people in need mostly look for', async () => {
    await reach('none');
    expect(page.text).to.contain('Không tìm thấy thủ tục nào cho “zzz”.').and.to.contain('0205 3xxx xxx (ví dụ)');
    await page.press('Chứng thực giấy tờ (13)');
    await page.reaches('group');
    expect(page.box.value).to.equal('');
  });

  it('says of which day the catalogue is where it could not be asked for anew', async () => {
    await reach('old');
    expect(page.text).to.contain('Danh mục ngày 05/01/2026, chưa cập nhật được.');
    expect(page.names).to.include('Đăng ký kết hôn');
  });

  it('says where to ask on a machine without list and network, if the page itself names nobody', async () => {
    await reach('absent');
    expect(page.text).to.contain('Máy này chưa có danh sách thủ tục').and.not.to.contain('Trung tâm Phục vụ');
    page.element.replaceChildren();
    await page.type('khai sinh mới');
    expect(page.text).to.contain('Cần ngay thì gọi hoặc đến Trung tâm Phục vụ hành chính công xã, phường.');
  });

  it("shows the page's own words beside an error, and finds again after a retry", async () => {
    await reach('error');
    const slot = page.one<HTMLSlotElement>('slot');
    expect(slot.assignedElements()[0]?.textContent).to.contain('0205');
    expect(slot.closest('[role=alert]')?.textContent).to.contain('Chưa tìm được.');
    page.gateway.on(/snapshot$/, () => json(page.gateway.snapshot()));
    await page.press('Thử lại');
    await page.reaches('results');
    expect(page.element.shadowRoot?.activeElement).to.equal(page.one('.count'));
  });

  it('lets the page open a procedure by itself', async () => {
    await reach('results');
    const told = oneEvent<ProcedureChooseEvent>(page.element, 'motcua-procedure-choose');
    page.element.addEventListener('motcua-procedure-choose', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    const link = page.all('.results a').find((one) => one.getAttribute('href') === '/thu-tuc/2.000635');
    link?.dispatchEvent(click);
    expect((await told).code).to.equal('2.000635');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('shows strings from the catalogue as text, whatever they are', async () => {
    const [first] = page.gateway.example('procedure-list').items;
    page.has([{ ...first, plainName: '<img src=x onerror=alert(1)> khai sinh' }]);
    await asks('khai sinh');
    await page.reaches('results');
    expect(page.all('img')).to.deep.equal([]);
    expect(page.names).to.deep.equal(['<img src=x onerror=alert(1)> khai sinh']);
  });
});
