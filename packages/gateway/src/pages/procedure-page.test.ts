import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { ChannelTerms, Offering, Procedure, ProcedureWords } from '@motcua/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { convertRecords } from '../catalogue/import/convert-records.js';
import { findRecords } from '../catalogue/import/find-records.js';
import { readJsonFile } from '../catalogue/import/read-json-file.js';
import { createApp } from '../http/app.js';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';
import { pageStyles } from './page-styles.js';

const pilot = 'thong-nhat-lang-son';
let services: TemporaryServices;
let view: CatalogueView;

beforeAll(async () => {
  services = await startTemporaryServices({ onlyAgency: pilot, now: () => new Date('2026-11-23T03:00:00Z') });
  view = await services.catalogue.view();
}, 60_000);
afterAll(() => services.stop());

interface Bent {
  readonly procedure?: Partial<Procedure>;
  readonly offering?: Partial<Offering>;
  readonly words?: ProcedureWords;
}

/** The commune's page of a procedure, which it offers here whatever its offerings say. */
async function page(code: string, { procedure, offering, words }: Bent = {}, others: readonly Procedure[] = []) {
  const known = (other: string) => others.find((one) => one.code === other) ?? view.procedure(other);
  const found = known(code) as Procedure;
  const usual = view.offering(pilot, code) ?? (view.offering(pilot, '1.001193') as Offering);
  const bent: CatalogueView = {
    ...view,
    agency: (id) => view.agency(id),
    procedure: (other) => (other === code ? { ...found, ...procedure } : known(other)),
    offering: (id, other) =>
      other === code ? { ...usual, procedureCode: code, ...offering } : view.offering(id, other),
    words: () => words,
    form: (other, version) => view.form(other, version),
  };
  const reply = await createApp({ ...services, catalogue: { view: async () => bent } }).request(`/thu-tuc/${code}`);
  const html = await reply.text();
  return { reply, html, words: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
}

describe('the page of a procedure, without scripts', () => {
  it('answers: which papers, how long, how much, where', async () => {
    const { words } = await page('2.000635');
    expect(words).toMatch(
      /Cần giấy gì \d.* loại giấy Mất bao lâu Trong ngày làm việc; nhận sau 15 giờ .* Bao nhiêu tiền 8\.000 đ một bản .*Phải nộp .*Giấy ủy quyền .*Phải xuất trình \(cho xem bản chính\) .*Căn cước/,
    );
    expect(words).toMatch('Lệ phí theo: Thông tư 281/2016/TT-BTC, xem ngày 15/07/2026.');
    expect(words).toMatch('Nộp hồ sơ Bạn cũng có thể nộp giấy tại quầy.');
    expect(words).toMatch('Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh');
  });

  it('says of which day its data is, and that this is long ago', async () => {
    const { words } = await page('2.000635');
    expect(words).toMatch('Dữ liệu ngày 15/07/2026. Dữ liệu đã 131 ngày, hỏi lại công chức trước khi đi.');
  });

  it('says unknown where nobody knows, never free', async () => {
    const birth = await page('1.001193');
    expect(birth.words).toMatch('Bao nhiêu tiền Chưa có thông tin, hỏi công chức');
    expect(birth.words).not.toMatch(/miễn phí|\b0 đ|Không phải nộp tiền/i);
    const death = await page('1.000656');
    expect(death.words).toMatch('Mất bao lâu Chưa có thông tin, hỏi công chức');
    expect(death.words).toMatch('Bao nhiêu tiền Chưa công bố, do tỉnh quy định');
  });

  it('names each way of filing where they differ, and what an amount leaves out', async () => {
    expect((await page('1.004194')).words).toMatch(
      /Nộp tại quầy: Chưa có thông tin, hỏi công chức; đăng ký theo danh sách: 10\.000 đ một người Nộp trên mạng: 7\.000 đ một hồ sơ; cá nhân, hộ gia đình/,
    );
    expect((await page('2.000815')).words).toMatch(
      /2\.000 đ một trang; từ trang 3: 1\.000 đ một trang, tối đa 200\.000 đ một bản/,
    );
  });

  it('says that nobody published the ways of filing, and the own fee of a commune that has one', async () => {
    const source = { name: 'Nghị quyết của tỉnh (ví dụ)', asOf: '2026-11-01' };
    const nowhere = await page('2.000635', { procedure: { channels: { status: 'not_published', source } } });
    expect(nowhere.words).toMatch('Mất bao lâu Chưa công bố Bao nhiêu tiền Chưa công bố');
    expect(nowhere.words).toMatch('Cách nộp theo: Nghị quyết của tỉnh (ví dụ), xem ngày 01/11/2026.');
    const fee = {
      status: 'verified',
      feeStatus: 'fixed',
      value: { amount: 3000, currency: 'VND', per: 'copy' },
      source,
    };
    const own = [{ channel: 'ONLINE', time: { status: 'unknown' }, fee }] as ChannelTerms[];
    const here = await page('2.000635', { offering: { channels: { status: 'verified', value: own, source } } });
    expect(here.words).toMatch(/3\.000\sđ một bản/);
    expect(here.words).not.toMatch('8.000');
  });

  it.each<[string, Bent]>([
    ['the procedure', { procedure: { effectiveTo: '2026-11-22' } }],
    ['the offering', { offering: { validTo: '2026-11-22' } }],
    ['nothing yet, but the offering has not begun', { offering: { validFrom: '2026-11-24' } }],
  ])('does not lead to a form that is closed: over is %s', async (_, bent) => {
    const { html } = await page('2.000635', bent);
    expect(html).toMatch('không còn nhận hồ sơ');
    expect(html).not.toMatch('/nop/');
  });

  it('shows each case with its own papers, and folds them where there are many', async () => {
    const few = await page('1.004194');
    expect(few.words).toMatch(/Chọn trường hợp của bạn: Đăng ký tạm trú thông thường Phải nộp/);
    expect(few.html).toMatch('<h3>Đăng ký tạm trú thông thường</h3>');
    const many = await page('2.000575');
    expect(many.html.match(/<details><summary>/g)?.length).toBeGreaterThan(3);
  });

  it('leads from a procedure to those it is filed together with, and back, and to what replaces it', async () => {
    const both = await page('3.000722');
    expect(both.html).toMatch('<a href="/thu-tuc/1.001193?xa=thong-nhat-lang-son">Làm giấy khai sinh cho con</a>');
    // The commune does not offer this one: a link would lead nowhere.
    expect(both.html).toMatch('<li>Làm thẻ bảo hiểm y tế</li>');
    expect((await page('1.001193')).words).toMatch(
      /1\.001193 Nộp một lần, xong nhiều việc Việc này làm cùng việc khác được, chỉ nộp một lần: .* Cần giấy gì/,
    );
    expect((await page('1.001776')).words).toMatch('Thủ tục này đã được thay bằng: mã 1.116909.');
    expect((await page('1.011606')).words).toMatch('Thủ tục này áp dụng đến hết ngày 31/12/2026.');
  });

  it('says once where to go', async () => {
    expect((await page('2.000635')).words.match(/Thứ Hai đến thứ Sáu/g)).toHaveLength(1);
  });

  it('leads to the questions and to the national portal where the commune does not receive', async () => {
    const { html, words } = await page('1.001193');
    expect(words).toMatch('Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia');
    expect(html).toMatch('href="https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=1.001193"');
    expect(html).toMatch('<a href="/nop/1.001193?xa=thong-nhat-lang-son">Chuẩn bị hồ sơ</a>');
  });

  it("plays the commune's recordings from where they are, and nothing from anywhere else", async () => {
    const policy = async (words?: ProcedureWords) =>
      (await page('2.000635', words ? { words } : {})).reply.headers.get('Content-Security-Policy');
    expect(await policy()).not.toMatch('media-src');
    const recordings = [{ language: 'Tày', url: 'https://xa.example.vn/am-thanh/tay.mp3' }];
    expect(await policy({ recordings })).toMatch(/; media-src https:\/\/xa\.example\.vn$/);
    expect((await page('2.000635', { words: { recordings } })).html).toMatch(
      '<audio controls preload="none" src="https://xa.example.vn/am-thanh/tay.mp3">',
    );
  });
});

describe('the whole page of a procedure, brotli and with its styles', () => {
  const limit = 14_000;
  const styles = brotliCompressSync(pageStyles).length;
  /** Of the twenty longest: to compress them all takes long, and a long one is a heavy one. */
  const heaviest = async (all: readonly Procedure[]) => {
    const pages: { readonly code: string; readonly html: string }[] = [];
    for (const { code } of all) {
      const { reply, html } = await page(code, {}, all);
      expect(reply.status, code).toBe(200);
      pages.push({ code, html });
    }
    const longest = pages.sort((a, b) => b.html.length - a.html.length).slice(0, 20);
    const weighed = longest.map(({ code, html }) => ({ code, weight: brotliCompressSync(html).length + styles }));
    return weighed.sort((a, b) => b.weight - a.weight)[0] as (typeof weighed)[number];
  };

  it(`is at most ${limit} bytes for the largest that is shipped`, async () => {
    const { weight, code } = await heaviest(view.procedures);
    console.log(`shipped: ${weight} of ${limit} bytes (${code})`);
    expect(weight, code).toBeLessThanOrEqual(limit);
  }, 60_000);

  it(`is at most ${limit} bytes for the largest of the published records, also with the longest steps it shows`, async (context) => {
    const path = fileURLToPath(new URL('../../../../../shared/data/procedures.json', import.meta.url));
    if (!existsSync(path)) context.skip('the shared data does not lie beside this repository');
    const { records } = convertRecords(findRecords(await readJsonFile(path), '2026-07-15') ?? []);
    expect(records.length).toBeGreaterThan(300);
    const all = records.map(({ record }) => ({ ...record, version: 1 }));
    const { weight, code } = await heaviest(all);
    console.log(`published: ${weight} of ${limit} bytes (${code})`);
    expect(weight, code).toBeLessThanOrEqual(limit);
    const prose = [...new Set(all.flatMap(({ steps = [] }) => steps))];
    const steps: string[] = [];
    for (const step of prose) if ([...steps, step].join('').length <= 20_000) steps.push(step);
    const long = await page(code, { procedure: { steps } }, all);
    expect(long.html).toMatch('Các bước');
    const whole = brotliCompressSync(long.html).length + styles;
    console.log(`with ${steps.join('').length} characters of steps: ${whole} of ${limit} bytes`);
    expect(whole).toBeLessThanOrEqual(limit);
  }, 120_000);
});
