/** The page of a procedure on paper: what an ordinary one needs is one sheet of A4, and so is the poster. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Procedure } from '@motcua/openapi';
import { paperCounts, papersByCase } from '@motcua/rules';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOfSuite, browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { type Gateway, pilotAgency, startGateway } from './support/gateway.js';

/** More than these take a second sheet. */
const ordinary = 15;

const folder = `${repositoryRoot}packages/gateway/catalogue/procedures/`;
const shipped: Procedure[] = readdirSync(folder).map((file) => JSON.parse(readFileSync(folder + file, 'utf8')));
const papersOf = ({ documents }: Procedure) => (documents.status === 'verified' ? documents.value : []);
/** The fullest of the ordinary ones. */
const fullest = shipped
  .map((one) => ({ code: one.code, ...paperCounts(papersOf(one)), cases: papersByCase(papersOf(one)).cases }))
  .filter(({ most }) => most > 0 && most <= ordinary)
  .sort((a, b) => b.most - a.most)
  .slice(0, 8);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

/** Offered by the pilot commune, whatever it offers. */
async function open(suite: BrowserOfSuite, code: string): Promise<Page> {
  const page = await suite.newPage();
  const ask = async (path: string) => (await fetch(gateway.url + path)).json();
  const { offering, agency } = await ask(`/v1/procedures/2.000635?agency=${pilotAgency}`);
  const detail = await ask(`/v1/procedures/${code}`);
  await page.route('**/v1/procedures/*', (route) =>
    route.fulfill({ json: { ...detail, agency, offering: { ...offering, procedureCode: code } } }),
  );
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(`${gateway.url}/thu-tuc/${code}`);
  await page.locator('[part=answers]').waitFor();
  return page;
}

/** As the print dialog would make it. */
async function sheets(page: Page, button: string): Promise<number> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('html[data-printed]').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each(browsers)('paper from $name', (which) => {
  const suite = browserOfSuite(which);

  it.each(fullest)('is one sheet to tick off for $code with $most papers', async ({ code, cases }) => {
    const page = await open(suite, code);
    const largest = [...cases].sort((a, b) => b.papers.length - a.papers.length)[0];
    if (largest) await page.getByLabel(largest.name, { exact: true }).check();
    expect(await sheets(page, 'In danh sách giấy tờ')).toBe(1);
    await page.close();
  });

  it('is one sheet for the notice board', async () => {
    const page = await open(suite, '2.000635');
    expect(await sheets(page, 'In áp phích có mã QR')).toBe(1);
    await page.close();
  });
});
