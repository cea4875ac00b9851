import type { ProcedureDetail } from '@motcua/openapi';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, schemaCheck } from '../http/contract.js';
import { migrations } from './migrations/index.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, 30_000);
afterAll(() => postgres.stop());

/** An agency as it was written before it had a colour. */
const older = {
  agencyId: 'xa-cu',
  code: 'H37.80',
  codeIsExample: true,
  name: 'Ủy ban nhân dân xã Cũ',
  shortName: 'xã Cũ',
  province: 'Lạng Sơn',
  wardCode: '06577',
  validFrom: '2025-07-01',
  receptionPlace: { name: 'Quầy', address: 'Thôn Mẫu', hours: 'Thứ Hai', phone: '0205 3xxx xxx', isExample: true },
  supportPlaces: [],
  competentAgency: 'Ủy ban nhân dân xã Cũ',
  collectionAccount: null,
};

describe('a gateway that is brought up to date', () => {
  it('keeps the agencies it had, and they fit the contract again', async () => {
    await postgres.db
      .insertInto('agencies')
      .values({ agency_id: 'xa-cu', record: JSON.stringify(older) })
      .execute();
    // As often as it likes: what is there already stays.
    for (const _ of [1, 2]) await migrations['0006-agency-details']?.up(postgres.db as Kysely<unknown>);
    const { record } = await postgres.db.selectFrom('agencies').select('record').executeTakeFirstOrThrow();
    expect(record).toMatchObject({
      ...older,
      province: 'tỉnh Lạng Sơn',
      provinceCode: '20',
      counterPayments: ['cash'],
    });
    const check = schemaCheck('Agency');
    expect(check(record), JSON.stringify(check.errors)).toBe(true);
  });

  it('keeps the procedures it had, with what nobody looked for then as unknown', async () => {
    const { version, ...found } = (exampleOf('procedure-detail') as ProcedureDetail).procedure;
    const { serviceLevel: _, nonTerritorial: __, ...before } = found;
    await postgres.db
      .insertInto('procedures')
      .values({
        procedure_code: before.code,
        version,
        record: JSON.stringify({ ...before, version }),
        content_hash: 'x',
      })
      .execute();
    for (const _ of [1, 2]) await migrations['0007-procedure-facts']?.up(postgres.db as Kysely<unknown>);
    const { record } = await postgres.db.selectFrom('procedures').select('record').executeTakeFirstOrThrow();
    expect(record).toEqual({
      ...before,
      version,
      serviceLevel: { status: 'unknown' },
      nonTerritorial: { status: 'unknown' },
    });
    const check = schemaCheck('Procedure');
    expect(check(record), JSON.stringify(check.errors)).toBe(true);
  });
});
