import type { Agency, Offering, Procedure } from '@motcua/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { createApp } from '../http/app.js';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';

const pilot = 'thong-nhat-lang-son';
const other = 'khuat-xa-lang-son';
let services: TemporaryServices;
let view: CatalogueView;

beforeAll(async () => {
  services = await startTemporaryServices({
    now: () => new Date('2026-11-23T03:00:00Z'),
    onlyAgency: pilot,
  });
  view = await services.catalogue.view();
}, 60_000);
afterAll(() => services.stop());

const askOf = async (app: ReturnType<typeof createApp>, path: string, accept = 'text/html') => {
  const reply = await app.request(path, { headers: { Accept: accept } });
  const html = await reply.text();
  return { reply, html, words: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
};

/** A gateway of several communes; the second one offers what is given here. */
function manyApp(offerings: readonly Partial<Offering>[], procedures: readonly Procedure[] = view.procedures) {
  const first = view.agency(pilot) as Agency;
  const theme = { primary: '#0b57a4', primaryDark: '#8fc2ff' };
  const agencies = [first, { ...first, agencyId: other, shortName: 'xã Khuất Xá', theme }];
  const direct = view.offering(pilot, '2.000635') as Offering;
  const theirs = offerings.map((one) => ({ ...direct, agencyId: other, ...one }));
  const offeringsOf = (agencyId: string) => (agencyId === other ? theirs : view.offerings(agencyId));
  const many: CatalogueView = {
    revision: 'many',
    agencies,
    procedures,
    agency: (agencyId) => agencies.find((one) => one.agencyId === agencyId),
    procedure: (code) => procedures.find((one) => one.code === code),
    offerings: offeringsOf,
    offering: (agencyId, code) => offeringsOf(agencyId).find(({ procedureCode }) => procedureCode === code),
    words: (agencyId, code) => view.words(agencyId, code),
    form: (code, version) => view.form(code, version),
  };
  return createApp({ ...services, catalogue: { view: async () => many } });
}

describe('a gateway of several communes', () => {
  it('asks where to file when the address does not say, and leads there', async () => {
    const app = manyApp([{}]);
    const { reply, html, words } = await askOf(app, '/nop/2.000635');
    expect(reply.status).toBe(200);
    expect(words).toMatch(/Bạn nộp hồ sơ ở đâu\? .*xã Khuất Xá, tỉnh Lạng Sơn .*xã Thống Nhất, tỉnh Lạng Sơn/);
    for (const [, address = ''] of html.matchAll(/href="(\/nop\/[^"]+)"/g)) {
      const led = await askOf(app, address);
      expect([led.reply.status, led.html.includes('<motcua-submission-wizard')]).toEqual([200, true]);
    }
  });

  it('names only those who take it today, and nobody for what nobody takes', async () => {
    const app = manyApp([{ procedureCode: '2.000635', validTo: '2026-11-22' }]);
    const { words } = await askOf(app, '/nop/2.000635');
    expect(words).not.toMatch('Khuất Xá');
    expect((await askOf(app, '/nop/9.999999')).reply.status).toBe(404);
    expect((await askOf(app, '/thu-tuc/2.000635')).html).toMatch('href="/nop/2.000635"');
  });

  it('shows one commune, without scripts, what that one offers today; every link opens', async () => {
    const ended = { ...(view.procedure('1.001193') as Procedure), effectiveTo: '2026-11-22' };
    const procedures = [...view.procedures.filter(({ code }) => code !== ended.code), ended];
    const app = manyApp(
      [{}, { procedureCode: ended.code }, { procedureCode: '2.001016', validTo: '2026-11-22' }],
      procedures,
    );
    const linksOf = async (path: string) =>
      [...(await askOf(app, path)).html.matchAll(/<li><a href="([^"]+)"/g)].map(([, address = '']) => address);
    expect(await linksOf(`/tim?xa=${other}`)).toEqual([`/thu-tuc/2.000635?xa=${other}`]);
    const everywhere = await linksOf('/tim');
    expect(everywhere.join()).not.toMatch(ended.code);
    for (const address of [...everywhere, ...(await linksOf(`/tim?xa=${pilot}`))])
      expect((await askOf(app, address)).reply.status, address).toBe(200);
  });
});

describe('a person whose address names no commune', () => {
  it('opens what elements without a place lead to', async () => {
    const app = manyApp([{}]);
    for (const path of ['/thu-tuc/2.000635?xa=', '/nop/2.000635?xa=', '/huong-dan?xa=', '/tim?xa='])
      expect((await askOf(app, path)).reply.status, path).toBe(200);
  });

  it('finds hers below the search, and is led to its own', async () => {
    const app = manyApp([{}]);
    const { html } = await askOf(app, '/tim');
    const [, list = ''] = html.split('Bạn ở xã, phường nào?');
    const links = [...list.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address);
    expect(links).toEqual([`/tim?xa=${other}`, `/tim?xa=${pilot}`]);
    expect((await askOf(app, `/tim?xa=${other}`)).html).not.toMatch('Bạn ở xã, phường nào?');
  });
});

describe('a commune with a colour of its own', () => {
  it('has it on its pages, from a file that may be kept; the usual colour costs no file', async () => {
    const app = manyApp([{}]);
    const linked = async (agency: string) =>
      [...(await askOf(app, `/tim?xa=${agency}`)).html.matchAll(/stylesheet" href="([^"]+)"/g)].map(
        ([, to = '']) => to,
      );
    expect(await linked(pilot)).toHaveLength(1);
    const [, colour = ''] = await linked(other);
    const { reply, html } = await askOf(app, colour);
    expect(reply.headers.get('Cache-Control')).toMatch('immutable');
    expect(html).toBe(':root{--motcua-color-primary:#0b57a4}header{border-color:#0b57a4}');
  });

  it('cannot be had in one that white words are not read on', async () => {
    const { reply } = await askOf(manyApp([{}]), '/page/colour-ffd54a.css');
    expect(reply.status).toBe(404);
  });
});

describe('a person who opens a page while', () => {
  it('something broke reads what happened, what is safe and whom to call; a program gets its problem', async () => {
    let isBroken = false;
    const app = createApp({
      ...services,
      catalogue: { view: async () => (isBroken ? Promise.reject(new TypeError('x')) : view) },
    });
    await askOf(app, '/tim');
    isBroken = true;
    const { reply, words } = await askOf(app, '/thu-tuc/2.000635');
    expect(reply.status).toBe(500);
    expect(words).toMatch(/Máy chủ gặp lỗi .* Hồ sơ đã gửi vẫn còn nguyên.* 0205 3xxx xxx/);
    expect((await askOf(app, '/v1/agencies')).reply.headers.get('Content-Type')).toMatch('application/problem+json');
  });

  it('the database is down reads the same, and when to come back', async () => {
    const app = createApp(services);
    await askOf(app, '/tim');
    await services.postgres.server.stopImmediately();
    for (const path of ['/tim', '/nop/2.000635', '/tra-cuu']) {
      const { reply, html, words } = await askOf(app, path);
      expect([reply.status, reply.headers.get('Retry-After'), reply.headers.get('Cache-Control')], path).toEqual([
        503,
        '5',
        'no-store',
      ]);
      expect(html).toMatch('<html lang="vi">');
      expect(words).toMatch(
        /Trang này tạm thời chưa mở được Máy chủ đang tạm nghỉ\. .* Hồ sơ đã gửi vẫn còn nguyên, không cần gửi lại\. Cần giúp thì gọi 0205 3xxx xxx/,
      );
    }
    const { reply } = await askOf(app, '/healthz');
    expect(reply.headers.get('Content-Type')).toMatch('application/problem+json');
    expect((await askOf(app, '/tim', 'application/json')).reply.headers.get('Content-Type')).toMatch('problem+json');
  });
});
