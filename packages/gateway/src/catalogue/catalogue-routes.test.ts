import type { ProcedureDetail, ProcedureList } from '@motcua/openapi';
import { createSearchIndex, decodeSnapshot } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.js';
import { contractOperation, type SchemaName, schemaCheck } from '../http/contract.js';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';

const agency = 'thong-nhat-lang-son';
let services: TemporaryServices;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  services = await startTemporaryServices({ now: () => new Date('2026-11-23T02:00:00Z') });
  app = createApp(services);
}, 60_000);
afterAll(() => services.stop());

async function ask<T>(address: string): Promise<T> {
  const reply = await app.request(address);
  expect(reply.status, address).toBe(200);
  return (await reply.json()) as T;
}

const search = (parameters: Record<string, string>) =>
  ask<ProcedureList>(`/v1/procedures?${new URLSearchParams({ agency, ...parameters })}`);

describe('every reply', () => {
  it.each<[SchemaName, string]>([
    ['ProcedureList', `/v1/procedures?agency=${agency}`],
    ['ProcedureList', '/v1/procedures?q=khai+sinh'],
    ['ProcedureDetail', '/v1/procedures/2.000635'],
    ['ProcedureDetail', `/v1/procedures/2.000635?agency=${agency}`],
    ['Form', `/v1/procedures/2.000635/form?agency=${agency}`],
    ['AgencyList', '/v1/agencies?q=thong+nhat'],
    ['Agency', `/v1/agencies/${agency}`],
    ['CatalogueSnapshot', `/v1/catalogue/snapshot?agency=${agency}`],
    ['CatalogueSnapshot', '/v1/catalogue/snapshot'],
    ['CatalogueDetails', `/v1/catalogue/details?agency=${agency}`],
  ])('fits the contract as %s: %s', async (name, address) => {
    const check = schemaCheck(name);
    expect(check(await ask(address)), JSON.stringify(check.errors)).toBe(true);
  });
});

describe('whoever types "trich luc khai sinh"', () => {
  it('finds the extract of the birth certificate first, without marks, misspelt marks or capitals', async () => {
    for (const q of ['trich luc khai sinh', 'Trích lục khai sinh', 'TRICH LUC KHAI SINH', 'trích lục khai sính'])
      expect((await search({ q })).items[0]?.code, q).toBe('2.000635');
  });

  it('sees who receives it, and a fee as it was published', async () => {
    const [first] = (await search({ q: 'trich luc khai sinh' })).items;
    expect(first).toMatchObject({
      mode: 'direct',
      documentCount: 4,
      fee: { status: 'verified', value: { amount: 8000, per: 'copy' } },
    });
    expect(first?.serviceLevel.status).toBe('not_published');
  });
});

describe('whoever types what is no name of anything', () => {
  it.each([
    ['5,000 letters', 'x'.repeat(5000), undefined],
    ['one thing again and again', 'trich luc khai sinh '.repeat(250), '2.000635'],
    ['emoji', '🙂👶', undefined],
    ['control characters', '\0trich\x07 luc khai sinh', '2.000635'],
    ['a regular expression', '.*[(\\', undefined],
    ['half a pair', '\ud83d', undefined],
  ])('is answered, be it %s', async (_, q, code) => {
    expect((await search({ q })).items[0]?.code).toBe(code);
  });
});

describe('a fact nobody published', () => {
  it('stays unknown: no fee from a listed zero, no time, no mode and level where no agency was asked', async () => {
    const birth = (await search({ q: 'dang ky khai sinh' })).items[0];
    expect(birth?.fee).toMatchObject({ status: 'unknown', feeStatus: 'listed_zero' });
    expect(birth?.fee).not.toHaveProperty('value');
    expect((await search({ q: 'khai tu' })).items.find((one) => one.code === '1.000656')?.time.status).toBe('unknown');
    const anywhere = await ask<ProcedureList>('/v1/procedures?q=khai+sinh');
    expect(anywhere.items.every((one) => one.mode === null && one.serviceLevel.status === 'unknown')).toBe(true);
  });

  it('finds nothing by a level that no source gives', async () => {
    expect(await search({ serviceLevel: 'FULL' })).toMatchObject({ items: [], total: 0, next: null });
  });
});

describe('a list', () => {
  it('comes in pages that hold everything once, by name', async () => {
    const offered = (await services.catalogue.view()).offerings(agency).length;
    expect(offered).toBeGreaterThan(100);
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ProcedureList = await search({ limit: '30', ...(cursor === '' ? {} : { cursor }) });
      expect(page.total).toBe(offered);
      codes.push(...page.items.map((one) => one.code));
      cursor = page.next;
    }
    expect(codes).toHaveLength(offered);
    expect(new Set(codes).size).toBe(offered);
    const names = (await search({})).items.map((one) => one.plainName);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
  });

  it('refuses a cursor that we did not make', async () => {
    const reply = await app.request(`/v1/procedures?agency=${agency}&cursor=khong-phai`);
    expect(reply.status).toBe(400);
  });

  it('keeps to one field', async () => {
    const found = await search({ field: 'Chứng thực' });
    expect(found.total).toBeGreaterThan(0);
    expect(found.items.every((one) => one.field === 'Chứng thực')).toBe(true);
  });
});

describe('a question that asks for no procedure', () => {
  it('is told which guidance answers it', async () => {
    expect(await search({ q: 'nhận kết quả qua bưu điện' })).toMatchObject({
      items: [],
      total: 0,
      guidance: ['by-post'],
    });
  });

  it('with a dossier’s code is told that code, as it is printed', async () => {
    expect(await search({ q: 'tra cứu hồ sơ h27.12-261103-0007' })).toMatchObject({
      items: [],
      dossierCode: 'H27.12-261103-0007',
    });
  });
});

describe('a browser that keeps the snapshot', () => {
  it('ranks as the gateway does, whatever is typed', async () => {
    const { procedures } = decodeSnapshot(await ask(`/v1/catalogue/snapshot?agency=${agency}`));
    for (const q of [
      'trich luc',
      'mat giay khai sinh',
      'giấy',
      'sao y',
      'cưới',
      'ở trọ',
      'đăng ký',
      'hộ tịch',
      'má tôi mất phải làm giấy gì',
      'giaays phep xaay duwngj',
      '1.00',
      'xyz',
    ]) {
      const { items, total } = await search({ q, limit: '100' });
      const { items: ranked } = createSearchIndex(procedures).search(q);
      expect(ranked, q).toHaveLength(total);
      expect(ranked.slice(0, 100), q).toEqual(items);
    }
    expect(procedures.slice(0, 100)).toEqual((await search({ limit: '100' })).items);
  });
});

describe('what an agency decides for itself', () => {
  it('is what its own list and page show, and no other', async () => {
    const source = { name: 'Nghị quyết của tỉnh (ví dụ)', asOf: '2026-11-01' };
    const fee = {
      status: 'verified',
      feeStatus: 'fixed',
      value: { amount: 3000, currency: 'VND', per: 'copy' },
      source,
    };
    const value = [{ channel: 'ONLINE', time: { status: 'unknown' }, fee }];
    const own = { channels: { status: 'verified', value, source }, competentAgency: 'Sở Tư pháp (ví dụ)' };
    await services.db
      .updateTable('offerings')
      .set({ record: sql<string>`record || ${JSON.stringify(own)}::jsonb` })
      .where('procedure_code', '=', '2.000635')
      .execute();
    try {
      expect((await search({ q: '2.000635' })).items[0]).toMatchObject({ fee, time: { status: 'unknown' } });
      expect(await ask(`/v1/procedures/2.000635?agency=${agency}`)).toMatchObject({ offering: own });
      const anywhere = await ask<ProcedureList>('/v1/procedures?q=2.000635');
      expect(anywhere.items[0]?.fee).toMatchObject({ value: { amount: 8000 } });
    } finally {
      await services.db
        .updateTable('offerings')
        .set({ record: sql<string>`record - 'channels' - 'competentAgency'` })
        .where('procedure_code', '=', '2.000635')
        .execute();
    }
  });
});

describe('procedures that are filed together', () => {
  it('name each other both ways, in plain words, and say which of them can be opened here', async () => {
    const birth = await ask<ProcedureDetail>('/v1/procedures/1.001193');
    expect(birth.combinedIn).toEqual([
      { code: '3.000722', plainName: expect.stringContaining('nộp một lần'), canOpen: true },
    ]);
    const both = await ask<ProcedureDetail>('/v1/procedures/3.000722');
    expect(both.combines.map(({ code, canOpen }) => [code, canOpen])).toEqual([
      ['1.001193', true],
      ['1.004222', true],
      // Not in the catalogue: it is named and leads nowhere.
      ['1.001939', false],
    ]);
    expect(both.combinedIn).toEqual([]);
    expect((await ask<ProcedureDetail>('/v1/procedures/2.002913')).combines[0]?.code).toBe('1.000656');
    const here = await ask<ProcedureDetail>(`/v1/procedures/1.001193?agency=${agency}`);
    const offered = await services.catalogue.view();
    expect(here.combinedIn[0]?.canOpen).toBe(offered.offering(agency, '3.000722') !== undefined);
  });

  it('tell what takes the place of one that was replaced', async () => {
    expect((await ask<ProcedureDetail>('/v1/procedures/1.001776')).supersededBy).toMatchObject({ code: '1.116909' });
  });
});

describe('a page about a procedure', () => {
  it('is told whether its questions can be answered here', async () => {
    for (const [code, hasForm] of [
      ['1.001193', true],
      ['1.000656', false],
    ] as const)
      expect(await ask<ProcedureDetail>(`/v1/procedures/${code}?agency=${agency}`)).toMatchObject({ hasForm });
  });
});

describe('an offering that is over', () => {
  const set = (validTo: string | null) =>
    services.db
      .updateTable('offerings')
      .set({ valid_to: validTo, record: sql<string>`record || ${JSON.stringify({ validTo })}::jsonb` })
      .where('procedure_code', '=', '2.001016')
      .execute();
  afterEach(() => set(null));

  it('is no longer found, but its page can still be read', async () => {
    await set('2026-11-23');
    expect((await search({ q: 'tu choi di san' })).items.map((one) => one.code)).toContain('2.001016');
    await set('2026-11-22');
    expect((await search({ q: 'tu choi di san' })).items.map((one) => one.code)).not.toContain('2.001016');
    expect(await ask(`/v1/procedures/2.001016?agency=${agency}`)).toMatchObject({
      offering: { validTo: '2026-11-22' },
    });
  });
});

describe('a form', () => {
  it('is given with a schema for foreign clients, by its version too', async () => {
    const form = await ask<{ definition: { version: string }; schema: { type: string } }>(
      '/v1/procedures/2.000635/form',
    );
    expect(form.definition.version).toBe('1');
    expect(form.schema.type).toBe('object');
    expect(await ask('/v1/procedures/2.000635/form?version=1')).toEqual(form);
    // Versions are names: "01" is none of them.
    expect((await app.request('/v1/procedures/2.000635/form?version=01')).status).toBe(404);
  });
});

it('has a status for every problem that the contract names of these operations', async () => {
  const provoked: Record<string, string> = {
    'searchProcedures 400': '/v1/procedures?limit=101',
    'searchProcedures 404': '/v1/procedures?agency=khong-co',
    'getProcedure 404': '/v1/procedures/9.999999',
    'getForm 400': '/v1/procedures/2.000635/form?version=x',
    'getForm 404': '/v1/procedures/1.000656/form',
    'searchAgencies 400': `/v1/agencies?q=${'x'.repeat(201)}`,
    'getAgency 404': '/v1/agencies/khong-co',
    'getCatalogueDetails 400': '/v1/catalogue/details',
    'getCatalogueDetails 404': '/v1/catalogue/details?agency=khong-co',
    'getCatalogueSnapshot 404': '/v1/catalogue/snapshot?agency=khong-co',
  };
  const operations = [
    'searchProcedures',
    'getProcedure',
    'getForm',
    'searchAgencies',
    'getAgency',
    'getCatalogueSnapshot',
    'getCatalogueDetails',
  ] as const;
  const declared = operations.flatMap((id) =>
    contractOperation(id)
      .statuses.filter((status) => status.startsWith('4'))
      .map((status) => `${id} ${status}`),
  );
  expect(Object.keys(provoked).sort()).toEqual(declared.sort());
  for (const [what, address] of Object.entries(provoked))
    expect((await app.request(address)).status, what).toBe(Number(what.split(' ')[1]));
});
