import type { ProcedureWords } from '@motcua/openapi';
import type { CatalogueView } from './catalogue.js';
import type { CatalogueFiles } from './catalogue-files.js';
import { LoadedView } from './database-catalogue.js';

/** The catalogue of a folder as it is, without a database; every procedure is in its first version. */
export function viewOfFiles({ agencies, procedures, offerings, forms, words = [] }: CatalogueFiles): CatalogueView {
  const own = words.flatMap(({ agencyId, procedures: some }) =>
    [...some].map(([code, one]): [string, ProcedureWords] => [`${agencyId} ${code}`, one]),
  );
  return new LoadedView(
    'files',
    agencies,
    procedures.map((record) => ({ ...record, version: 1 })),
    [...offerings].sort((a, b) => (a.procedureCode < b.procedureCode ? -1 : 1)),
    forms,
    new Map(own),
  );
}
