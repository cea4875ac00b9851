import type { Kysely } from 'kysely';
import type { Database } from '../database/index.js';
import { hashOfRow } from './append-audit.js';

/** The newest row of a chain. Kept outside the database (printed, mailed), it shows when a chain was cut short. */
export interface AuditHead {
  readonly seq: number;
  /** Base64url. */
  readonly hash: string;
}

export const auditFaults = ['missing-row', 'changed-row', 'broken-link', 'cut-short'] as const;
export type AuditFault = (typeof auditFaults)[number];

export type AuditVerdict =
  | { readonly intact: true; readonly head: AuditHead | undefined }
  | { readonly intact: false; readonly seq: number; readonly fault: AuditFault };

const pageSize = 1000;

/**
 * Recomputes an agency's chain from its first row. A chain alone cannot tell that its last rows are gone; pass the
 * `head` of an earlier check to have that seen as well.
 */
export async function verifyAudit(db: Kysely<Database>, agencyId: string, head?: AuditHead): Promise<AuditVerdict> {
  let last: AuditHead | undefined;
  let previous: Buffer | null = null;
  for (let from = 0; ; from += pageSize) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('agency_id', '=', agencyId)
      .where('seq', '>', from)
      .where('seq', '<=', from + pageSize)
      .orderBy('seq')
      .execute();
    for (const row of rows) {
      const expected = (last?.seq ?? 0) + 1;
      if (row.seq !== expected) return { intact: false, seq: expected, fault: 'missing-row' };
      if (!hashOfRow(row).equals(row.hash)) return { intact: false, seq: row.seq, fault: 'changed-row' };
      if (!sameHash(row.previous_hash, previous)) return { intact: false, seq: row.seq, fault: 'broken-link' };
      previous = row.hash;
      last = { seq: row.seq, hash: row.hash.toString('base64url') };
      if (head?.seq === last.seq && head.hash !== last.hash) {
        return { intact: false, seq: row.seq, fault: 'changed-row' };
      }
    }
    if (rows.length === pageSize) continue;
    const beyond = await firstAfter(db, agencyId, from + pageSize);
    if (beyond) return { intact: false, seq: (last?.seq ?? 0) + 1, fault: 'missing-row' };
    if (head && head.seq > (last?.seq ?? 0)) return { intact: false, seq: (last?.seq ?? 0) + 1, fault: 'cut-short' };
    return { intact: true, head: last };
  }
}

const sameHash = (one: Buffer | null, other: Buffer | null) => (one && other ? one.equals(other) : one === other);

async function firstAfter(db: Kysely<Database>, agencyId: string, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('seq')
    .where('agency_id', '=', agencyId)
    .where('seq', '>', seq)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
