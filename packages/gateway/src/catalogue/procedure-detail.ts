import type { Agency, Procedure, ProcedureDetail } from '@motcua/openapi';
import { GatewayProblem } from '../http/problem.js';
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
    words: (agency && view.words(agency.agencyId, procedure.code)) ?? null,
    hasForm: view.form(procedure.code) !== undefined,
    ...relatedProcedures(view, procedure, agency, today),
  };
}

/** What is not known is the same 404 everywhere. */
export function known<T>(found: T | undefined): T {
  if (found === undefined) throw new GatewayProblem('not-found');
  return found;
}
