/** The page of a procedure on paper: what it needs is one sheet of A4, however much that is, and so is the poster. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Procedure } from '@motcua/openapi';
import { paperCounts, papersByCase } from '@motcua/rules';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserOfSuite, browserOfSuite } from './support/browser-of-suite.js';
import { browsers, repositoryRoot } from './support/browsers.js';
import { type Gateway, pilotAgency, startGateway } from './support/gateway.js';
import { readQr } from './support/read-qr.js';

const folder = `${repositoryRoot}packages/gateway/catalogue/procedures/`;
const shipped: Procedure[] = readdirSync(folder).map((file) => JSON.parse(readFileSync(folder + file, 'utf8')));
const papersOf = ({ documents }: Procedure) => (documents.status === 'verified' ? documents.value : []);
const filled = shipped.map((one) => {
  const papers = papersOf(one);
  return { code: one.code, lines: papers.length, ...paperCounts(papers), cases: papersByCase(papers).cases };
});
/** Those of which one person needs the most, and those that have the most to print of all their cases. */
const fullest = [...filled].sort((one, other) => other.most - one.most).slice(0, 4);
const longest = [...filled].sort((one, other) => other.lines - one.lines).slice(0, 4);

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

/** Until the print dialog would open. */
async function askFor(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('html[data-printed]').waitFor();
}

/** As the print dialog would make it. */
async function sheets(page: Page, button: string): Promise<number> {
  await askFor(page, button);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each(browsers)('paper from $name', (which) => {
  const suite = browserOfSuite(which);

  it.each(longest)('is one sheet for $code with all its cases, $lines papers', async ({ code }) => {
    const page = await open(suite, code);
    expect(await sheets(page, 'In danh sách giấy tờ')).toBe(1);
    await page.close();
  });

  it.each(fullest)('is one sheet to tick off for $code with $most papers', async ({ code, cases }) => {
    const page = await open(suite, code);
    const largest = [...cases].sort((a, b) => b.papers.length - a.papers.length)[0];
    if (largest && cases.length > 1) await page.getByLabel(largest.name, { exact: true }).check();
    expect(await sheets(page, 'In danh sách giấy tờ')).toBe(1);
    await page.close();
  });

  it.each(['2.000635', '1.000656', '1.001456'])('is one sheet for the notice board, of %s', async (code) => {
    const page = await open(suite, code);
    expect(await sheets(page, 'In áp phích có mã QR')).toBe(1);
    await page.close();
  });

  it.each(['In danh sách giấy tờ', 'In áp phích có mã QR'])(
    'leads a telephone to the page it was printed from: %s',
    async (button) => {
      const page = await open(suite, '2.000635');
      await askFor(page, button);
      await page.emulateMedia({ media: 'print' });
      expect(await readQr(page.locator('svg.qr'))).toContain(`${gateway.url}/thu-tuc/2.000635`);
      await page.close();
    },
  );
});
