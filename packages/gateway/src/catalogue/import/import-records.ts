import type { FormDefinition } from '@motcua/openapi';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/index.js';
import { formFaults } from '../catalogue-faults.js';
import { type CurrentProcedure, currentProcedures, lockCatalogue, storeProcedure } from '../stored-procedures.js';
import { baseWords, type PlainWords, withBaseWords } from '../words/base-words.js';
import type { ConvertedRecords, PlacedRecord, SkippedRecord } from './convert-records.js';
import { mergedRecord } from './merge-record.js';

/** What became of the records of a file. */
export interface RecordImport {
  readonly read: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  readonly skipped: readonly SkippedRecord[];
}

/** Is told after every record how many are done. */
export type OnRecord = (done: number, all: number) => void;

/**
 * Brings procedures to what a source says of them, in one transaction; see `mergedRecord` for what stays. What the source
 * does not hold stays too. What nobody has put into plain words yet takes the shipped ones. A version is raised only where
 * content changed.
 */
export const importRecords = (
  db: Kysely<Database>,
  { records, skipped }: ConvertedRecords,
  onRecord: OnRecord = () => undefined,
): Promise<RecordImport> =>
  db.transaction().execute(async (transaction) => {
    await lockCatalogue(transaction);
    const current = await currentProcedures(transaction);
    const forms = await transaction.selectFrom('forms').select('definition').execute();
    const words = await baseWords();
    const outcome: Outcome = { added: [], changed: [], unchanged: 0, skipped: [...skipped] };
    for (const [at, one] of records.entries()) {
      const { code } = one.record;
      const formsOf = forms.map(({ definition }) => definition).filter(({ procedureCode }) => procedureCode === code);
      await importOne(
        transaction,
        one,
        { current: current.get(code), words: words.get(code), forms: formsOf },
        outcome,
      );
      onRecord(at + 1, records.length);
    }
    return { read: records.length + skipped.length, ...outcome };
  });

interface Outcome {
  readonly added: string[];
  readonly changed: string[];
  unchanged: number;
  readonly skipped: SkippedRecord[];
}

/** What the gateway has beside a record that comes in. */
interface StandingBeside {
  readonly current: CurrentProcedure | undefined;
  readonly words: PlainWords | undefined;
  readonly forms: readonly FormDefinition[];
}

async function importOne(
  db: Transaction<Database>,
  { where, record }: PlacedRecord,
  { current, words, forms }: StandingBeside,
  outcome: Outcome,
): Promise<void> {
  const { code } = record;
  const before = current?.record ?? record;
  const merged = withBaseWords(current ? mergedRecord(before, record) : record, before.name, words);
  const [fault] = forms.flatMap((form) => formFaults(form, merged));
  if (fault !== undefined) {
    const reason = `Giấy tờ mới không còn giấy mà biểu mẫu hỏi; hãy sửa biểu mẫu trước / The new papers lack one that a form asks for; mend the form first: ${fault}`;
    outcome.skipped.push({ where, code, reason });
  } else if (!(await storeProcedure(db, merged, current))) outcome.unchanged++;
  else (current ? outcome.changed : outcome.added).push(code);
}
