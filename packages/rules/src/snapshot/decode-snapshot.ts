import type { Audience, CatalogueSnapshot, LifeEvent, OfferingMode, ProcedureSummary } from '@motcua/openapi';
import { checkSum } from './check-sum.js';
import { linesOf, longCode, readIndexes } from './columns.js';
import { unpackerOf } from './packed-words.js';
import { longPlainName, raised } from './plain-names.js';
import { documentsBelow, marks, marksBelow, type SnapshotContent } from './snapshot-content.js';
import { expectWhole, readWhole, SnapshotError } from './snapshot-error.js';

/**
 * Reads a snapshot whole or not at all.
 * @param snapshot what a gateway, a file or a database gave; anything
 * @throws {SnapshotError} and nothing else
 */
export const decodeSnapshot = (snapshot: unknown): SnapshotContent =>
  readWhole(() => {
    const { format } = Object(snapshot) as Partial<CatalogueSnapshot>;
    if (format !== 3) throw new SnapshotError(typeof format === 'number' ? 'format' : 'damaged');
    expectWhole(checkSum(snapshot as CatalogueSnapshot) === (snapshot as CatalogueSnapshot).check);
    return contentOf(snapshot as CatalogueSnapshot);
  });

function contentOf(snapshot: CatalogueSnapshot): SnapshotContent {
  const { agency, day, times, fees, levels } = snapshot;
  expectWhole(/^\d{4}-\d\d-\d\d$/.test(day) && (agency === null || typeof agency.agencyId === 'string'));
  const unpack = unpackerOf(snapshot);
  const tableOf = (packed: string) => (packed === '' ? [] : unpack(packed).split('\n'));
  const fields = tableOf(snapshot.fields);
  const papers = tableOf(snapshot.papers);
  // A field or paper may be an empty text; then its table is one empty line.
  const order = readIndexes(snapshot.order, Math.max(fields.length, 1));
  const rows = order.length;
  const pick = <T>(column: string, table: readonly T[]): T[] => {
    const values = readIndexes(column, table.length).map((index) => table[index] as T);
    expectWhole(values.length === rows && table.every((value) => typeof value === 'object' && value !== null));
    return values;
  };
  const codes = linesOf(snapshot.codes, rows);
  const texts = linesOf(
    unpack(snapshot.texts, (line) => line % 3 < 2),
    rows * 3,
  );
  const papersOf = linesOf(snapshot.papersOf, rows);
  const documents = readIndexes(snapshot.documents, documentsBelow);
  const bits = readIndexes(snapshot.marks, marksBelow);
  expectWhole(documents.length === rows && bits.length === rows);
  const [timeOf, feeOf] = [pick(snapshot.timeOf, times), pick(snapshot.feeOf, fees)];
  const levelOf = pick(snapshot.levelOf, levels);
  const events = snapshot.events === '' ? [] : snapshot.events.split('\n');
  const eventsOf = linesOf(snapshot.eventsOf, rows);
  const some = <T>(line: string | undefined, table: readonly T[]): T[] =>
    readIndexes(line ?? '', table.length).map((index) => table[index] as T);

  // Rows stand by field: where the next one of each field is.
  const next = fields.map(() => 0);
  for (const field of order) next[field] = (next[field] ?? 0) + 1;
  let start = 0;
  for (const [field, count] of next.entries()) {
    next[field] = start;
    start += count;
  }
  const procedures = order.map((field): ProcedureSummary => {
    const row = next[field] ?? 0;
    next[field] = row + 1;
    const name = texts[row * 3] ?? '';
    const plainName = texts[row * 3 + 1] ?? '';
    const synonyms = texts[row * 3 + 2] ?? '';
    expectWhole(name !== '');
    const legalName = raised(name);
    const documentCount = (documents[row] ?? 0) - 1;
    const bit = bits[row] ?? 0;
    return {
      code: longCode(codes[row] ?? ''),
      name: legalName,
      plainName: longPlainName(plainName, legalName),
      synonyms: synonyms === '' ? [] : synonyms.split('\t'),
      field: fields[field] ?? '',
      audiences: audiencesOf(bit),
      lifeEvents: some(eventsOf[row], events as LifeEvent[]),
      time: timeOf[row] as ProcedureSummary['time'],
      fee: feeOf[row] as ProcedureSummary['fee'],
      documentCount: documentCount < 0 ? null : documentCount,
      paperNames: some(papersOf[row], papers),
      mode: modeOf(bit),
      offNet: (bit & marks.offNet) > 0,
      serviceLevel: levelOf[row] as ProcedureSummary['serviceLevel'],
      nonTerritorial: (bit & marks.nonTerritorial) > 0,
      combined: (bit & marks.combined) > 0,
    };
  });
  return { agency, day, procedures };
}

const audiencesOf = (bits: number): Audience[] => [
  ...(bits & marks.citizen ? (['citizen'] as const) : []),
  ...(bits & marks.business ? (['business'] as const) : []),
];

const modeOf = (bits: number): OfferingMode | null =>
  bits & marks.direct ? 'direct' : bits & marks.handoff ? 'handoff' : null;
