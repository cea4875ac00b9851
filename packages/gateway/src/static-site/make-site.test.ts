import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { CatalogueDetails, CatalogueSnapshot, Form, Offering, Procedure, ProcedureDetail } from '@motcua/openapi';
import { decodeDetails, decodeSnapshot, isOffered } from '@motcua/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { type StaticFolder, staticFolder } from '../testing/static-folder.js';
import { versionOf } from './make-site.js';
import type { SiteFiles } from './site.js';
import { notReceived } from './view-without-gateway.js';
import { filesOf } from './write-static-site.js';

let folder: StaticFolder;
let files: SiteFiles;
const agencyId = 'thong-nhat-lang-son';

beforeAll(async () => {
  folder = await staticFolder();
  files = await filesOf(folder.order);
});
afterAll(() => folder.remove());

const textOf = (path: string, from = files) => String(from.get(path));
const wordsOf = (path: string, from = files) =>
  textOf(path, from)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const jsonOf = <T>(path: string, from = files) => JSON.parse(textOf(path, from)) as T;
const pages = (from = files) => [...from.keys()].filter((path) => path.endsWith('.html'));
const bent = (edit: Partial<CatalogueView>): CatalogueView => {
  const { view } = folder.order;
  return {
    revision: view.revision,
    agencies: view.agencies,
    procedures: view.procedures,
    agency: (id) => view.agency(id),
    procedure: (code) => view.procedure(code),
    offerings: (id) => view.offerings(id),
    offering: (id, code) => view.offering(id, code),
    words: (id, code) => view.words(id, code),
    form: (code, version) => view.form(code, version),
    ...edit,
  };
};

describe('a folder of pages', () => {
  it('has a page for each procedure of the place, readable without scripts, of at most 14 kB with its styles', () => {
    const styles = brotliCompressSync(textOf('trang.css')).length;
    const codes = folder.order.view.offerings(agencyId).map(({ procedureCode }) => procedureCode);
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) {
      const path = `thu-tuc/${code}.html`;
      expect(wordsOf(path), code).toMatch(/Cần giấy gì .*Mất bao lâu .*Bao nhiêu tiền/);
      expect(styles + brotliCompressSync(textOf(path)).length, code).toBeLessThanOrEqual(14_000);
    }
  });

  it('lists on its front page what is offered on the day, and nothing that is over', async () => {
    const codesOn = (from: SiteFiles) =>
      [...textOf('index.html', from).matchAll(/href="thu-tuc\/([\d.]+)\.html"/g)].map(([, code]) => code).sort();
    const { view, day } = folder.order;
    const offered = view
      .offerings(agencyId)
      .filter((one) => isOffered(view.procedure(one.procedureCode) as Procedure, one, day))
      .map(({ procedureCode }) => procedureCode);
    expect(codesOn(files)).toEqual(offered.sort());
    const later = await filesOf({ ...folder.order, day: '2027-01-02' });
    expect(codesOn(files)).toContain('1.011606');
    expect(codesOn(later)).not.toContain('1.011606');
    expect(wordsOf('thu-tuc/1.011606.html', later)).toMatch('không còn nhận hồ sơ');
  });

  it('leads nowhere that it does not hold, but to the national portal', () => {
    for (const path of pages()) {
      const addresses = [...textOf(path).matchAll(/(?:href|src|data-files|data-search-page)="([^"]*)"/g)];
      expect(addresses.length, path).toBeGreaterThan(3);
      for (const [, address = ''] of addresses) {
        if (/^(?:tel|data|https):/.test(address)) {
          expect(address, path).toMatch(/^(?:tel:|data:,$|https:\/\/dichvucong\.gov\.vn\/)/);
          continue;
        }
        const to = posix.join(posix.dirname(path), address.replace(/#.*/, '') || posix.basename(path));
        const isThere = files.has(to) || to === './';
        expect(isThere, `${path} leads to ${address}`).toBe(true);
      }
    }
  });

  it('runs nothing but its own files, under Trusted Types', () => {
    for (const path of pages()) {
      expect(textOf(path), path).toMatch(
        /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;;/,
      );
      expect(textOf(path), path).toMatch('require-trusted-types-for &#39;script&#39;');
      expect(textOf(path), path).not.toMatch(/<style|\sstyle=|<script(?! src="(?:\.\.\/)?motcua\/)|\son[a-z]+=/);
    }
  });

  it('holds what the elements ask a gateway for, as a gateway answers it', () => {
    const { procedures, agency, day } = decodeSnapshot(
      jsonOf<CatalogueSnapshot>(`motcua/${agencyId}/catalogue/snapshot.json`),
    );
    expect([agency?.agencyId, day]).toEqual([agencyId, '2026-11-26']);
    expect(procedures.length).toBeGreaterThan(100);
    const details = decodeDetails(jsonOf<CatalogueDetails>(`motcua/${agencyId}/catalogue/details.json`));
    const { procedure } = jsonOf<ProcedureDetail>(`motcua/${agencyId}/procedures/2.000635.json`);
    expect(details.detail('2.000635')?.procedure.channels).toEqual(procedure.channels);
    expect(jsonOf<Form>(`motcua/${agencyId}/procedures/2.000635/form.json`).definition.procedureCode).toBe('2.000635');
    expect(jsonOf(`motcua/agencies/${agencyId}.json`)).toEqual(folder.order.agency);
  });

  it('says what it is, when it was made and whom to call', () => {
    for (const path of pages()) {
      expect(wordsOf(path), path).toMatch('Trang này lập ngày 26/11/2026.');
      expect(wordsOf(path), path).toMatch('0205 3xxx xxx');
      expect(textOf(path), path).toMatch(/<title>[^<]+ – xã Thống Nhất, tỉnh Lạng Sơn<\/title>/);
    }
  });
});

describe('the worker of the folder', () => {
  it('lies beside the pages, whose scripts name it, and knows which of them to keep', () => {
    expect([...files.keys()].filter((path) => /sw\.js/.test(path))).toEqual(['motcua-sw.js']);
    const [, list = '[]'] = /^self\.motcua=\{"pages":(\[.*\])\};$/m.exec(textOf('motcua-sw.js')) ?? [];
    const kept: string[] = JSON.parse(list);
    expect(kept[0]).toBe('index.html');
    expect(kept.filter((path) => !files.has(path))).toEqual([]);
    for (const path of pages()) expect(textOf(path), path).toMatch(/data-service-worker="(?:\.\.\/)?motcua-sw\.js"/);
  });
});

describe('what a gateway would receive', () => {
  const offeringOf = (from: SiteFiles) =>
    jsonOf<ProcedureDetail>(`motcua/${agencyId}/procedures/2.000635.json`, from).offering as Offering;

  it('is handed off where there is none, and the page says that it is not received here', () => {
    expect(folder.order.view.offering(agencyId, '2.000635')?.mode).toBe('direct');
    expect(offeringOf(files)).toMatchObject({ mode: 'handoff', systemOfRecord: null });
    expect(wordsOf('thu-tuc/2.000635.html')).toMatch(notReceived);
    expect(wordsOf('thu-tuc/1.001193.html')).not.toMatch(notReceived);
    expect(textOf('thu-tuc/2.000635.html')).toMatch('href="../nop/2.000635.html"');
    const { procedures } = decodeSnapshot(jsonOf<CatalogueSnapshot>(`motcua/${agencyId}/catalogue/snapshot.json`));
    expect(procedures.filter(({ mode }) => mode !== 'handoff')).toEqual([]);
  });

  it('keeps beside it what the place itself says', async () => {
    const said = async (words: object) => {
      const view = bent({ words: (_, code) => (code === '2.000635' ? words : undefined) });
      return wordsOf('thu-tuc/2.000635.html', await filesOf({ ...folder.order, view }));
    };
    expect(await said({ summary: 'Lấy trong ngày.' })).toMatch(/Lấy trong ngày\..*Trang này không nhận hồ sơ/);
    expect(await said({ notes: ['Mang căn cước.'] })).toMatch(/Trang này không nhận hồ sơ.*Mang căn cước\./);
  });

  it('is filed, looked up and paid on the gateway that is named', async () => {
    const linked = await filesOf({ ...folder.order, api: 'https://cong.example' });
    expect(offeringOf(linked).mode).toBe('direct');
    expect(textOf('thu-tuc/2.000635.html', linked)).toMatch(`href="https://cong.example/nop/2.000635?xa=${agencyId}"`);
    expect(textOf('index.html', linked)).toMatch('data-tracking-page="https://cong.example/tra-cuu"');
    expect(textOf('huong-dan.html', linked)).toMatch('href="https://cong.example/tra-cuu"');
    expect([...linked.keys()].filter((path) => path.startsWith('nop/'))).toEqual([]);
  });
});

describe('the notice board', () => {
  it('has a table for each field, with papers, time and fee of each procedure', () => {
    const board = textOf('niem-yet.html');
    const listed = [...textOf('index.html').matchAll(/href="thu-tuc\//g)].length;
    expect(board.match(/<td class="number">/g)).toHaveLength(listed);
    expect(wordsOf('niem-yet.html')).toMatch(
      /2\.000635 .*Giấy ủy quyền.*\(cho xem\).*Trong ngày làm việc; nhận sau 15 giờ .*8\.000.đ một bản/,
    );
    expect(wordsOf('niem-yet.html')).not.toMatch(/miễn phí|\b0 đ/i);
  });

  it('says which papers only some need, what holds until when, and what was replaced', () => {
    const words = wordsOf('niem-yet.html');
    expect(words).toMatch(/2\.000635 [^.]*Giấy ủy quyền \(có trường hợp mới cần\)/);
    expect(words).toMatch(/1\.001776 Thủ tục này đã được thay bằng: mã 1\.116909\. Hỏi nơi tiếp nhận trước khi nộp\./);
    expect(words).toMatch(/1\.011606 Thủ tục này áp dụng đến hết ngày 31\/12\/2026\./);
    expect(words).not.toMatch(/\.\./);
  });

  it('carries the code of the address, where that is known', async () => {
    expect(files.has('ma-qr.svg')).toBe(false);
    const known = await filesOf({ ...folder.order, address: 'https://xa.example/thu-tuc/' });
    expect(textOf('niem-yet.html', known)).toMatch('<img class="board-code" src="ma-qr.svg"');
    expect(textOf('ma-qr.svg', known)).toMatch(/^<svg .*<path d="M4 4h1v1h-1z/);
    expect(textOf('sitemap.xml', known)).toMatch('<loc>https://xa.example/thu-tuc/thu-tuc/2.000635.html</loc>');
    expect(textOf('404.html', known)).toMatch('href="https://xa.example/thu-tuc/index.html"');
  });
});

describe('the same catalogue', () => {
  it('gives the same bytes, in whatever order it is read; another day or word gives another version', async () => {
    const { view } = folder.order;
    const again = await filesOf({ ...folder.order, view: bent({ procedures: [...view.procedures].reverse() }) });
    expect([...again]).toEqual([...files]);
    expect(versionOf(await filesOf({ ...folder.order, day: '2026-11-27' }))).not.toBe(versionOf(files));
  });

  it('is text on every page, never markup', async () => {
    const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;
    const name = (one: Procedure | undefined) => one && { ...one, name: hostile, plainName: hostile, field: hostile };
    const view = bent({
      procedure: (code) => name(folder.order.view.procedure(code)),
      words: () => ({ title: hostile, summary: hostile, notes: [hostile] }),
    });
    const place = { ...folder.order.agency.receptionPlace, name: hostile, hours: hostile };
    const agency = { ...folder.order.agency, name: hostile, receptionPlace: place };
    const bad = await filesOf({ ...folder.order, view, agency });
    for (const path of pages(bad))
      for (const [tag] of textOf(path, bad).matchAll(/<(?:img|script)\b[^>]*>/g))
        expect(tag).toMatch(/^<script src="(?:\.\.\/)?motcua\//);
  });
});
