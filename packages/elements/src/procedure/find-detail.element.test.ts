import { type Catalogue, createCatalogue } from '@motcua/headless/catalogue.js';
import { expect, fixture, html } from '@open-wc/testing';
import { FakeGateway, htmlPage, json, settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-procedure.js';
import type { ProcedurePage } from './procedure.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const code = '2.000635';
/** No other test keeps anything of this place: what is kept outlives its test. */
const place = { ...settings, agencyId: 'noi-co-ban-luu' };

/** A visit in which the machine keeps the pages of the commune. */
async function keepPages(): Promise<void> {
  const gateway = new FakeGateway(spec);
  gateway.on(/catalogue\/snapshot/, () => json(gateway.example('snapshot')));
  gateway.on(/catalogue\/details/, () => json(gateway.example('details')));
  const spare = { idle: async () => {}, isThrifty: () => false };
  const catalogue = createCatalogue({ client: gateway.client, agencyId: place.agencyId, spare });
  await until(() => gateway.asked.some((path) => path.includes('/catalogue/details')), 'the pack');
  gateway.on(/procedures\//, () => Promise.reject(new TypeError('Failed to fetch')));
  await pagesAreThere(catalogue);
  catalogue.dispose();
}

/** As whoever is offline finds them. */
async function pagesAreThere(catalogue: Catalogue): Promise<void> {
  let areThere = false;
  await until(() => {
    void catalogue.detail(code).then(
      ({ from }) => {
        areThere = from === 'kept';
      },
      () => {},
    );
    return areThere;
  }, 'the pages that are kept');
}

const open = async (gateway: FakeGateway, settings = place): Promise<ProcedurePage> => {
  const element = await fixture<ProcedurePage>(html`<motcua-procedure></motcua-procedure>`);
  Object.assign(element, { client: gateway.client, settings, procedureCode: code });
  return element;
};
const words = (element: ProcedurePage) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

describe('the page of a procedure, opened alone', () => {
  const { setTimeout: slow } = window;
  before(() => {
    // Whoever reads takes seconds; here they pass at once.
    window.setTimeout = ((work: () => void, ms = 0) => slow(work, ms === 2_000 ? 0 : ms)) as typeof setTimeout;
  });
  after(() => {
    window.setTimeout = slow;
  });

  it('is there the next time without a network, and nothing is asked for before it stands', async () => {
    const alone = { ...place, agencyId: 'noi-chi-doc-mot-trang' };
    const gateway = new FakeGateway(spec);
    gateway.on(/catalogue\/details/, () => json(gateway.example('details')));
    const element = await open(gateway, alone);
    await until(() => gateway.asked.some((path) => path.includes('/catalogue/')), 'the pack');
    expect(gateway.asked).to.deep.equal([
      `/v1/procedures/${code}?agency=${alone.agencyId}`,
      `/v1/catalogue/details?agency=${alone.agencyId}`,
    ]);
    gateway.on(/./, () => Promise.reject(new TypeError('Failed to fetch')));
    await pagesAreThere(createCatalogue({ client: gateway.client, agencyId: alone.agencyId, pagesOnly: true }));
    element.remove();

    const again = await open(gateway, alone);
    await until(() => again.state === 'old', 'the page that was kept');
  });
});

describe('the page of a procedure on a machine that kept it', () => {
  before(keepPages);

  it('is shown where the gateway cannot be reached, says so, and says what is left out', async () => {
    const gateway = new FakeGateway(spec);
    gateway.on(/procedures\//, () => Promise.reject(new TypeError('Failed to fetch')));
    const element = await open(gateway);
    await until(() => element.state === 'old', 'the page that was kept');
    await element.updateComplete;
    expect(words(element)).to.contain('Đang xem bản lưu trên máy này.');
    expect(words(element)).to.contain('Các bước dài chỉ xem được khi có mạng.');
    expect(element.renderRoot.querySelectorAll('.papers li').length).to.be.above(0);
    await expect(element).to.be.accessible();

    gateway.on(/procedures\//, () => json(gateway.example('procedure-detail')));
    [...element.renderRoot.querySelectorAll('button')].find((one) => one.textContent === 'Thử lại')?.click();
    await until(() => element.state === 'direct', 'the page of now');
    expect(words(element)).not.to.contain('Đang xem bản lưu');
  });

  it('is shown where the gateway has a trouble of its own', async () => {
    const gateway = new FakeGateway(spec);
    gateway.on(/procedures\//, htmlPage);
    const element = await open(gateway);
    await until(() => element.state === 'old', 'the page that was kept');
  });

  it('is not shown where the gateway says that there is no such procedure any more', async () => {
    const gateway = new FakeGateway(spec);
    gateway.on(/procedures\//, () => gateway.problem('not-found'));
    const element = await open(gateway);
    await until(() => element.state === 'missing', 'the word that it is gone');
  });
});
