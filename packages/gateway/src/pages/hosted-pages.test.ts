import type { Agency, Procedure } from '@motcua/openapi';
import { feeWords, timeWords } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.js';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';

const paths = [
  '/',
  '/tim',
  '/thu-tuc/2.000635',
  '/thu-tuc',
  '/nop/2.000635',
  '/nop',
  '/tra-cuu',
  '/nop-phi/7K2P9-QXD4M',
  '/cho-gui',
];
let services: TemporaryServices;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  services = await startTemporaryServices({ onlyAgency: 'thong-nhat-lang-son' });
  app = createApp(services);
}, 60_000);
afterAll(() => services.stop());

const page = async (path: string) => {
  const reply = await app.request(path, { headers: { Accept: 'text/html' } });
  const html = await reply.text();
  return { reply, html, words: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
};

describe('every hosted page', () => {
  it.each(paths)('%s holds one element, speaks Vietnamese and names the commune', async (path) => {
    const { reply, html } = await page(path);
    expect(reply.status).toBe(200);
    expect(html).toMatch('<html lang="vi">');
    expect(html.match(/<motcua-[a-z-]+/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch('data-agency="thong-nhat-lang-son"');
    expect(html).toMatch('<script src="/embed/v1/motcua.js" data-api="/"');
    expect(html).toMatch('data-service-worker="/motcua-sw.js"');
  });

  it.each(paths)('%s runs nothing but its own files, under Trusted Types', async (path) => {
    const { reply, html } = await page(path);
    expect(reply.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' blob: data:; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types motcua",
    );
    expect(html).not.toMatch(/<style|style=|<script(?! src=)|\son[a-z]+=/);
  });

  it.each(paths)('%s says whom to call where scripts do not run', async (path) => {
    expect((await page(path)).words).toMatch('0205 3xxx xxx (ví dụ)');
  });

  it('has its styles in a file that is kept', async () => {
    const address = /<link rel="stylesheet" href="([^"]+)"/.exec((await page('/tim')).html)?.[1] ?? '';
    const reply = await app.request(address);
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(reply.headers.get('Cache-Control')).toMatch('immutable');
  });

  it('leaves the front page to a site that is mounted there', async () => {
    const mounted = createApp({
      ...services,
      config: { ...services.config, mounts: [{ prefix: '/', folder: '/nowhere' }] },
    });
    expect((await mounted.request('/')).status).toBe(404);
    expect((await mounted.request('/tim')).status).toBe(200);
  });
});

describe('the search page, without scripts', () => {
  it('lists what this commune offers today, and nothing that is over', async () => {
    const codes = async () =>
      [...(await page('/tim')).html.matchAll(/href="\/thu-tuc\/([\d.]+)/g)].map(([, code]) => code);
    const before = await codes();
    expect(before).toContain('2.000635');
    const end = (day: string | null) =>
      sql`update offerings set record = jsonb_set(record, '{validTo}', ${JSON.stringify(day)}::jsonb)
           where procedure_code = '2.000635'`.execute(services.db);
    await end('2026-07-02');
    expect(await codes()).toEqual(before.filter((code) => code !== '2.000635'));
    await end(null);
  });
});

describe('an address that names something unknown', () => {
  it.each([
    '/thu-tuc/9.999999',
    '/nop/khong-co',
    '/tim?xa=khong-co',
    '/thu-tuc/2.000635?xa=khong-co',
    '/nop-phi/khong-co',
  ])('gets the same page: %s', async (path) => {
    const { reply, words } = await page(path);
    expect(reply.status).toBe(404);
    expect(words).toMatch('Không tìm thấy trang này');
  });
});

describe('a dossier', () => {
  it('named in an address is neither in the title nor kept in the cache', async () => {
    const { reply, html } = await page('/nop-phi/7k2p9qxd4m');
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('Nộp tiền cho hồ sơ – xã Thống Nhất');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(html).toMatch('code="7K2P9-QXD4M"');
  });
});

describe('whatever stands in the catalogue', () => {
  it('is text on the page, never markup', async () => {
    const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;
    const view = await services.catalogue.view();
    const [procedure, agency] = [view.procedure('2.000635') as Procedure, view.agencies[0] as Agency];
    const hostileProcedure = { ...procedure, plainName: hostile, name: hostile };
    const hostileAgency = {
      ...agency,
      shortName: hostile,
      receptionPlace: { ...agency.receptionPlace, name: hostile, phone: hostile },
    };
    const hostileApp = createApp({
      ...services,
      catalogue: {
        view: async () =>
          ({
            ...view,
            agencies: [hostileAgency],
            procedures: [hostileProcedure],
            agency: () => hostileAgency,
            procedure: () => hostileProcedure,
            words: () => ({ title: hostile }),
            form: (code, version) => view.form(code, version),
            offerings: (agencyId) => view.offerings(agencyId),
            offering: (agencyId, code) => view.offering(agencyId, code),
          }) as typeof view,
      },
    });
    for (const path of paths) {
      const html = await (await hostileApp.request(path)).text();
      expect(html.match(/<(img|script)\b[^>]*>/g), path).toEqual([expect.stringMatching('^<script src="/embed')]);
    }
  });
});

describe('words for facts', () => {
  it('are exact for each unit and each status', () => {
    const source = { name: 'x', asOf: '2026-01-01' };
    expect(timeWords({ status: 'verified', value: { unit: 'WORKING_DAY', amount: 3 }, source })).toBe(
      '3 ngày làm việc',
    );
    expect(timeWords({ status: 'not_published' })).toBe('Chưa công bố');
    const fee = (feeStatus: 'free' | 'listed_zero' | 'fixed', amount: number) =>
      feeWords({ status: 'verified', feeStatus, value: { amount, currency: 'VND', per: 'dossier' }, source });
    expect(fee('free', 0)).toBe('Không phải nộp tiền');
    expect(fee('listed_zero', 0)).toBe('Chưa có thông tin, hỏi công chức');
    expect(fee('fixed', 0)).toBe('Chưa có thông tin, hỏi công chức');
    expect(fee('fixed', 1_234_567)).toBe('1.234.567\u00a0đ một hồ sơ');
    expect(feeWords({ status: 'not_published', feeStatus: 'by_regulation' })).toBe(
      'Chưa công bố, do bộ, ngành quy định',
    );
  });
});
