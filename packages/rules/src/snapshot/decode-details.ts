import type { CatalogueDetails } from '@motcua/openapi';
import { checkSum } from './check-sum.js';
import { linesOf, longCode } from './columns.js';
import type { DetailsPack } from './details-content.js';
import { alphabetOf, unpack } from './packed-words.js';
import { type SlimDetail, unslimmed } from './slim-detail.js';
import { expectWhole, readWhole, SnapshotError } from './snapshot-error.js';

/**
 * Opens a details pack; a page is read when it is asked for.
 * @param pack what a gateway, a file or a database gave; anything
 * @throws {SnapshotError} and nothing else
 */
export const decodeDetails = (pack: unknown): DetailsPack =>
  readWhole(() => {
    const { format } = Object(pack) as Partial<CatalogueDetails>;
    if (format !== 1) throw new SnapshotError(typeof format === 'number' ? 'format' : 'damaged');
    const { agency, codes: written, details, check, ...table } = pack as CatalogueDetails;
    expectWhole(checkSum(pack as CatalogueDetails) === check);
    expectWhole(typeof agency.agencyId === 'string');
    const codes = written === '' ? [] : written.split('\n').map(longCode);
    const rows = new Map(linesOf(details, codes.length).map((row, at) => [codes[at] ?? '', row]));
    const alphabet = alphabetOf(table);
    return {
      agency,
      codes,
      detail: (code) =>
        readWhole(() => {
          const row = rows.get(code);
          return row === undefined
            ? undefined
            : unslimmed(JSON.parse(unpack(alphabet, row)) as SlimDetail, code, agency);
        }),
    };
  });
