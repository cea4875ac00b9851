import type {
  Agency,
  AgencyList,
  CatalogueDetails,
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

/** A copy to keep, and the tag by which its next version can be told from it. */
export interface Copy<T> {
  readonly value: T;
  /** Undefined where the host names none, or keeps it from other origins. */
  readonly tag: string | undefined;
}

/** A call for something that is kept. */
export interface CopyOptions extends CallOptions {
  /** Of the copy at hand: where it is the newest one, the call answers undefined. */
  readonly tag?: string | undefined;
  /** Past every cache on the way, after what came from one was damaged. */
  readonly anew?: boolean;
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
    /** Where the copies come from, e.g. to keep them by it; '' is the page's own origin. */
    readonly address: string;
    /** All that search needs, of one agency or, without one, of all procedures in force. Always asks the gateway, which
     * answers in a few bytes where the browser's own cache has it. */
    snapshot(agencyId: string | undefined, options?: CopyOptions): Promise<Copy<CatalogueSnapshot> | undefined>;
    /** Every page of one agency, for reading offline. */
    details(agencyId: string, options?: CopyOptions): Promise<Copy<CatalogueDetails> | undefined>;
  };
  /** Resolves when the gateway can take dossiers. */
  health(options?: CallOptions): Promise<{ readonly status: 'ok' }>;
}

export const catalogueCalls = ({ address, send }: Transport): CatalogueCalls => ({
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
    address,
    snapshot: (agency, options) => copyOf(send, 'snapshot', agency, options),
    details: (agency, options) => copyOf(send, 'details', agency, options),
  },
  health: (options) => send('/healthz', options),
});

const copyOf = <T>(
  send: Transport['send'],
  name: string,
  agency: string | undefined,
  { tag, anew, signal }: CopyOptions = {},
): Promise<Copy<T> | undefined> =>
  send(
    `/v1/catalogue/${name}`,
    { query: { agency }, signal, cache: anew ? 'reload' : 'no-cache' },
    async ({ response }) => {
      const found = response.headers.get('ETag') ?? undefined;
      return found && found === tag ? undefined : { value: (await response.json()) as T, tag: found };
    },
  );
