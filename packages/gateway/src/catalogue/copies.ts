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

/** So many bytes are held ready, a province's communes; beyond them the copy that was asked for longest ago goes. */
const mostBytes = 64 * 1024 * 1024;

/** Makes each copy once for a state of the catalogue and a day: a browser that has it costs a look at its tag. */
export function keptCopies(most = mostBytes): Copies {
  let of: CatalogueView | undefined;
  const kept = new Map<string, PreparedJson>();
  let bytes = 0;
  const copy = (view: CatalogueView, key: string, make: () => unknown): PreparedJson => {
    if (of !== view) {
      kept.clear();
      bytes = 0;
    }
    of = view;
    const there = kept.get(key);
    const found = there ?? prepareJson(make());
    if (!there) bytes += found.bytes;
    kept.delete(key);
    kept.set(key, found);
    for (const [oldest, copy] of kept) {
      if (bytes <= most || kept.size === 1) break;
      kept.delete(oldest);
      bytes -= copy.bytes;
    }
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
