import type { Agency, Procedure, ProcedureDetail } from '@motcua/openapi';
import type { CatalogueView } from './catalogue.js';
import { relatedProcedures } from './related-procedures.js';

/**
 * All that the page of a procedure shows; undefined where the agency does not offer it.
 * @param today ISO date in Vietnam
 */
export function procedureDetail(
  view: CatalogueView,
  procedure: Procedure,
  agency: Agency | undefined,
  today: string,
): ProcedureDetail | undefined {
  const offering = agency ? view.offering(agency.agencyId, procedure.code) : null;
  if (offering === undefined) return undefined;
  return {
    procedure,
    offering,
    agency: agency ?? null,
    words: null,
    hasForm: view.form(procedure.code) !== undefined,
    ...relatedProcedures(view, procedure, agency, today),
  };
}
