import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-status-tracker.js';
import type { StatusTracker } from './status-tracker.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const code = 'H37.24-261123-0001';
let gateway: FakeGateway;

const open = async (given: Partial<StatusTracker> = {}): Promise<StatusTracker> => {
  const element = await fixture<StatusTracker>(html`<motcua-status-tracker></motcua-status-tracker>`);
  Object.assign(element, { client: gateway.client, settings, ...given });
  await element.updateComplete;
  return element;
};
const text = (element: StatusTracker) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const input = (element: StatusTracker, name: string) =>
  element.renderRoot.querySelector(`#${name}`) as HTMLInputElement;
const press = (element: StatusTracker, words: string) =>
  [...element.renderRoot.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
const onPortal = (element: StatusTracker) => until(() => text(element).includes('Hồ sơ này xem trên Cổng'));

describe('the tracker, of a dossier that was filed on the national portal', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });
  afterEach(() => expect(gateway.asked).to.deep.equal([]));

  const ways: Record<string, () => Promise<StatusTracker>> = {
    'typed into its form': async () => {
      const element = await open();
      input(element, 'reference').value = ' h37.24 261123 0001 ';
      press(element, 'Hồ sơ nộp trên Cổng?');
      return element;
    },
    'in its attribute': async () => {
      const element = await open({ code });
      press(element, 'Hồ sơ nộp trên Cổng?');
      return element;
    },
    "in the page's address": async () => {
      const element = await open({ settings: { ...settings, reference: code } });
      press(element, 'Hồ sơ nộp trên Cổng?');
      return element;
    },
    'that its page knows to be one': () => open({ code, portal: true }),
  };
  for (const [where, way] of Object.entries(ways))
    it(`with a code ${where}: says where its status is, asks nobody and wants no secret`, async () => {
      const element = await way();
      await onPortal(element);
      expect(element.state).to.equal('portal');
      expect(text(element)).to.contain(code).and.to.contain('chỉ có ở Cổng');
      const link = element.renderRoot.querySelector<HTMLAnchorElement>('[part=portal-status] a');
      expect(link?.href).to.equal('https://dichvucong.gov.vn/tra-cuu-ho-so');
      expect(element.renderRoot.querySelector('input')).to.equal(null);
      await expect(element).to.be.accessible();
    });

  it('says so to whoever has no code at hand too, and goes there with the focus', async () => {
    const element = await open();
    press(element, 'Hồ sơ nộp trên Cổng?');
    await onPortal(element);
    expect(text(element)).not.to.contain('Mã hồ sơ:');
    await until(() => element.shadowRoot?.activeElement?.textContent?.includes('Hồ sơ này xem trên Cổng') === true);
  });

  it('leads back to the form, with the code that was typed', async () => {
    const element = await open();
    input(element, 'reference').value = code;
    press(element, 'Hồ sơ nộp trên Cổng?');
    await onPortal(element);
    press(element, 'Xem hồ sơ nộp ở đây');
    await until(() => element.state === 'empty');
    await element.updateComplete;
    expect(input(element, 'reference').value).to.equal(code);
    await until(() => element.shadowRoot?.activeElement?.textContent?.includes('Xem hồ sơ đã nộp') === true);
  });

  it('forgets it for the next person', async () => {
    const element = await open({ code, portal: true });
    await onPortal(element);
    element.close();
    await until(() => element.state === 'empty');
    await element.updateComplete;
    expect(input(element, 'reference').value).to.equal('');
  });
});

describe('the tracker, of a dossier of ours whose code looks like one of the portal', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });

  it('asks for its secret, and shows it with that', async () => {
    const element = await open({ code });
    expect(element.state).to.equal('empty');
    expect(input(element, 'secret')).not.to.equal(null);
    element.secret = 'A1B2C3D4';
    await until(() => element.state === 'shown');
    expect(gateway.asked[0]).to.equal(`/v1/dossiers/${code}`);
  });

  it('asks for no pair again that was not found, when somebody comes back from the portal', async () => {
    gateway.on(/dossiers\//, () => gateway.problem('not-found'));
    const element = await open();
    input(element, 'reference').value = code;
    input(element, 'secret').value = 'A1B2C3D4';
    press(element, 'Xem hồ sơ');
    await until(() => element.state === 'missing');
    await element.updateComplete;
    const { length } = gateway.asked;
    press(element, 'Hồ sơ nộp trên Cổng?');
    await onPortal(element);
    expect(text(element)).to.contain(code);
    expect(element.slip).to.equal(undefined);
    press(element, 'Xem hồ sơ nộp ở đây');
    await until(() => element.state === 'empty');
    await element.updateComplete;
    expect([input(element, 'reference').value, input(element, 'secret').value]).to.deep.equal([code, '']);
    await until(() => element.shadowRoot?.activeElement?.textContent?.includes('Xem hồ sơ đã nộp') === true);
    expect(gateway.asked.length).to.equal(length);
  });
});
