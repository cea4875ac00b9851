import type {
  DeskDossierDetail,
  DeskDossierList,
  operations,
  SettlementRequest,
  TransitionRequest,
} from '@motcua/openapi';
import type { CallOptions } from '../call-options.js';
import { path } from '../transport/path.js';
import type { ReplyTo } from '../transport/reply-to.js';
import type { Transport } from '../transport/transport.js';

export type DeskQuery = NonNullable<operations['listDeskDossiers']['parameters']['query']>;

/** What officers do; needs `getToken`. */
export interface DeskCalls {
  readonly desk: {
    /** Dossiers of the officer's agency, newest first. */
    list(query?: DeskQuery, options?: CallOptions): Promise<DeskDossierList>;
    /** A dossier with its answers, files and the transitions this officer may make. */
    open(ref: string, options?: CallOptions): Promise<DeskDossierDetail>;
    /** One file; images come re-encoded. */
    file(ref: string, fileId: string, options?: CallOptions): Promise<Blob>;
    transition(ref: string, request: TransitionRequest, options?: CallOptions): Promise<DeskDossierDetail>;
    /** Says that a dossier's money was put right at the counter. */
    settle(ref: string, request: SettlementRequest, options?: CallOptions): Promise<DeskDossierDetail>;
    /** A paper dossier at the counter. Rejects with `not-implemented` so far. */
    enter(options?: CallOptions): Promise<ReplyTo<'postDeskDossier'>>;
  };
  readonly statistics: {
    /** Figures of one agency. Rejects with `not-implemented` so far. */
    get(agency?: string, options?: CallOptions): Promise<ReplyTo<'getStatistics'>>;
  };
}

/** A file of 20 MB over a slow line takes minutes; it fails only when no byte comes for this long. */
const stallMs = 30_000;

export const deskCalls = ({ send }: Transport): DeskCalls => ({
  desk: {
    list: (query, options) => send('/v1/desk/dossiers', { ...options, query, personal: true }),
    open: (ref, options) => send(path`/v1/desk/dossiers/${ref}`, { ...options, personal: true }),
    file: (ref, fileId, options) =>
      send(
        path`/v1/desk/dossiers/${ref}/files/${fileId}`,
        { ...options, personal: true },
        async ({ response, alive }) => {
          const parts: Uint8Array<ArrayBuffer>[] = [];
          const reader = response.body?.getReader();
          for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
            alive(stallMs);
            parts.push(part.value);
          }
          return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
        },
      ),
    transition: (ref, json, options) =>
      send(path`/v1/desk/dossiers/${ref}/transitions`, { ...options, personal: true, method: 'post', json }),
    settle: (ref, json, options) =>
      send(path`/v1/desk/dossiers/${ref}/settlement`, { ...options, personal: true, method: 'post', json }),
    enter: (options) => send('/v1/desk/dossiers', { ...options, personal: true, method: 'post' }),
  },
  statistics: {
    get: (agency, options) => send('/v1/statistics', { ...options, query: { agency }, personal: true }),
  },
});
