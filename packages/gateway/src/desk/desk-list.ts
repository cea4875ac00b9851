import type { DeskDossierList, DossierStatus } from '@motcua/openapi';
import { sql } from 'kysely';
import { dossierRecords } from '../dossiers/index.js';
import { GatewayProblem } from '../http/problem.js';
import { isUuid } from '../submissions/ids.js';
import { openStored } from '../submissions/index.js';
import { type DeskServices, deskSummary } from './desk-view.js';

export interface DeskListQuery {
  readonly agencyId: string;
  readonly status?: DossierStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of an agency's dossiers, newest first. */
export async function deskList(
  { db, catalogue, keyring }: Pick<DeskServices, 'db' | 'catalogue' | 'keyring'>,
  { agencyId, status, limit, cursor }: DeskListQuery,
): Promise<DeskDossierList> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const { total } = await db
    .selectFrom('dossiers')
    .select((select) => select.fn.countAll<number>().as('total'))
    .where('agency_id', '=', agencyId)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 1))
    .executeTakeFirstOrThrow();
  const rows = await dossierRecords(db)
    .select('submissions.envelope')
    .where('dossiers.agency_id', '=', agencyId)
    .$if(status !== undefined, (query) => query.where('dossiers.status', '=', status ?? 1))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(dossiers.submitted_at, dossiers.dossier_id) < (${after?.submittedAt}, ${after?.dossierId}::uuid)`,
      ),
    )
    .orderBy('dossiers.submitted_at', 'desc')
    .orderBy('dossiers.dossier_id', 'desc')
    // One more than is shown tells whether there is a next page.
    .limit(limit + 1)
    .execute();
  const view = await catalogue.view();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await Promise.all(
      shown.map(async ({ envelope, ...record }) => {
        const opened = await openStored(keyring, { submissionId: record.submission_id, envelope }).catch(
          () => undefined,
        );
        return deskSummary(record, opened?.content, view.form(record.procedure_code, record.form_version));
      }),
    ),
    total,
    next: rows.length > limit && last ? writeCursor(last.submitted_at, last.dossier_id) : null,
  };
}

interface Cursor {
  readonly submittedAt: Date;
  readonly dossierId: string;
}

const writeCursor = (submittedAt: Date, dossierId: string) =>
  Buffer.from(`${submittedAt.getTime()} ${dossierId}`).toString('base64url');

function readCursor(text: string): Cursor {
  const [time = '', dossierId] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (!/^\d{1,14}$/.test(time) || !isUuid(dossierId)) throw new GatewayProblem('invalid-request');
  return { submittedAt: new Date(Number(time)), dossierId };
}
