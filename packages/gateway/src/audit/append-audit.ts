import { createHash } from 'node:crypto';
import { canonicalJson } from '@motcua/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';

export const actorKinds = ['citizen', 'officer', 'bank', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Chain for what belongs to no agency, such as a bank credit whose purpose nobody knows. */
export const gatewayChain = 'gateway';

export interface AuditEntry {
  /** Whose chain: an agency's id or {@link gatewayChain}. */
  readonly agencyId: string;
  readonly at: Date;
  readonly actorKind: ActorKind;
  /** Officer's id or provider's name; never a citizen's name. */
  readonly actorId?: string;
  /** Verb and noun, e.g. `submit-dossier`. */
  readonly action: string;
  /** Id of what was acted on. */
  readonly subject: string;
  /** Codes and numbers only; no answers, names or notes. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Adds one row to an agency's chain, inside the caller's transaction: what happened and its trace commit together.
 * Call it last. The chain's lock is held until the commit, and a transaction that went on to wait for another lock
 * while holding it could meet one that waits the other way round.
 */
export async function appendAudit(tx: Transaction<Database>, entry: AuditEntry): Promise<void> {
  // A statement of its own: the next one must take its snapshot after the lock, else it misses the newest row.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`motcua/audit/${entry.agencyId}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .where('agency_id', '=', entry.agencyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = {
    agency_id: entry.agencyId,
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId ?? null,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail ?? {},
    previous_hash: last?.hash ?? null,
  };
  await tx
    .insertInto('audit')
    .values({ ...row, detail: JSON.stringify(row.detail), hash: hashOfRow(row) })
    .execute();
}

export interface AuditRow {
  readonly agency_id: string;
  readonly seq: number;
  /** To the millisecond; the column keeps more, our clock does not. */
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
  readonly previous_hash: Buffer | null;
}

/** SHA-256 over the canonical JSON of every column but the hash itself. */
export function hashOfRow(row: AuditRow): Buffer {
  const covered = {
    agencyId: row.agency_id,
    seq: row.seq,
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    subject: row.subject,
    detail: row.detail,
    previousHash: row.previous_hash?.toString('base64url') ?? null,
  };
  return createHash('sha256').update(canonicalJson(covered)).digest();
}
