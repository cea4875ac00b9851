/** Looks past the gateway into its database: what is there for each submission that a citizen was promised. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Delivery } from './stubborn-citizen.js';

/** One statement on the embedded database of a serving gateway. */
export async function queryOf<Row extends pg.QueryResultRow>(dataDir: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: readFileSync(join(dataDir, 'database-url'), 'utf8').trim() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

interface Entry {
  readonly submission_id: string;
  readonly dossiers: number;
  readonly events: number;
  readonly audited: number;
  readonly files: number;
}

/** What does not fit between promises and database, in a line each: lost, doubled, half-written or never promised. */
export async function anomalies(dataDir: string, deliveries: readonly Delivery[]): Promise<string[]> {
  const rows = await queryOf<Entry>(
    dataDir,
    `select s.submission_id::text,
            (select count(*)::int from dossiers d where d.submission_id = s.submission_id) as dossiers,
            (select count(*)::int from dossier_events e join dossiers d using (dossier_id)
              where d.submission_id = s.submission_id and e.kind = 'submitted') as events,
            (select count(*)::int from audit a
              where a.subject = s.submission_id::text and a.action = 'submit-dossier') as audited,
            (select count(*)::int from dossier_files f where f.submission_id = s.submission_id) as files
       from submissions s`,
  );
  const [gaps] = await queryOf<{ gaps: number }>(
    dataDir,
    `select count(*)::int as gaps from audit a
      where a.seq > 1 and not exists (
        select from audit b where b.agency_id = a.agency_id and b.seq = a.seq - 1 and b.hash = a.previous_hash)`,
  );
  const found: string[] = [];
  const promised = new Map(deliveries.map((one) => [one.draft.content.submissionId, one]));
  for (const { submission_id: id, ...counts } of rows) {
    const delivery = promised.get(id);
    if (!delivery) found.push(`${id} is stored, but nobody sent it`);
    const whole = { dossiers: 1, events: 1, audited: 1, files: delivery?.draft.files.length ?? 0 };
    if (JSON.stringify(counts) !== JSON.stringify(whole)) found.push(`${id} has ${JSON.stringify(counts)}`);
    promised.delete(id);
  }
  for (const id of promised.keys()) found.push(`${id} has a receipt but is not stored`);
  if (gaps?.gaps !== 0) found.push(`the audit chain is broken in ${gaps?.gaps} places`);
  return found;
}
