import type { ProcedureDetail, ProcedureSummary } from '@motcua/openapi';
import type { SearchAnswer } from '@motcua/rules';
import type { Machine } from '../machine.js';
import type { CatalogueState } from './catalogue-state.js';

/** A page, and where it was read. */
export interface FoundDetail {
  readonly detail: ProcedureDetail;
  /** `kept`: from the details pack on this machine, without the steps. */
  readonly from: 'gateway' | 'kept';
  /** Of what was kept: the day in Vietnam that it holds for. */
  readonly day: string | undefined;
}

/** The catalogue of one agency, kept in the browser: searched without the network, asked for anew once a visit. */
export interface Catalogue extends Machine<CatalogueState> {
  /** Answers at once; with nothing while there is no catalogue. */
  search(query: string): SearchAnswer<ProcedureSummary>;
  /** Asks the gateway, and where it cannot be reached reads what is kept. Rejects as the client does where there is neither. */
  detail(code: string, signal?: AbortSignal): Promise<FoundDetail>;
  /** Asks the gateway again, after `absent` or `error`, or because it `isOld`. */
  retry(): void;
}
