import type { Offering, Procedure, ProcedureList, ServiceLevel } from '@motcua/openapi';
import { createSearchIndex, isInForce, isOffered, withWords } from '@motcua/rules';
import { GatewayProblem } from '../http/problem.js';
import type { CatalogueView } from './catalogue.js';
import { summaryOf } from './summary.js';

export interface ProcedureQuery {
  readonly q?: string;
  readonly agency?: string;
  readonly field?: string;
  readonly serviceLevel?: ServiceLevel;
  readonly limit?: number;
  readonly cursor?: string;
}

/** A procedure beside what the asked agency offers of it. */
export interface OfferedProcedure {
  readonly procedure: Procedure;
  readonly offering: Offering | undefined;
}

/**
 * Finds procedures: of one agency those it offers today, without an agency all that are in force today. With `q` best
 * match first, else by name.
 * @param today ISO date
 * @throws {GatewayProblem} `not-found` for an unknown agency, `invalid-request` for a cursor we did not make
 */
export function searchProcedures(view: CatalogueView, query: ProcedureQuery, today: string): ProcedureList {
  const { q = '', agency, field, serviceLevel, limit = 20, cursor } = query;
  const start = cursor === undefined ? 0 : readCursor(cursor);
  const offered = offeredToday(view, agency, today).filter(
    ({ procedure, offering }) =>
      (field === undefined || procedure.field === field) &&
      (serviceLevel === undefined || publishedLevel(offering) === serviceLevel),
  );
  const { offered: found, guidance, dossierCode } = asked(q, offered);
  const end = start + limit;
  return {
    items: found.slice(start, end).map(({ procedure, offering }) => summaryOf(procedure, offering)),
    total: found.length,
    guidance,
    dossierCode,
    next: end < found.length ? writeCursor(end) : null,
  };
}

/** What may be filed today, by the validity of procedure and offering; of an agency in its own words. */
export function offeredToday(view: CatalogueView, agencyId: string | undefined, today: string): OfferedProcedure[] {
  if (agencyId === undefined) {
    return view.procedures
      .filter((procedure) => isInForce(procedure, today))
      .map((procedure) => ({ procedure, offering: undefined }));
  }
  if (!view.agency(agencyId)) throw new GatewayProblem('not-found');
  return view.offerings(agencyId).flatMap((offering) => {
    const procedure = view.procedure(offering.procedureCode);
    if (!procedure || !isOffered(procedure, offering, today)) return [];
    return [{ procedure: withWords(procedure, view.words(agencyId, procedure.code)), offering }];
  });
}

const publishedLevel = (offering: Offering | undefined): ServiceLevel | undefined =>
  offering?.serviceLevel.status === 'verified' ? offering.serviceLevel.value : undefined;

interface Found extends Pick<ProcedureList, 'guidance' | 'dossierCode'> {
  readonly offered: readonly OfferedProcedure[];
}

function asked(q: string, offered: readonly OfferedProcedure[]): Found {
  if (q.trim() === '') return { offered: byName(offered), guidance: [], dossierCode: null };
  const byCode = new Map(offered.map((one) => [one.procedure.code, one]));
  const index = createSearchIndex(offered.map(({ procedure }) => procedure));
  const { items, guidance, dossierCode = null } = index.search(q);
  return { offered: items.flatMap(({ code }) => byCode.get(code) ?? []), guidance: [...guidance], dossierCode };
}

const collator = new Intl.Collator('vi');

/** The plain name is the bigger one on screen, so a list without a question follows it. */
export const byName = (offered: readonly OfferedProcedure[]): OfferedProcedure[] =>
  [...offered].sort((a, b) => collator.compare(a.procedure.plainName, b.procedure.plainName));

const writeCursor = (start: number): string => Buffer.from(`from ${start}`).toString('base64url');

function readCursor(cursor: string): number {
  const start = /^from (\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (start === undefined) throw new GatewayProblem('invalid-request');
  return Number(start);
}
