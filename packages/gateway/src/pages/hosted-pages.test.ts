import { brotliCompressSync } from 'node:zlib';
import type { Agency, ChannelTerms, Offering, Procedure } from '@motcua/openapi';
import { feeWords, timeWords } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relatedProcedures } from '../catalogue/related-procedures.js';
import { createApp } from '../http/app.js';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';
import { procedureFallback } from './procedure-fallback.js';

const paths = ['/', '/tim', '/thu-tuc/2.000635', '/nop/2.000635', '/tra-cuu', '/nop-phi/7K2P9-QXD4M'];
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

const asked = (procedure: Procedure, offering: Offering, agency: Agency | undefined) => ({
  procedure,
  offering,
  agency,
  related: { combines: [], combinedIn: [], supersededBy: null },
  today: '2026-11-23',
  canChoosePlace: false,
});

describe('every hosted page', () => {
  it.each(paths)('%s holds one element, speaks Vietnamese and names the commune', async (path) => {
    const { reply, html } = await page(path);
    expect(reply.status).toBe(200);
    expect(html).toMatch('<html lang="vi">');
    expect(html.match(/<motcua-[a-z-]+/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch('data-agency="thong-nhat-lang-son"');
    expect(html).toMatch('<script src="/embed/v1/motcua.js" data-api="/"');
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

describe('the page of a procedure, without scripts', () => {
  it('answers: which papers, how long, how much, where', async () => {
    const { words } = await page('/thu-tuc/2.000635');
    expect(words).toMatch(/Cần giấy gì .*Phải nộp .*Giấy ủy quyền .*Phải xuất trình \(cho xem bản chính\) .*Căn cước/);
    expect(words).toMatch(
      /Mất bao lâu Trong ngày làm việc .*Bao nhiêu tiền 8\.000 đ một bản .*Nguồn: Thông tư 281\/2016\/TT-BTC, xem ngày 15\/07\/2026/,
    );
    expect(words).toMatch('Nộp trên mạng cho xã Thống Nhất');
    expect(words).toMatch('Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh');
  });

  it('keeps what must be handed in apart from what must be shown', async () => {
    const { html } = await page('/thu-tuc/2.000635');
    const [handIn = '', show = ''] = html.split('Phải xuất trình');
    expect(handIn).toMatch('Giấy ủy quyền');
    expect(handIn).not.toMatch('Giấy tờ chứng minh nơi cư trú');
    expect(show).toMatch('Giấy tờ chứng minh nơi cư trú');
  });

  it('says unknown where nobody knows, never free', async () => {
    const birth = await page('/thu-tuc/1.001193');
    expect(birth.words).toMatch('Bao nhiêu tiền Chưa có thông tin, hỏi công chức');
    expect(birth.words).not.toMatch(/miễn phí|0 đ|Không phải nộp tiền/i);
    const death = await page('/thu-tuc/1.000656');
    expect(death.words).toMatch('Mất bao lâu Chưa có thông tin, hỏi công chức');
    expect(death.words).toMatch('Bao nhiêu tiền Chưa công bố, do tỉnh quy định');
  });

  it('names each way of filing where they differ', async () => {
    expect((await page('/thu-tuc/1.004194')).words).toMatch(
      /Nộp tại quầy Chưa có thông tin, hỏi công chức; đăng ký theo danh sách: 10\.000 đ một người Nộp trên mạng 7\.000 đ một hồ sơ; cá nhân, hộ gia đình/,
    );
  });

  it('says beside an amount what the amount leaves out', async () => {
    expect((await page('/thu-tuc/2.000815')).words).toMatch(
      /2\.000 đ một trang; từ trang 3: 1\.000 đ một trang, tối đa 200\.000 đ một bản/,
    );
  });

  it('says that nobody published the ways of filing, and the own fee of a commune that has one', async () => {
    const view = await services.catalogue.view();
    const procedure = view.procedure('2.000635') as Procedure;
    const offering = view.offering('thong-nhat-lang-son', '2.000635') as Offering;
    const source = { name: 'Nghị quyết của tỉnh (ví dụ)', asOf: '2026-11-01' };
    const said = async (bent: Procedure, offered: Offering) =>
      (await procedureFallback(asked(bent, offered, view.agencies[0]))).toString().replace(/<[^>]*>/g, ' ');
    const nowhere = await said({ ...procedure, channels: { status: 'not_published', source } }, offering);
    expect(nowhere).toMatch(/Mất bao lâu\s+Chưa công bố\s+Nguồn: Nghị quyết của tỉnh \(ví dụ\), xem ngày 01\/11\/2026/);
    expect(nowhere).toMatch(/Bao nhiêu tiền\s+Chưa công bố\s/);
    const fee = {
      status: 'verified',
      feeStatus: 'fixed',
      value: { amount: 3000, currency: 'VND', per: 'copy' },
      source,
    };
    const own = [{ channel: 'ONLINE', time: { status: 'unknown' }, fee }] as ChannelTerms[];
    const here = await said(procedure, { ...offering, channels: { status: 'verified', value: own, source } });
    expect(here).toMatch(/3\.000\sđ một bản\s+Nguồn: Nghị quyết của tỉnh/);
    expect(here).not.toMatch('8.000');
  });

  it('does not lead to a form that is closed, be it the offering or the procedure that is over', async () => {
    const view = await services.catalogue.view();
    const procedure = view.procedure('2.000635') as Procedure;
    const offering = view.offering('thong-nhat-lang-son', '2.000635') as Offering;
    for (const [bent, offered] of [
      [{ ...procedure, effectiveTo: '2026-11-22' }, offering],
      [procedure, { ...offering, validTo: '2026-11-22' }],
      [procedure, { ...offering, validFrom: '2026-11-24' }],
    ] as const) {
      const html = (await procedureFallback(asked(bent, offered, view.agencies[0]))).toString();
      expect(html).toMatch('không còn nhận hồ sơ');
      expect(html).not.toMatch('/nop/');
    }
  });

  it('shows each case with its own papers, and folds them where there are many', async () => {
    const few = await page('/thu-tuc/1.004194');
    expect(few.words).toMatch(/Chọn trường hợp của bạn:\s+Đăng ký tạm trú thông thường\s+Phải nộp/);
    expect(few.html).toMatch('<h3>Đăng ký tạm trú thông thường</h3>');
    const view = await services.catalogue.view();
    const many = view.procedure('2.000575') as Procedure;
    const offering = view.offering('thong-nhat-lang-son', '1.001193') as Offering;
    const html = (await procedureFallback(asked(many, offering, view.agencies[0]))).toString();
    expect(html.match(/<details><summary>/g)?.length).toBeGreaterThan(3);
  });

  it('leads from a procedure to those it is filed together with, and back, and to what replaces it', async () => {
    const view = await services.catalogue.view();
    const agency = view.agency('thong-nhat-lang-son');
    const offering = view.offering('thong-nhat-lang-son', '1.001193') as Offering;
    const said = async (code: string) => {
      const procedure = view.procedure(code) as Procedure;
      const related = relatedProcedures(view, procedure, agency, '2026-11-23');
      return (await procedureFallback({ ...asked(procedure, offering, agency), related })).toString();
    };
    const both = await said('3.000722');
    expect(both).toMatch('<h2>Nộp một lần, xong nhiều việc</h2>');
    expect(both).toMatch('<a href="/thu-tuc/1.001193?xa=thong-nhat-lang-son">Làm giấy khai sinh cho con</a>');
    // The commune does not offer this one: a link would lead nowhere.
    expect(both).toMatch('<li>Làm thẻ bảo hiểm y tế</li>');
    expect(await said('1.001193')).toMatch(/Việc này có thể làm cùng việc khác[\s\S]*nộp một lần/);
    expect(await said('1.001776')).toMatch('Thủ tục thay thế: mã 1.116909.');
    expect(await said('1.011606')).toMatch('Thủ tục này áp dụng đến hết ngày 31/12/2026.');
  });

  it('says once where to go', async () => {
    expect((await page('/thu-tuc/2.000635')).words.match(/Thứ Hai đến thứ Sáu/g)).toHaveLength(1);
  });

  it('leads to the national portal where the commune does not receive', async () => {
    const { html, words } = await page('/thu-tuc/1.001193');
    expect(words).toMatch('Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia');
    expect(html).toMatch('href="https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=1.001193"');
  });

  it('weighs at most 14 kB with its styles, for every procedure', async () => {
    const { pageStyles } = await import('./page-styles.js');
    const view = await services.catalogue.view();
    const offering = view.offering('thong-nhat-lang-son', '1.001193');
    const frame = brotliCompressSync((await page('/thu-tuc/1.001193')).html).length;
    for (const procedure of view.procedures) {
      const html = (await procedureFallback(asked(procedure, offering as Offering, view.agencies[0]))).toString();
      const weight = frame + brotliCompressSync(html).length + brotliCompressSync(pageStyles).length;
      expect(weight, procedure.code).toBeLessThanOrEqual(14_000);
    }
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
