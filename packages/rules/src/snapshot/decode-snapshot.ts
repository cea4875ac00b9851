import type { Audience, CatalogueSnapshot, LifeEvent, OfferingMode, ProcedureSummary } from '@motcua/openapi';
import { searchIndexOf } from '../search/create-search-index.js';
import type { SearchIndex } from '../search/search-index.js';
import { atOnce, type Steps } from '../steps/steps.js';
import { checkSum } from './check-sum.js';
import { linesOf, longCode, readIndexes } from './columns.js';
import { alphabetOf, unpack, unpackLines } from './packed-words.js';
import { longPlainName, raised } from './plain-names.js';
import { documentsBelow, marks, marksBelow, type SnapshotContent } from './snapshot-content.js';
import { damage, expectWhole, SnapshotError } from './snapshot-error.js';

/** What a snapshot holds, made ready for search. */
export interface OpenSnapshot extends SnapshotContent {
  readonly index: SearchIndex<ProcedureSummary>;
}

/**
 * Reads a snapshot whole or not at all.
 * @param snapshot what a gateway, a file or a database gave; anything
 * @throws {SnapshotError} and nothing else
 */
export const decodeSnapshot = (snapshot: unknown): SnapshotContent => atOnce(readSnapshot(snapshot));

/**
 * Reads a snapshot as `decodeSnapshot` does, and makes it ready for search: in short steps, so that a page can answer
 * between two.
 * @throws {SnapshotError} at any step, and nothing else
 */
export function* openSnapshot(snapshot: unknown): Steps<OpenSnapshot> {
  const content = yield* readSnapshot(snapshot);
  return { ...content, index: yield* searchIndexOf(content.procedures) };
}

function* readSnapshot(snapshot: unknown): Steps<SnapshotContent> {
  try {
    const { format } = Object(snapshot) as Partial<CatalogueSnapshot>;
    if (format !== 3) throw new SnapshotError(typeof format === 'number' ? 'format' : 'damaged');
    expectWhole(checkSum(snapshot as CatalogueSnapshot) === (snapshot as CatalogueSnapshot).check);
    yield;
    return yield* contentOf(snapshot as CatalogueSnapshot);
  } catch (cause) {
    throw damage(cause);
  }
}

/** How many procedures are read in a step. */
const stepRows = 256;

function* contentOf(snapshot: CatalogueSnapshot): Steps<SnapshotContent> {
  const { agency, day, times, fees, levels } = snapshot;
  expectWhole(/^\d{4}-\d\d-\d\d$/.test(day) && (agency === null || typeof agency.agencyId === 'string'));
  const alphabet = alphabetOf(snapshot);
  const tableOf = (packed: string) => (packed === '' ? [] : unpack(alphabet, packed).split('\n'));
  const fields = tableOf(snapshot.fields);
  const papers = tableOf(snapshot.papers);
  yield;
  // A field or paper may be an empty text; then its table is one empty line.
  const order = readIndexes(snapshot.order, Math.max(fields.length, 1));
  const rows = order.length;
  const pick = <T>(column: string, table: readonly T[]): T[] => {
    const values = readIndexes(column, table.length).map((index) => table[index] as T);
    expectWhole(values.length === rows && table.every((value) => typeof value === 'object' && value !== null));
    return values;
  };
  const codes = linesOf(snapshot.codes, rows);
  const lines = linesOf(snapshot.texts, rows * 3);
  const texts = yield* unpackLines(alphabet, lines, (line) => line % 3 < 2);
  const papersOf = linesOf(snapshot.papersOf, rows);
  const documents = readIndexes(snapshot.documents, documentsBelow);
  const bits = readIndexes(snapshot.marks, marksBelow);
  expectWhole(documents.length === rows && bits.length === rows);
  const [timeOf, feeOf] = [pick(snapshot.timeOf, times), pick(snapshot.feeOf, fees)];
  const levelOf = pick(snapshot.levelOf, levels);
  const events = snapshot.events === '' ? [] : snapshot.events.split('\n');
  const eventsOf = linesOf(snapshot.eventsOf, rows);
  const paperNamesAt = listsOf(papersOf, papers);
  const lifeEventsAt = listsOf(eventsOf, events as LifeEvent[]);

  // Rows stand by field: where the next one of each field is.
  const next = fields.map(() => 0);
  for (const field of order) next[field] = (next[field] ?? 0) + 1;
  let start = 0;
  for (const [field, count] of next.entries()) {
    next[field] = start;
    start += count;
  }
  const audiences = Array.from({ length: marksBelow }, (_, bit) => audiencesOf(bit));
  const procedures: ProcedureSummary[] = [];
  for (const field of order) {
    const row = next[field] ?? 0;
    next[field] = row + 1;
    const name = texts[row * 3] ?? '';
    const plainName = texts[row * 3 + 1] ?? '';
    const synonyms = texts[row * 3 + 2] ?? '';
    expectWhole(name !== '');
    const legalName = raised(name);
    const documentCount = (documents[row] ?? 0) - 1;
    const bit = bits[row] ?? 0;
    procedures.push({
      code: longCode(codes[row] ?? ''),
      name: legalName,
      plainName: longPlainName(plainName, legalName),
      synonyms: synonyms === '' ? [] : synonyms.split('\t'),
      field: fields[field] ?? '',
      audiences: audiences[bit] ?? [],
      lifeEvents: lifeEventsAt(row),
      time: timeOf[row] as ProcedureSummary['time'],
      fee: feeOf[row] as ProcedureSummary['fee'],
      documentCount: documentCount < 0 ? null : documentCount,
      paperNames: paperNamesAt(row),
      mode: modeOf(bit),
      offNet: (bit & marks.offNet) > 0,
      serviceLevel: levelOf[row] as ProcedureSummary['serviceLevel'],
      nonTerritorial: (bit & marks.nonTerritorial) > 0,
      combined: (bit & marks.combined) > 0,
    });
    if (procedures.length % stepRows === 0) yield;
  }
  return { agency, day, procedures };
}

/** What lines of a column stand for; those that are alike share one list. */
function listsOf<T>(column: readonly string[], table: readonly T[]): (row: number) => T[] {
  const known = new Map<string, T[]>();
  return (row) => {
    const line = column[row] ?? '';
    let list = known.get(line);
    if (!list) {
      list = readIndexes(line, table.length).map((index) => table[index] as T);
      known.set(line, list);
    }
    return list;
  };
}

const audiencesOf = (bits: number): Audience[] => [
  ...(bits & marks.citizen ? (['citizen'] as const) : []),
  ...(bits & marks.business ? (['business'] as const) : []),
];

const modeOf = (bits: number): OfferingMode | null =>
  bits & marks.direct ? 'direct' : bits & marks.handoff ? 'handoff' : null;
