import type { ProcedureDetail } from '@motcua/openapi';
import { GatewayProblem } from '../http/problem.js';
import type { CatalogueView } from './catalogue.js';
import { relatedProcedures } from './related-procedures.js';

/**
 * One procedure, and what an agency offers of it.
 * @param today ISO date
 * @throws {GatewayProblem} `not-found` for what is unknown, or not offered by the agency
 */
export function procedureDetail(
  view: CatalogueView,
  code: string,
  agencyId: string | undefined,
  today: string,
): ProcedureDetail {
  const procedure = known(view.procedure(code));
  const agency = agencyId === undefined ? undefined : known(view.agency(agencyId));
  return {
    procedure,
    offering: agency ? known(view.offering(agency.agencyId, code)) : null,
    agency: agency ?? null,
    words: (agency && view.words(agency.agencyId, code)) ?? null,
    hasForm: view.form(code) !== undefined,
    ...relatedProcedures(view, procedure, agency, today),
  };
}

/** What is not known is the same 404 everywhere. */
export function known<T>(found: T | undefined): T {
  if (found === undefined) throw new GatewayProblem('not-found');
  return found;
}
