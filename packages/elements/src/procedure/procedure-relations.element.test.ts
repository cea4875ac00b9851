import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, json, settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure.js';
import type { ProcedurePage } from './procedure.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let gateway: FakeGateway;

const open = async (): Promise<ProcedurePage> => {
  const element = await fixture<ProcedurePage>(html`<motcua-procedure></motcua-procedure>`);
  Object.assign(element, { client: gateway.client, settings, procedureCode: '2.000635' });
  await until(() => element.state === 'direct', 'the page of the procedure');
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

describe('a procedure with several cases, or beside other procedures', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  /** Bends the first two papers of the example under cases, and says what else. */
  const inCases = (...names: string[]) =>
    answer(({ procedure }) => {
      const [first] = procedure.documents.value;
      const some = names.map((name, at) => ({
        ...first,
        documentId: `paper-${at}`,
        plainName: `Giấy ${at}`,
        case: name,
      }));
      procedure.documents.value = [...procedure.documents.value.slice(2), ...some];
    });

  it('shows each case with its own papers, those for everybody before, and counts what one person needs', async () => {
    inCases('Ở nhà mình', 'Ở trọ', 'Ở trọ');
    const element = await open();
    expect(words(element)).to.contain('Cần giấy gì 4 đến 5 loại giấy');
    const cases = [...element.renderRoot.querySelectorAll('.case')].map((one) => one.textContent?.replace(/\s+/g, ' '));
    expect(cases[0]).to.contain('Ở nhà mình').and.to.contain('Giấy 0').and.not.to.contain('Giấy 1');
    expect(cases[1]).to.contain('Ở trọ').and.to.contain('Giấy 1').and.to.contain('Giấy 2');
    expect(words(element)).to.match(/Trường hợp nào cũng cần:.*Căn cước.*Chọn trường hợp của bạn:/);
    await expect(element).to.be.accessible();
  });

  it('folds the papers of many cases, and prints them all', async () => {
    inCases('Một', 'Hai', 'Ba', 'Bốn');
    const element = await open();
    const seen = () =>
      [...element.renderRoot.querySelectorAll('details.case li')].map((one) => one.closest('details')?.open);
    expect(seen()).to.deep.equal([false, false, false, false]);
    await expect(element).to.be.accessible();
    window.dispatchEvent(new Event('beforeprint'));
    expect(seen()).to.deep.equal([true, true, true, true]);
    window.dispatchEvent(new Event('afterprint'));
    element.renderRoot.querySelector<HTMLElement>('details.case summary')?.click();
    expect(seen()).to.deep.equal([true, false, false, false]);
  });

  it('leads from a procedure to those it is filed together with, and back, where this place has them', async () => {
    const other = { code: '3.000722', plainName: 'Khai sinh và thẻ bảo hiểm', canOpen: true };
    const foreign = { code: '1.001939', plainName: 'Làm thẻ bảo hiểm', canOpen: false };
    answer((detail) => Object.assign(detail, { combines: [foreign], combinedIn: [other] }));
    const element = await open();
    expect(words(element)).to.contain('Nộp một lần, xong nhiều việc').and.to.contain('Làm thẻ bảo hiểm');
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
    expect(words(element)).to.contain('Thủ tục thay thế: Trợ cấp xã hội hằng tháng.');
  });
});
