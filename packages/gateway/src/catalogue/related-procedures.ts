import type { Agency, Procedure, ProcedureDetail, RelatedProcedure } from '@motcua/openapi';
import { isInForce, withWords } from '@motcua/rules';
import type { CatalogueView } from './catalogue.js';

export type RelatedProcedures = Pick<ProcedureDetail, 'combines' | 'combinedIn' | 'supersededBy'>;

/**
 * What a procedure combines (liên thông), in which ones it is contained, and what took its place. Only the combined one
 * names the others; the way back is derived here.
 * @param agency whose pages the links are to lead to; one may know a procedure and not offer it
 * @param today ISO date: a combined procedure that is over helps nobody
 */
export function relatedProcedures(
  view: CatalogueView,
  { code, combines = [], supersededBy }: Procedure,
  agency: Agency | undefined,
  today: string,
): RelatedProcedures {
  const named = (known: Procedure) => withWords(known, agency && view.words(agency.agencyId, known.code)).plainName;
  const related = (other: string, name: string): RelatedProcedure => {
    const known = view.procedure(other);
    const canOpen = agency ? view.offering(agency.agencyId, other) !== undefined : known !== undefined;
    return { code: other, plainName: known ? named(known) : name, canOpen };
  };
  return {
    combines: combines.map((one) => related(one.code, one.name)),
    combinedIn: view.procedures
      .filter((other) => other.combines?.some((one) => one.code === code) && isInForce(other, today))
      .map((other) => related(other.code, other.plainName)),
    supersededBy: supersededBy === undefined ? null : related(supersededBy, `mã ${supersededBy}`),
  };
}
