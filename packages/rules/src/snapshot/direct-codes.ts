import type { CatalogueSnapshot } from '@motcua/openapi';
import { linesOf, longCode, readIndexes } from './columns.js';
import { marks, marksBelow } from './snapshot-content.js';
import { readWhole } from './snapshot-error.js';

/** Codes of what the agency of a snapshot receives itself, read without the rest.
 * @throws {SnapshotError} and nothing else */
export const directCodes = (snapshot: CatalogueSnapshot): string[] =>
  readWhole(() => {
    const bits = readIndexes(snapshot.marks, marksBelow);
    return linesOf(snapshot.codes, bits.length)
      .filter((_, at) => ((bits[at] ?? 0) & marks.direct) !== 0)
      .map(longCode);
  });
