import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/index.js';
import { pilotAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { deskList } from './desk-list.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

it.each([
  ['of all statuses', undefined, 'dossiers_desk'],
  ['of one status', 1, 'dossiers_desk_status'],
] as const)('the desk finds a page %s by an index that has its order already', async (_, status, index) => {
  const asked: CompiledQuery[] = [];
  const dialect = new PostgresDialect({ pool: gateway.pool });
  const db = new Kysely<Database>({ dialect, log: ({ query }) => void asked.push(query) });
  await deskList({ ...gateway, db }, { agencyId: pilotAgency, status, limit: 20 });
  const page = asked.find(({ sql }) => sql.includes('order by'));
  const client = await gateway.pool.connect();
  try {
    // On a table as small as this one reading everything is cheapest; what is asked is whether it can be done without.
    await client.query('begin');
    for (const way of ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin'])
      await client.query(`set local enable_${way} = off`);
    const plan = await client.query(`explain ${page?.sql}`, [...(page?.parameters ?? [])]);
    const lines = plan.rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    expect(lines).toMatch(new RegExp(`Index Scan using ${index} on dossiers`));
    expect(lines).not.toMatch('Sort');
  } finally {
    await client.query('rollback');
    client.release();
  }
});
