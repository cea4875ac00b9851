/** Compares what people were told with what lies in the database and on the disk: lost, doubled, half-written, never
 * promised, or told otherwise. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt } from '@motcua/openapi';
import { canonicalJson } from '@motcua/rules';
import { queryOf } from '../ledger.js';
import type { Promised } from './storm-record.js';

interface Entry {
  readonly submission_id: string;
  readonly receipt: Receipt;
  readonly content_hash: string;
  readonly dossiers: number;
  readonly events: number;
  readonly audited: number;
  readonly files: number;
}

/** Grouped first: asking for each submission by itself would read the audit as often as there are submissions. */
const entriesAfter = (last: string, count: number) => `
  with page as (
         select submission_id, content_hash, receipt from submissions
          where submission_id > '${last}' order by submission_id limit ${count}),
       d as (select submission_id, count(*)::int as n from dossiers group by 1),
       e as (select d.submission_id, count(*)::int as n from dossier_events e join dossiers d using (dossier_id)
              where e.kind = 'submitted' group by 1),
       a as (select subject, count(*)::int as n from audit where action = 'submit-dossier' group by 1),
       f as (select submission_id, count(*)::int as n from dossier_files group by 1)
  select page.submission_id::text, page.content_hash, page.receipt, coalesce(d.n, 0) as dossiers,
         coalesce(e.n, 0) as events, coalesce(a.n, 0) as audited, coalesce(f.n, 0) as files
    from page
    left join d using (submission_id) left join e using (submission_id) left join f using (submission_id)
    left join a on a.subject = page.submission_id::text
   order by page.submission_id`;

const pageSize = 10_000;

export async function historyAnomalies(dataDir: string, promised: ReadonlyMap<string, Promised>): Promise<string[]> {
  const found: string[] = [];
  const missing = new Set(promised.keys());
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await queryOf<Entry>(dataDir, entriesAfter(last, pageSize));
    for (const row of rows) {
      found.push(...anomaliesOf(row, promised.get(row.submission_id)));
      missing.delete(row.submission_id);
    }
    if (rows.length < pageSize) break;
    last = rows.at(-1)?.submission_id ?? '';
  }
  for (const id of missing) found.push(`${id} has a receipt but is not stored`);
  return found;
}

function anomaliesOf(row: Entry, promised: Promised | undefined): string[] {
  const { submission_id: id, content_hash, receipt, ...counts } = row;
  if (!promised) return [`${id} is stored, but nobody was told`];
  const whole = { dossiers: 1, events: 1, audited: 1, files: promised.files };
  const found: string[] = [];
  if (Object.entries(whole).some(([name, count]) => counts[name as keyof typeof whole] !== count))
    found.push(`${id} has ${JSON.stringify(counts)}`);
  if (canonicalJson(receipt) !== canonicalJson(JSON.parse(promised.receiptText) as Receipt))
    found.push(`${id} has another receipt than was told`);
  if (content_hash !== receipt.contentHash) found.push(`${id} has a receipt for other content`);
  return found;
}

interface Kept {
  readonly upload_id: string;
  readonly size: number;
  readonly is_whole: boolean;
}

/** What is wrong with the files of dossiers once everything else has expired and was swept away. */
export async function fileAnomalies(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'uploads');
  const files = new Set(readdirSync(folder));
  const rows = await queryOf<Kept>(
    dataDir,
    `select u.upload_id, u.size::int, u.complete and u.expires_at = 'infinity' as is_whole
       from dossier_files f join uploads u using (upload_id)`,
  );
  const found: string[] = [];
  for (const { upload_id: id, size, is_whole } of rows) {
    if (!is_whole) found.push(`the row of ${id} does not say that it is whole and kept`);
    if (!files.delete(id)) found.push(`${id} of a dossier is gone`);
    else if (statSync(join(folder, id)).size !== size) found.push(`${id} of a dossier is cut short`);
  }
  for (const id of files) found.push(`${id} belongs to nobody`);
  return found;
}

/** Lets eight days pass for everything that waits, and tells how much that is. */
export async function ageUploads(dataDir: string): Promise<number> {
  const rows = await queryOf(
    dataDir,
    `update uploads set expires_at = expires_at - interval '8 days', created_at = created_at - interval '8 days'
      where expires_at < 'infinity' returning 1`,
  );
  return rows.length;
}

/** Uploads that no dossier has taken. */
export async function waitingUploads(dataDir: string): Promise<number> {
  const [row] = await queryOf<{ n: number }>(
    dataDir,
    `select count(*)::int as n from uploads u
      where expires_at < 'infinity' and not exists (select from dossier_files f where f.upload_id = u.upload_id)`,
  );
  return row?.n ?? 0;
}
