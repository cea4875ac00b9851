import type {
  DeskDossier,
  DeskDossierDetail,
  DeskFile,
  FilerKind,
  FormDefinition,
  SubmissionContent,
} from '@motcua/openapi';
import { answerAt } from '@motcua/rules';
import { type DossierRecord, dossierView, feeOf, isoOrNull, openDossier } from '../dossiers/index.js';
import type { Officer } from '../officers/index.js';
import { dossierCredits } from '../payments/dossier-credits.js';
import type { Services } from '../services.js';
import { allowedMoves } from './allowed-moves.js';

export type DeskServices = Pick<Services, 'db' | 'catalogue' | 'keyring' | 'config' | 'files' | 'now'>;

const filerKinds: readonly FilerKind[] = ['self', 'relative', 'authorised', 'officer'];

/** Where a name would stand in a dossier whose private key is gone. */
const unreadable = '(không mở được nội dung)';

/** A dossier as one line of the desk's list; names come from the opened content, they are stored nowhere in clear. */
export function deskSummary(
  record: DossierRecord,
  content: SubmissionContent | undefined,
  definition: FormDefinition | undefined,
): DeskDossier {
  const answer = (path: string | undefined) => {
    const value = path && content ? answerAt(content.answers, path) : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const roles = definition?.roles;
  const filer = answer(roles?.filerKind);
  const filerKind = filerKinds.find((kind) => kind === filer) ?? 'self';
  return {
    submissionCode: record.submission_code,
    dossierCode: record.dossier_code,
    procedureCode: record.procedure_code,
    procedureName: record.procedure_name,
    status: record.status,
    applicantName: answer(roles?.applicantName) ?? unreadable,
    filerKind,
    filerName: filerKind === 'self' ? null : (answer(roles?.filerName) ?? null),
    submittedAt: record.submitted_at.toISOString(),
    dueAt: isoOrNull(record.due_at),
    fee: feeOf(record),
    revision: record.revision,
  };
}

/** A dossier opened at the desk, with what this officer may do next. */
export async function deskDetail(
  services: Pick<DeskServices, 'db' | 'catalogue' | 'keyring'>,
  record: DossierRecord,
  { role }: Pick<Officer, 'role'>,
): Promise<DeskDossierDetail> {
  const view = await services.catalogue.view();
  const agency = view.agency(record.agency_id);
  if (!agency) throw new Error('the agency of a dossier left the catalogue');
  const definition = view.form(record.procedure_code, record.form_version);
  const content = (await openDossier(services, record))?.content;
  return {
    summary: deskSummary(record, content, definition),
    dossier: await dossierView(services, record),
    formVersion: record.form_version,
    answers: content?.answers ?? {},
    files: await deskFiles(services, record),
    credits: await dossierCredits(services.db, record.dossier_id),
    allowedTransitions: allowedMoves(record, role),
    agency,
  };
}

async function deskFiles({ db }: Pick<DeskServices, 'db'>, record: DossierRecord): Promise<DeskFile[]> {
  const procedure = await db
    .selectFrom('procedures')
    .select('record')
    .where('procedure_code', '=', record.procedure_code)
    .where('version', '=', record.procedure_version)
    .executeTakeFirst();
  const documents = procedure?.record.documents;
  const known = documents?.status === 'verified' ? documents.value : [];
  const rows = await db
    .selectFrom('dossier_files')
    .selectAll()
    .where('submission_id', '=', record.submission_id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    documentId: row.document_id,
    documentName: known.find((document) => document.documentId === row.document_id)?.plainName ?? row.document_id,
    mediaType: row.media_type,
    size: row.size,
  }));
}
