import type { Offering, Procedure, ProcedureList, ProcedureSummary, ServiceLevel } from '@motcua/openapi';
import {
  inSlices,
  isInForce,
  isOffered,
  type ProcedureText,
  type SearchIndex,
  type Steps,
  searchIndexOf,
  withWords,
} from '@motcua/rules';
import { GatewayProblem } from '../http/problem.js';
import { betweenRequests } from './between-requests.js';
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
export async function searchProcedures(
  view: CatalogueView,
  query: ProcedureQuery,
  today: string,
): Promise<ProcedureList> {
  const { q = '', agency, field, serviceLevel, limit = 20, cursor } = query;
  const start = cursor === undefined ? 0 : readCursor(cursor);
  const { offered, guidance, dossierCode } = await asked(view, q, agency, today);
  // Filtered after ranking: what a word tells is measured over all that the agency offers, as in the browser.
  const found = offered.filter(
    ({ procedure, offering }) =>
      (field === undefined || procedure.field === field) &&
      (serviceLevel === undefined || publishedLevel(offering) === serviceLevel),
  );
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

async function asked(view: CatalogueView, q: string, agency: string | undefined, today: string): Promise<Found> {
  const { offered, byName, index } = indexed(view, agency, today);
  if (q.trim() === '') return { offered: byName(), guidance: [], dossierCode: null };
  const { items, guidance, dossierCode = null } = (await index()).search(q);
  return { offered: items.flatMap(({ code }) => offered.get(code) ?? []), guidance: [...guidance], dossierCode };
}

interface IndexedCatalogue {
  readonly offered: ReadonlyMap<string, OfferedProcedure>;
  /** Both are made when first asked for. */
  readonly byName: () => readonly OfferedProcedure[];
  readonly index: () => Promise<SearchIndex<ProcedureText>>;
}

/** Most agencies whose index is kept; a gateway may serve thousands, each takes about a megabyte. */
const mostKept = 16;
const kept = new WeakMap<CatalogueView, Map<string, IndexedCatalogue>>();

/**
 * As `offeredToday`; the plain name is the bigger one on screen, so a list without a question follows it.
 * @throws {GatewayProblem} `not-found` for an unknown agency
 */
export const offeredByName = (
  view: CatalogueView,
  agencyId: string | undefined,
  today: string,
): readonly OfferedProcedure[] => indexed(view, agencyId, today).byName();

/** What a list shows of each. */
export function* summariesOf(offered: readonly OfferedProcedure[]): Steps<ProcedureSummary[]> {
  const summaries: ProcedureSummary[] = [];
  for (const { procedure, offering } of offered) {
    summaries.push(summaryOf(procedure, offering));
    yield;
  }
  return summaries;
}

function* searchIndexOver(offered: readonly OfferedProcedure[]): Steps<SearchIndex<ProcedureText>> {
  return yield* searchIndexOf(yield* summariesOf(offered));
}

/** Of one agency on one day, kept while the catalogue stays as it is. */
function indexed(view: CatalogueView, agency: string | undefined, today: string): IndexedCatalogue {
  const ofView = kept.get(view) ?? new Map<string, IndexedCatalogue>();
  kept.set(view, ofView);
  const key = `${today} ${agency ?? ''}`;
  const found = ofView.get(key) ?? indexOf(offeredToday(view, agency, today));
  ofView.delete(key);
  ofView.set(key, found);
  for (const oldest of ofView.keys()) if (ofView.size > mostKept) ofView.delete(oldest);
  return found;
}

function indexOf(offered: readonly OfferedProcedure[]): IndexedCatalogue {
  let sorted: readonly OfferedProcedure[] | undefined;
  let index: Promise<SearchIndex<ProcedureText>> | undefined;
  return {
    offered: new Map(offered.map((one) => [one.procedure.code, one])),
    byName: () => {
      sorted ??= [...offered].sort((a, b) => collator.compare(a.procedure.plainName, b.procedure.plainName));
      return sorted;
    },
    index: () => {
      index ??= inSlices(searchIndexOver(offered), betweenRequests);
      return index;
    },
  };
}

const collator = new Intl.Collator('vi');

const writeCursor = (start: number): string => Buffer.from(`from ${start}`).toString('base64url');

function readCursor(cursor: string): number {
  const start = /^from (\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (start === undefined) throw new GatewayProblem('invalid-request');
  return Number(start);
}
