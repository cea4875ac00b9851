import type { CatalogueDetails, CatalogueSnapshot, ProcedureDetail } from '@motcua/openapi';
import { atOnce, inSlices, type Steps, writeDetails, writeSnapshot } from '@motcua/rules';
import { type PreparedJson, prepareJson } from '../http/prepared-json.js';
import { betweenRequests } from './between-requests.js';
import type { CatalogueView } from './catalogue.js';
import { known, procedureDetail } from './procedure-detail.js';
import { offeredByName, summariesOf } from './procedure-search.js';

/** What browsers keep of a catalogue. Both reject with `not-found` for an unknown agency. */
export interface Copies {
  /** All that search needs, of one agency or, without one, of all that is in force. */
  snapshot(view: CatalogueView, agencyId: string | undefined, today: string): Promise<PreparedJson>;
  /** Every page of one agency. */
  details(view: CatalogueView, agencyId: string, today: string): Promise<PreparedJson>;
}

/** So many bytes are held ready, a province's communes; beyond them the copy that was asked for longest ago goes. */
const mostBytes = 64 * 1024 * 1024;

interface Kept {
  readonly copy: Promise<PreparedJson>;
  /** 0 while it is being made. */
  bytes: number;
}

/**
 * Makes each copy once for a state of the catalogue and a day: a browser that has it costs a look at its tag. Others are
 * answered while one is made, that of 6,300 procedures takes half a second.
 */
export function keptCopies(most = mostBytes): Copies {
  let of: CatalogueView | undefined;
  let kept = new Map<string, Kept>();
  const copy = (view: CatalogueView, key: string, make: () => Steps<unknown>): Promise<PreparedJson> => {
    // Who waits for a copy of before still gets it.
    if (of !== view) kept = new Map();
    of = view;
    const found = kept.get(key) ?? begun(kept, key, make(), most);
    kept.delete(key);
    kept.set(key, found);
    return found.copy;
  };
  return {
    snapshot: (view, agencyId, today) =>
      copy(view, `snapshot ${agencyId ?? ''} ${today}`, () => snapshotSteps(view, agencyId, today)),
    details: (view, agencyId, today) =>
      copy(view, `details ${agencyId} ${today}`, () => detailsSteps(view, agencyId, today)),
  };
}

function begun(kept: Map<string, Kept>, key: string, steps: Steps<unknown>, most: number): Kept {
  const one: Kept = { copy: inSlices(steps, betweenRequests).then(prepareJson), bytes: 0 };
  one.copy.then(
    ({ bytes }) => {
      one.bytes = bytes;
      makeRoom(kept, most);
    },
    () => kept.delete(key),
  );
  return one;
}

function makeRoom(kept: Map<string, Kept>, most: number): void {
  let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [key, oldest] of kept) {
    if (bytes <= most || kept.size === 1) break;
    if (oldest.bytes > 0) kept.delete(key);
    bytes -= oldest.bytes;
  }
}

/** @throws {GatewayProblem} `not-found` for an unknown agency */
export const snapshotOf = (view: CatalogueView, agencyId: string, today: string): CatalogueSnapshot =>
  atOnce(snapshotSteps(view, agencyId, today));

/** @throws {GatewayProblem} `not-found` for an unknown agency */
export const detailsOf = (view: CatalogueView, agencyId: string, today: string): CatalogueDetails =>
  atOnce(detailsSteps(view, agencyId, today));

function* snapshotSteps(view: CatalogueView, agencyId: string | undefined, today: string): Steps<CatalogueSnapshot> {
  const agency = agencyId === undefined ? null : known(view.agency(agencyId));
  const procedures = yield* summariesOf(offeredByName(view, agencyId, today));
  return yield* writeSnapshot({ agency, day: today, procedures });
}

function* detailsSteps(view: CatalogueView, agencyId: string, today: string): Steps<CatalogueDetails> {
  const agency = known(view.agency(agencyId));
  const details: ProcedureDetail[] = [];
  for (const { procedure } of offeredByName(view, agencyId, today)) {
    details.push(procedureDetail(view, procedure.code, agencyId, today));
    yield;
  }
  return yield* writeDetails({ agency, details });
}
