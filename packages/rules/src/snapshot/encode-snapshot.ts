import type { CatalogueSnapshot, ProcedureSummary } from '@motcua/openapi';
import { canonicalJson } from '../canonical/canonical-json.js';
import { atOnce, type Steps } from '../steps/steps.js';
import { checkSum } from './check-sum.js';
import { indexed, listed, oneLine, shortCode, writeIndexes } from './columns.js';
import { packWords } from './packed-words.js';
import { lowered, shortPlainName } from './plain-names.js';
import { marks, type SnapshotContent } from './snapshot-content.js';

/** Writes a snapshot: in columns and by field, so that what is alike stands together. A line break or tab in a text
 * becomes a space. */
export const encodeSnapshot = (content: SnapshotContent): CatalogueSnapshot => atOnce(writeSnapshot(content));

/** As `encodeSnapshot`, in short steps: a gateway answers others between two. */
export function* writeSnapshot({ agency, day, procedures }: SnapshotContent): Steps<CatalogueSnapshot> {
  const fields = [...new Set(procedures.map(({ field }) => oneLine(field)))].sort();
  const fieldOf = procedures.map(({ field }) => fields.indexOf(oneLine(field)));
  const rows = procedures.map((_, at) => at).sort((a, b) => (fieldOf[a] ?? 0) - (fieldOf[b] ?? 0) || a - b);
  const column = <T>(read: (procedure: ProcedureSummary) => T) =>
    rows.map((row) => read(procedures[row] as ProcedureSummary));
  const times = indexed(
    column(({ time }) => time),
    canonicalJson,
  );
  yield;
  const fees = indexed(
    column(({ fee }) => fee),
    canonicalJson,
  );
  yield;
  const levels = indexed(
    column(({ serviceLevel }) => serviceLevel),
    canonicalJson,
  );
  yield;
  const events = listed(column(({ lifeEvents }) => lifeEvents));
  const papers = listed(column((one) => one.paperNames.map(oneLine)));
  yield;
  const rowTexts = column(textsOf).join('\n');
  yield;
  const { table, texts } = yield* packWords({ fields: fields.join('\n'), papers: papers.values, texts: rowTexts });
  const members = {
    format: 3 as const,
    day,
    agency,
    ...table,
    ...texts,
    order: writeIndexes(fieldOf),
    codes: column(({ code }) => shortCode(code)).join('\n'),
    times: [...times.values],
    timeOf: writeIndexes(times.indexes),
    fees: [...fees.values],
    feeOf: writeIndexes(fees.indexes),
    levels: [...levels.values],
    levelOf: writeIndexes(levels.indexes),
    events: events.values,
    eventsOf: events.rows,
    documents: writeIndexes(column(({ documentCount }) => (documentCount === null ? 0 : documentCount + 1))),
    papersOf: papers.rows,
    marks: writeIndexes(column(marksOf)),
  };
  return { ...members, check: checkSum(members) };
}

function textsOf({ name, plainName, synonyms }: ProcedureSummary): string {
  const line = oneLine(name);
  return [lowered(line), shortPlainName(oneLine(plainName), line), synonyms.map(oneLine).join('\t')].join('\n');
}

const marksOf = ({ audiences, nonTerritorial, combined, mode, offNet }: ProcedureSummary): number =>
  (audiences.includes('citizen') ? marks.citizen : 0) +
  (audiences.includes('business') ? marks.business : 0) +
  (nonTerritorial ? marks.nonTerritorial : 0) +
  (combined ? marks.combined : 0) +
  (offNet ? marks.offNet : 0) +
  (mode === null ? 0 : marks[mode]);
