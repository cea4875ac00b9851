import { encodeDetails, encodeSnapshot } from '@motcua/rules';
import { type PreparedJson, prepareJson } from '../http/prepared-json.js';
import type { CatalogueView } from './catalogue.js';
import { known, procedureDetail } from './procedure-detail.js';
import { byName, offeredToday } from './procedure-search.js';
import { summaryOf } from './summary.js';

/** What browsers keep of a catalogue. */
export interface Copies {
  /** All that search needs, of one agency or, without one, of all that is in force. */
  snapshot(view: CatalogueView, agencyId: string | undefined, today: string): PreparedJson;
  /** Every page of one agency. */
  details(view: CatalogueView, agencyId: string, today: string): PreparedJson;
}

/** So many are held ready; an agency more makes the one that was asked for longest ago be made anew. */
const most = 50;

/** Makes each copy once for a state of the catalogue and a day: a browser that has it costs a look at its tag. */
export function keptCopies(): Copies {
  let of: CatalogueView | undefined;
  const kept = new Map<string, PreparedJson>();
  const copy = (view: CatalogueView, key: string, make: () => unknown): PreparedJson => {
    if (of !== view) kept.clear();
    of = view;
    const found = kept.get(key) ?? prepareJson(make());
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  return {
    snapshot: (view, agencyId, today) =>
      copy(view, `snapshot ${agencyId ?? ''} ${today}`, () => snapshotOf(view, agencyId, today)),
    details: (view, agencyId, today) =>
      copy(view, `details ${agencyId} ${today}`, () => detailsOf(view, agencyId, today)),
  };
}

/** @throws {GatewayProblem} `not-found` for an unknown agency */
export const snapshotOf = (view: CatalogueView, agencyId: string | undefined, today: string) =>
  encodeSnapshot({
    agency: agencyId === undefined ? null : known(view.agency(agencyId)),
    day: today,
    procedures: byName(offeredToday(view, agencyId, today)).map(({ procedure, offering }) =>
      summaryOf(procedure, offering),
    ),
  });

/** @throws {GatewayProblem} `not-found` for an unknown agency */
export const detailsOf = (view: CatalogueView, agencyId: string, today: string) =>
  encodeDetails({
    agency: known(view.agency(agencyId)),
    details: offeredToday(view, agencyId, today).map(({ procedure }) =>
      procedureDetail(view, procedure.code, agencyId, today),
    ),
  });
