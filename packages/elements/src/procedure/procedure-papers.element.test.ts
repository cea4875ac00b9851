import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, json, settings } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { asOnPaper } from '../common/testing/print-media.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure.js';
import type { ProcedurePage } from './procedure.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let gateway: FakeGateway;

/** The example with these papers. */
const open = async (...papers: Record<string, unknown>[]): Promise<ProcedurePage> => {
  const detail = gateway.example('procedure-detail');
  detail.procedure.documents.value = papers.map((one, at) => ({
    documentId: `giay-${at}`,
    name: `Tên pháp lý ${at}`,
    plainName: `Giấy ${at}`,
    duty: 'submit',
    originals: 1,
    copies: 0,
    ...one,
  }));
  gateway.on(/procedures\//, () => json(detail));
  const element = await fixture<ProcedurePage>(html`<motcua-procedure></motcua-procedure>`);
  Object.assign(element, { client: gateway.client, settings, procedureCode: '2.000635' });
  await until(() => element.state === 'direct', 'the page of the procedure');
  await element.updateComplete;
  return element;
};

const seen = (element: ProcedurePage, what: string) =>
  [...element.renderRoot.querySelectorAll<HTMLElement>(what)]
    .filter((one) => one.getClientRects().length > 0)
    .map((one) => one.innerText.replace(/\s+/g, ' ').trim());
const names = (element: ProcedurePage) => seen(element, '.papers .strong');
const choose = async (element: ProcedurePage, label: string) => {
  const found = [...element.renderRoot.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  found?.click();
  await element.updateComplete;
};
const answers = (element: ProcedurePage) => seen(element, '.answers dd');

describe('the papers of a procedure', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  it('stand under three headings, by what is done with them', async () => {
    const element = await open({ duty: 'collect' }, { duty: 'show' }, {});
    expect(seen(element, '#papers .subheading')).to.deep.equal([
      'Phải nộp',
      'Phải xuất trình (cho xem bản chính)',
      'Mang theo khi nhận kết quả',
    ]);
    expect(names(element)).to.deep.equal(['Giấy 2', 'Giấy 1', 'Giấy 0']);
    expect(answers(element)[0]).to.equal('2 loại giấy');
    await expect(element).to.be.accessible();
  });

  it('are those of the case that is chosen, and those for everybody until then', async () => {
    const element = await open({ case: 'Ở nhà mình' }, { case: 'Ở trọ' }, { case: 'Ở trọ' }, {});
    expect(names(element)).to.deep.equal(['Giấy 3']);
    expect(answers(element)[0]).to.equal('2 đến 3 loại giấy');
    await expect(element).to.be.accessible();
    await choose(element, 'Ở trọ');
    expect(names(element)).to.deep.equal(['Giấy 3', 'Giấy 1', 'Giấy 2']);
    expect(answers(element)[0]).to.equal('3 loại giấy');
    await choose(element, 'Ở nhà mình');
    expect(names(element)).to.deep.equal(['Giấy 3', 'Giấy 0']);
    await expect(element).to.be.accessible();
  });

  it('are those of the way of filing that is chosen, and time and fee are then of that way alone', async () => {
    const element = await open({ channels: ['DIRECT', 'POSTAL'] }, { channels: ['ONLINE'] });
    expect(seen(element, '.about')[0]).to.contain('Chỉ khi nộp tại quầy hoặc gửi qua bưu điện');
    await choose(element, 'Nộp trên mạng');
    expect(names(element)).to.deep.equal(['Giấy 1']);
    expect(answers(element)).to.deep.equal([
      '1 loại giấy',
      'Trong ngày làm việc nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo',
      '8.000 đ một bản',
    ]);
    expect(seen(element, '.about')[0]).not.to.contain('Chỉ khi');
  });

  it('say “tải lên” only where the record does, and only of the net', async () => {
    const element = await open({ duty: 'show', upload: true }, { duty: 'show' });
    const about = () => seen(element, '.about').map((one) => one.includes('tải lên'));
    expect(about()).to.deep.equal([true, false]);
    await choose(element, 'Nộp tại quầy');
    expect(about()).to.deep.equal([false, false]);
  });

  it('say how they are copied, as the record does', async () => {
    const element = await open(
      { originals: 0, copies: 1 },
      { originals: 0, copies: 2, copyKind: 'certified' },
      { originals: 2, copies: 1, copyKind: 'plain' },
    );
    expect(seen(element, '.about')).to.deep.equal([
      'Tên pháp lý 0 · 1 bản sao',
      'Tên pháp lý 1 · 2 bản sao có chứng thực',
      'Tên pháp lý 2 · 2 bản chính · 1 bản sao không cần chứng thực',
    ]);
  });

  it('say whether a photograph is taken where that is known, and once for the list where it is not', async () => {
    const unknown = 'Ảnh chụp của các giấy khác được nhận không? Chưa có thông tin, hỏi công chức.';
    const element = await open({ photo: true }, { photo: false }, {}, {});
    expect(seen(element, '.about')[0]).to.contain('Nhận ảnh chụp');
    expect(seen(element, '.about')[1]).to.contain('Không nhận ảnh chụp');
    expect(seen(element, '#papers > .small')).to.deep.equal([unknown]);
    await choose(element, 'Nộp tại quầy');
    expect(seen(element, '#papers > .small')).to.deep.equal([]);
    expect(seen(element, '.about')[0]).not.to.contain('ảnh chụp');
  });

  it('are ticked off, and stay so whatever case is looked at; another procedure begins anew', async () => {
    const element = await open({ case: 'Ở trọ' }, { case: 'Ở nhà mình' }, {});
    const ticked = () =>
      [...element.renderRoot.querySelectorAll<HTMLInputElement>('.papers input')]
        .filter((one) => one.checked)
        .map((one) => one.closest('li')?.querySelector('.strong')?.textContent);
    await choose(element, 'Ở trọ');
    await choose(element, 'Giấy 0');
    expect(ticked()).to.deep.equal(['Giấy 0']);
    await choose(element, 'Ở nhà mình');
    expect(ticked()).to.deep.equal([]);
    await choose(element, 'Ở trọ');
    expect(ticked()).to.deep.equal(['Giấy 0']);
    element.procedureCode = '1.004194';
    await until(() => gateway.asked.length === 2 && element.state === 'direct', 'the other page');
    await element.updateComplete;
    expect(ticked()).to.deep.equal([]);
    expect(element.renderRoot.querySelector('input[type=radio]:checked')).to.equal(null);
  });

  it('are a tap away from the answer that counts them', async () => {
    const element = await open({});
    const [papers, time] = element.renderRoot.querySelectorAll<HTMLElement>('.answers button');
    papers?.click();
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Cần giấy gì');
    time?.click();
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Cách nộp, thời gian, lệ phí');
  });

  it('are on paper those of the case that is chosen; without a choice of every case under its name', async () => {
    const element = await open({ case: 'Ở trọ' }, { case: 'Ở nhà mình' });
    const undo = asOnPaper(element.shadowRoot as ShadowRoot);
    try {
      expect(names(element)).to.deep.equal(['Giấy 0', 'Giấy 1']);
      expect(seen(element, '.case > .subheading')[0]).to.equal('Ở trọ');
      await choose(element, 'Ở nhà mình');
      expect(names(element)).to.deep.equal(['Giấy 1']);
      expect(seen(element, 'fieldset')).to.deep.equal(['Chọn trường hợp của bạn: Ở nhà mình']);
      expect(seen(element, '.button, #terms, .handouts, details')).to.deep.equal([]);
      expect(seen(element, '.letterhead')[0]).to.contain('Ủy ban nhân dân xã Thống Nhất');
    } finally {
      undo();
    }
  });

  it('stand once where every case asks for them, stay ticked off, and on paper come before those of each case', async () => {
    const form = { plainName: 'Đơn', name: 'Đơn' };
    const element = await open({ ...form, case: 'Nhà ở' }, { ...form, case: 'Chùa' }, { case: 'Chùa' });
    expect(names(element)).to.deep.equal(['Đơn']);
    await choose(element, 'Đơn');
    const undo = asOnPaper(element.shadowRoot as ShadowRoot);
    expect(seen(element, '.case')).to.deep.equal([
      'Nhà ở Không cần thêm giấy nào khác.',
      'Chùa Phải nộp Giấy 2 Tên pháp lý 2 · 1 bản chính',
    ]);
    undo();
    await choose(element, 'Chùa');
    expect(names(element)).to.deep.equal(['Đơn', 'Giấy 2']);
    expect(element.renderRoot.querySelectorAll('.papers input:checked').length).to.equal(1);
  });

  it('of one case alone stand under its name, and nothing is asked that could not be taken back', async () => {
    const element = await open({}, { case: 'Nhờ người khác làm thay' });
    expect(names(element)).to.deep.equal(['Giấy 0', 'Giấy 1']);
    expect(seen(element, '.case > .subheading')[0]).to.equal('Nhờ người khác làm thay');
    expect(seen(element, '.case')[0]).to.contain('Giấy 1');
    expect(seen(element, 'legend')).to.deep.equal(['Bạn nộp bằng cách nào?']);
    await expect(element).to.be.accessible();
  });

  it('fill one sheet without their official names where they are many', async () => {
    const element = await open(...Array.from({ length: 20 }, () => ({})));
    const undo = asOnPaper(element.shadowRoot as ShadowRoot);
    expect(seen(element, '.legal')).to.deep.equal([]);
    undo();
    expect(seen(element, '.legal').length).to.equal(20);
  });

  it('are said in English where the page is', async () => {
    const element = await open({ case: 'Ở trọ', channels: ['ONLINE'], copies: 2, copyKind: 'either', photo: true });
    await speakEnglish(element);
    await choose(element, 'Ở trọ');
    expect(seen(element, '.about')[0]).to.contain('Only online').and.to.contain('A photograph is accepted');
    expect(unmarkedVietnamese(element)).to.deep.equal([]);
  });
});
