import type {
  Agency,
  AgencyList,
  CatalogueSnapshot,
  Form,
  operations,
  ProcedureDetail,
  ProcedureList,
} from '@motcua/openapi';
import type { CallOptions } from '../call-options.js';
import { path } from '../transport/path.js';
import type { Transport } from '../transport/transport.js';

/** What a search for procedures may ask; all of it optional. */
export type ProcedureQuery = NonNullable<operations['searchProcedures']['parameters']['query']>;

/** Whose offering is meant. */
export interface AtAgency extends CallOptions {
  readonly agency?: string | undefined;
}

/** What anybody may read, and whether the gateway is there. */
export interface CatalogueCalls {
  readonly procedures: {
    /** Best match first; without `q`, by name. */
    search(query: ProcedureQuery, options?: CallOptions): Promise<ProcedureList>;
    get(code: string, options?: AtAgency): Promise<ProcedureDetail>;
    /** @param options.version an older version of the form, for drafts; absent: the one in use */
    form(code: string, options?: AtAgency & { readonly version?: string | undefined }): Promise<Form>;
  };
  readonly agencies: {
    search(q: string, options?: CallOptions): Promise<AgencyList>;
    get(agencyId: string, options?: CallOptions): Promise<Agency>;
  };
  readonly catalogue: {
    /** All that search needs for one agency. */
    snapshot(agencyId: string, options?: CallOptions): Promise<CatalogueSnapshot>;
  };
  /** Resolves when the gateway can take dossiers. */
  health(options?: CallOptions): Promise<{ readonly status: 'ok' }>;
}

export const catalogueCalls = ({ send }: Transport): CatalogueCalls => ({
  procedures: {
    search: (query, options) => send('/v1/procedures', { ...options, query }),
    get: (code, { agency, signal } = {}) => send(path`/v1/procedures/${code}`, { query: { agency }, signal }),
    form: (code, { agency, version, signal } = {}) =>
      send(path`/v1/procedures/${code}/form`, { query: { agency, version }, signal }),
  },
  agencies: {
    search: (q, options) => send('/v1/agencies', { ...options, query: { q } }),
    get: (agencyId, options) => send(path`/v1/agencies/${agencyId}`, options),
  },
  catalogue: {
    snapshot: (agency, options) => send('/v1/catalogue/snapshot', { ...options, query: { agency } }),
  },
  health: (options) => send('/healthz', options),
});
