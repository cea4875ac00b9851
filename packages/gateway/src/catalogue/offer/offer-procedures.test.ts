import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcedureDetail, ProcedureList } from '@motcua/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOffer, readOffer } from '../../serve/make-offer.js';
import type { OfferWish } from '../../serve/offer-wish.js';
import { copyCatalogue } from '../../testing/catalogue-folder.js';
import { pilotAgency, startTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { readCatalogueFiles } from '../catalogue-files.js';
import { importCatalogue } from '../import-catalogue.js';
import { isOfferError } from './offer-error.js';

const agencyId = 'xa-mau';
const birth = '1.001193';
const death = '1.000656';
const old = '1.000001';
const noon = Date.parse('2026-11-26T05:00:00Z');
let gateway: TestGateway;
let folder: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  gateway.setClock(new Date(noon));
  folder = await mkdtemp(join(tmpdir(), 'motcua-offer-'));
  const { agencies, procedures } = await readCatalogueFiles((await copy()).path);
  const [pilot] = agencies;
  const [one] = procedures.filter(({ code }) => code === birth);
  if (!pilot || !one) throw new Error('the sample has no commune');
  // A commune that has just been imported, and procedures as a sync leaves them.
  await importCatalogue(gateway.db, {
    agencies: [{ ...pilot, agencyId, code: 'H37.90' }],
    procedures: [
      { ...one, code: old, effectiveTo: '2026-07-31', supersededBy: birth },
      { ...one, code: '1.000002', levels: ['MINISTRY'] },
    ],
    offerings: [],
    forms: [],
  });
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});

const copy = async () => {
  const shipped = await copyCatalogue();
  afterAll(() => shipped.remove());
  return shipped;
};

type Asked = Partial<OfferWish> & Pick<OfferWish, 'from'>;
async function offer(asked: Asked, now = noon): Promise<string[]> {
  const wish = { agencyId, withdraws: false, isDry: false, ...asked };
  const said: string[] = [];
  await makeOffer(gateway.db, await readOffer(wish), wish, { say: (line) => said.push(line), now });
  return said;
}
const faultsOf = (asked: Asked) =>
  offer(asked).then(
    () => [],
    (error: unknown) => {
      if (isOfferError(error)) return error.faults;
      throw error;
    },
  );
const fileOf = async (text: string) => {
  const file = join(folder, 'ma.txt');
  await writeFile(file, text);
  return { file };
};
const offered = async (agency = agencyId) => {
  const reply = await gateway.app.request(`/v1/procedures?agency=${agency}&limit=100`);
  return ((await reply.json()) as ProcedureList).items.map(({ code }) => code);
};
const recordOf = async (code: string, agency = agencyId) => {
  const reply = await gateway.app.request(`/v1/procedures/${code}?agency=${agency}`);
  return ((await reply.json()) as ProcedureDetail).offering;
};

describe('an agency that is to offer procedures of the catalogue', () => {
  it('is told first what would come, and nothing is stored', async () => {
    const said = await offer({ from: { codes: `${birth},${death}` }, isDry: true });
    expect(said).toEqual([
      'Thử cho xa-mau, chưa ghi gì / Trial for xa-mau, nothing was stored',
      `  + ${birth}  Làm giấy khai sinh cho con`,
      expect.stringContaining(`  + ${death}  `),
      '  cung cấp thêm / offered from now on: 2',
      '  đã có sẵn / offered before: 0',
    ]);
    expect(await offered()).toEqual([]);
  });

  it('has them in its list at once, handed off to the national portal; twice is no change', async () => {
    const from = await fileOf(`\ufeff# hộ tịch\r\n${birth}\tĐăng ký khai sinh\r\n\r\n${death}, ${birth}\r\n`);
    expect(await offer({ from })).toContain('  cung cấp thêm / offered from now on: 2');
    expect((await offered()).sort()).toEqual([death, birth]);
    expect(await recordOf(birth)).toMatchObject({
      mode: 'handoff',
      systemOfRecord: null,
      validFrom: '2026-11-26',
      validTo: null,
      handoffUrl: `https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=${birth}`,
    });
    expect(await offer({ from })).toEqual(
      expect.arrayContaining(['  cung cấp thêm / offered from now on: 0', '  đã có sẵn / offered before: 2']),
    );
  });

  it('no more has them from the same day on, and again as they were once they are offered again', async () => {
    const before = await recordOf(birth, pilotAgency);
    const from = { codes: birth };
    await offer({ agencyId: pilotAgency, from, withdraws: true });
    expect((await recordOf(birth, pilotAgency))?.validTo).toBe('2026-11-25');
    await offer({ agencyId: pilotAgency, from });
    expect(await recordOf(birth, pilotAgency)).toEqual(before);
  });

  it('may take back what was offered on the same day by mistake', async () => {
    await offer({ from: { codes: death } });
    expect((await offer({ from: { codes: death }, withdraws: true }))[1]).toBe('  thôi cung cấp / offered no more: 1');
    expect(await offered()).not.toContain(death);
    expect((await offer({ from: { codes: death }, withdraws: true }))[2]).toBe('  đã thôi từ trước / ended before: 1');
  });

  it('may take a whole field: what is in force and for communes', async () => {
    const said = await offer({ from: { field: 'hộ tịch' } });
    expect(said.at(-1)).toMatch(/^ {2}không thuộc cấp xã.*: 1$/);
    const all = (await gateway.db.selectFrom('current_procedures').select('record').execute()).map((row) => row.record);
    const meant = all.filter(
      ({ field, levels, effectiveTo }) => field === 'Hộ tịch' && levels.includes('COMMUNE') && !effectiveTo,
    );
    expect(meant.length).toBeGreaterThan(10);
    expect((await offered()).sort()).toEqual(meant.map(({ code }) => code).sort());
  });
});

describe('what cannot be offered', () => {
  it('is told with its line, and nothing of the file is stored', async () => {
    const from = await fileOf(`2.000815\n${old}\n\n1.001139\n`);
    expect(await faultsOf({ from })).toEqual([
      expect.stringMatching(/^dòng 2 \/ line 2: 1\.000001 đã hết hiệu lực sau ngày 31\/07\/2026.*thay bằng 1\.001193/),
      expect.stringMatching(/^dòng 4 \/ line 4: danh mục chưa có thủ tục 1\.001139 .*gần nhất là 1\.001193/),
    ]);
    expect(await offered()).not.toContain('2.000815');
  });

  it.each([
    ['no code', 'khai sinh\n', /dòng 1 \/ line 1: "khai" không phải mã thủ tục/],
    ['a code that lost its end in a table', '\n1.00119\tKhai sinh\n', /dòng 2 \/ line 2: "1.00119" không phải/],
    ['nothing', '# chưa có\n', /không có mã thủ tục nào/],
  ])('nor a file with %s', async (_what, text, said) => {
    expect((await faultsOf({ from: await fileOf(text) }))[0]).toMatch(said);
  });

  it('is an agency, a field, a file that is not there; nor can be ended what is not offered', async () => {
    expect((await faultsOf({ agencyId: 'xa-mua', from: { codes: birth } }))[0]).toContain('có phải xa-mau?');
    expect((await faultsOf({ from: { field: 'Hộ tich' } }))[0]).toContain('gần nhất là Hộ tịch');
    expect((await faultsOf({ from: { file: join(folder, 'khac.txt') } }))[0]).toContain('không có tệp này');
    expect((await faultsOf({ from: { codes: '3.000228' }, withdraws: true }))[0]).toMatch(
      /^--codes: cơ quan không có thủ tục 3\.000228/,
    );
  });
});
