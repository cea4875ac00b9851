import { appendAudit } from '../audit/index.js';
import type { Officer } from '../officers/index.js';
import type { Services } from '../services.js';
import type { DossierRecord } from './dossier-records.js';

/** What an officer looked at: where the dossier stands, all that was handed in, or one file of it. */
export type Look = 'look-up-dossier' | 'open-dossier' | 'open-file';

/** Notes that an officer looked at somebody's dossier (Luật 91/2025/QH15): who, when, at whose. */
export async function auditLook(
  { db, now }: Pick<Services, 'db' | 'now'>,
  officer: Officer,
  record: Pick<DossierRecord, 'agency_id' | 'submission_id'>,
  action: Look,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  const entry = {
    agencyId: record.agency_id,
    at: now(),
    actorKind: 'officer',
    actorId: officer.officerId,
    action,
    subject: record.submission_id,
    detail,
  } as const;
  await db.transaction().execute((tx) => appendAudit(tx, entry));
}
