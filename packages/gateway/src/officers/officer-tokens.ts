import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database, OfficerRole } from '../database/index.js';

export interface NewOfficerToken {
  readonly agencyId: string;
  readonly role: OfficerRole;
  /** Shown to citizens as who received their dossier. */
  readonly name: string;
  /** Milliseconds until it stops working. */
  readonly ttl: number;
}

export interface OfficerToken {
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly officerId: string;
  readonly expiresAt: Date;
}

export interface Officer {
  readonly officerId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly role: OfficerRole;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/**
 * Makes a token for one officer of one agency.
 * @throws when the database knows no such agency.
 */
export async function createOfficerToken(
  db: Kysely<Database>,
  { agencyId, role, name, ttl }: NewOfficerToken,
  now = new Date(),
): Promise<OfficerToken> {
  const token = randomBytes(32).toString('base64url');
  const officerId = randomUUID();
  const expiresAt = new Date(now.getTime() + ttl);
  await db
    .insertInto('officer_tokens')
    .values({
      token_hash: hashOf(token),
      officer_id: officerId,
      name: name.normalize('NFC').trim(),
      agency_id: agencyId,
      role,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, officerId, expiresAt };
}

/** Whose token it is; undefined for an unknown or expired one. Looked up by its hash, so timing tells nothing of it. */
export async function findOfficer(db: Kysely<Database>, token: string, now: Date): Promise<Officer | undefined> {
  const row = await db
    .selectFrom('officer_tokens')
    .select(['officer_id', 'name', 'agency_id', 'role'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { officerId: row.officer_id, name: row.name, agencyId: row.agency_id, role: row.role };
}
