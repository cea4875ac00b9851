import type { FormDefinition } from '@motcua/openapi';
import { canonicalJson } from '@motcua/rules';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';
import type { CatalogueFiles, ProcedureRecord } from './catalogue-files.js';
import { storeOfferings } from './store-offerings.js';
import { currentProcedures, lockCatalogue, storeProcedure } from './stored-procedures.js';
import { countOf, storeWords } from './words/store-words.js';

/** How many records an import added or changed; all 0 when the database held the same already. */
export interface ImportSummary {
  readonly agencies: number;
  readonly procedures: number;
  readonly offerings: number;
  readonly forms: number;
  /** Procedures whose words an agency added, changed or took away. */
  readonly words: number;
}

/** Somebody filed by this form version, so its content is settled; the change needs a new version. */
export class FormVersionSettledError extends Error {
  override readonly name = 'FormVersionSettledError';

  constructor({ procedureCode, version }: FormDefinition) {
    super(
      `Biểu mẫu ${procedureCode} bản ${version} đã có hồ sơ nộp theo nên không sửa được nữa; hãy tăng số bản.\n` +
        `Dossiers were filed by form ${procedureCode} version ${version}, so it cannot change any more; raise its version.`,
    );
  }
}

/**
 * Brings the database to a catalogue, in one transaction. A procedure's version is raised only when its content changed,
 * by canonical hash. Records that the files no longer hold stay: dossiers point at them; an offering ends by `validTo`.
 * @throws {FormVersionSettledError}
 */
export const importCatalogue = (db: Kysely<Database>, files: CatalogueFiles): Promise<ImportSummary> =>
  db.transaction().execute(async (transaction) => {
    await lockCatalogue(transaction);
    const current = await currentProcedures(transaction);
    return {
      agencies: await importAgencies(transaction, files),
      procedures: await countChanges(files.procedures, (record) => {
        const before = current.get(record.code);
        return storeProcedure(transaction, withSteps(record, before?.record.steps), before);
      }),
      offerings: await storeOfferings(transaction, files.offerings),
      forms: await countChanges(files.forms, (form) => importForm(transaction, form)),
      words: await importWords(transaction, files),
    };
  });

/** Steps are long official texts that folders do not carry: what was read of them from published records stays. */
const withSteps = (record: ProcedureRecord, steps: ProcedureRecord['steps']): ProcedureRecord =>
  record.steps === undefined && steps !== undefined ? { ...record, steps } : record;

async function countChanges<T>(items: readonly T[], importOne: (item: T) => Promise<boolean>): Promise<number> {
  let changed = 0;
  for (const item of items) if (await importOne(item)) changed++;
  return changed;
}

async function importAgencies(db: Transaction<Database>, { agencies }: CatalogueFiles): Promise<number> {
  return countChanges(agencies, async (agency) => {
    const record = JSON.stringify(agency);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('agencies')
      .values({ agency_id: agency.agencyId, record })
      .onConflict((conflict) =>
        conflict
          .column('agency_id')
          .doUpdateSet({ record, updated_at: sql`now()` })
          .where(sql<boolean>`agencies.record is distinct from excluded.record`),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

async function importWords(db: Transaction<Database>, { words = [] }: CatalogueFiles): Promise<number> {
  let changed = 0;
  for (const agency of words) changed += countOf(await storeWords(db, agency));
  return changed;
}

async function importForm(db: Transaction<Database>, form: FormDefinition): Promise<boolean> {
  const { procedureCode, version } = form;
  const current = await db
    .selectFrom('forms')
    .select('definition')
    .where('procedure_code', '=', procedureCode)
    .where('version', '=', version)
    .executeTakeFirst();
  if (current && canonicalJson(current.definition) === canonicalJson(form)) return false;
  const definition = JSON.stringify(form);
  if (!current) {
    await db.insertInto('forms').values({ procedure_code: procedureCode, version, definition }).execute();
    return true;
  }
  const filed = await db
    .selectFrom('submissions')
    .select('submission_id')
    .where('procedure_code', '=', procedureCode)
    .where('form_version', '=', version)
    .limit(1)
    .executeTakeFirst();
  if (filed) throw new FormVersionSettledError(form);
  await db
    .updateTable('forms')
    .set({ definition })
    .where('procedure_code', '=', procedureCode)
    .where('version', '=', version)
    .execute();
  return true;
}
