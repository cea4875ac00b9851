import type { Agency, Offering, ProcedureWords } from '@motcua/openapi';
import type { CatalogueView } from '../catalogue/catalogue.js';

/** Said at each procedure that a gateway would receive. */
export const notReceived =
  'Trang này không nhận hồ sơ. Bạn nộp tại quầy, hoặc trên Cổng Dịch vụ công quốc gia nếu ở đó có thủ tục này.';

/**
 * The catalogue of one place as files can serve it: nobody receives a dossier, so that what a gateway would receive is
 * handed off, and says so.
 */
export function viewWithoutGateway(view: CatalogueView, { agencyId }: Agency): CatalogueView {
  const isReceived = (code: string) => view.offering(agencyId, code)?.mode === 'direct';
  return {
    ...viewOfOne(view, agencyId),
    offerings: (id) => view.offerings(id).map(handedOff),
    offering: (id, code) => {
      const offering = view.offering(id, code);
      return offering && handedOff(offering);
    },
    words: (id, code) => {
      const words = view.words(id, code);
      return isReceived(code) ? withNote(words) : words;
    },
  };
}

/** Knows no other place. */
export function viewOfOne(view: CatalogueView, agencyId: string): CatalogueView {
  const here = view.agency(agencyId);
  return {
    revision: view.revision,
    agencies: here ? [here] : [],
    procedures: view.procedures,
    agency: (id) => (id === agencyId ? here : undefined),
    procedure: (code) => view.procedure(code),
    offerings: (id) => view.offerings(id),
    offering: (id, code) => view.offering(id, code),
    words: (id, code) => view.words(id, code),
    form: (code, version) => view.form(code, version),
  };
}

const handedOff = (offering: Offering): Offering =>
  offering.mode === 'handoff' ? offering : { ...offering, mode: 'handoff', systemOfRecord: null };

/** At the top of the page, unless the place says something of its own there. */
const withNote = (words: ProcedureWords | undefined): ProcedureWords =>
  words?.summary === undefined
    ? { ...words, summary: notReceived }
    : { ...words, notes: [notReceived, ...(words.notes ?? [])] };
