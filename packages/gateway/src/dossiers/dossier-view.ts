import type { Dossier, FilingOfficer, FormRoles, ResultChannel, SubmissionContent } from '@motcua/openapi';
import { answerAt } from '@motcua/rules';
import type { Services } from '../services.js';
import { type OpenedSubmission, openStored } from '../submissions/open-submission.js';
import { eventsOf } from './dossier-events.js';
import { feeOf } from './dossier-fee.js';
import type { DossierRecord } from './dossier-records.js';

export type DossierServices = Pick<Services, 'db' | 'catalogue' | 'keyring'>;

/** A dossier as its owner sees it. */
export async function dossierView(services: DossierServices, record: DossierRecord): Promise<Dossier> {
  const content = (await openDossier(services, record))?.content;
  return {
    submissionCode: record.submission_code,
    dossierCode: record.dossier_code,
    agencyId: record.agency_id,
    receptionPlace: record.reception_place,
    supportPlace: record.support_place,
    competentAgency: record.competent_agency,
    filedByOfficer: filingOfficerOf(record),
    procedureCode: record.procedure_code,
    procedureName: record.procedure_name,
    status: record.status,
    submittedAt: record.submitted_at.toISOString(),
    receivedAt: isoOrNull(record.received_at),
    receivedBy: record.received_by,
    dueAt: isoOrNull(record.due_at),
    fee: feeOf(record),
    copies: record.copies,
    resultChannel: content ? resultChannelOf(content, await rolesOf(services, record)) : null,
    events: await eventsOf(services.db, record.dossier_id),
    revision: record.revision,
  };
}

function filingOfficerOf({ filed_by_name: name, filed_by_agency: agencyId }: DossierRecord): FilingOfficer | null {
  return name === null || agencyId === null ? null : { name, agencyId };
}

/**
 * Opens what a dossier's owner sealed. Undefined when its private key is gone: status, fee and history are still there
 * to be shown then.
 */
export async function openDossier(
  { db, keyring }: Pick<DossierServices, 'db' | 'keyring'>,
  { submission_id: submissionId }: Pick<DossierRecord, 'submission_id'>,
): Promise<OpenedSubmission | undefined> {
  const { envelope } = await db
    .selectFrom('submissions')
    .select('envelope')
    .where('submission_id', '=', submissionId)
    .executeTakeFirstOrThrow();
  return openStored(keyring, { submissionId, envelope }).catch(() => undefined);
}

/** Which answers name the people, in the version of the form that was filled in. */
export async function rolesOf(
  { catalogue }: Pick<DossierServices, 'catalogue'>,
  record: Pick<DossierRecord, 'procedure_code' | 'form_version'>,
): Promise<FormRoles | undefined> {
  return (await catalogue.view()).form(record.procedure_code, record.form_version)?.roles;
}

function resultChannelOf({ answers }: SubmissionContent, roles: FormRoles | undefined): ResultChannel | null {
  const channel = roles?.resultChannel && answerAt(answers, roles.resultChannel);
  return channel === 'counter' || channel === 'postal' ? channel : null;
}

export const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
