/** A gateway, a machine and a clock for tests of the kept catalogue. */
import { createClient } from '@motcua/client';
import type { CatalogueSnapshot, ProcedureDetail } from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { decodeSnapshot, encodeSnapshot } from '@motcua/rules';
import { expect, vi } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CataloguePhase } from '../catalogue/catalogue-state.js';
import { createCatalogue } from '../catalogue/create-catalogue.js';
import type { SpareTime } from '../catalogue/spare-time.js';
import type { Surroundings } from '../surroundings.js';

const examples = spec.components.examples as unknown as Record<string, { value: unknown }>;
export const example = examples.snapshot?.value as CatalogueSnapshot;
export const page = examples['procedure-detail']?.value as ProcedureDetail;
const content = decodeSnapshot(example);
/** Another one, as it is after an import. */
export const newer = encodeSnapshot({
  ...content,
  procedures: content.procedures.map((one) => ({ ...one, plainName: 'Mới' })),
});

export const agencyId = 'thong-nhat-lang-son';
export const minute = 60_000;
/** Noon in Vietnam on the example's day. */
const noon = Date.UTC(2026, 10, 24, 5);

/** A gateway, its network and the clock. What it answers can be changed while it runs. */
export function world() {
  const asked: string[] = [];
  const caches: (RequestCache | undefined)[] = [];
  const came = new Set<() => void>();
  const state = {
    snapshot: example as unknown,
    tag: 'W/"1"' as string | undefined,
    isDown: false,
    isOffline: false,
    status: 200,
    now: noon,
    address: 'https://gateway.example.vn',
  };
  const fetch = async (input: RequestInfo | URL) => {
    const request = input as Request;
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    caches.push(request.cache);
    if (state.isDown || state.isOffline) throw new TypeError('Failed to fetch');
    if (state.status !== 200) {
      const code = state.status === 404 ? 'not-found' : 'unavailable';
      return Response.json(
        { type: `urn:motcua:problem:${code}`, title: 'x', status: state.status, code },
        { status: state.status },
      );
    }
    const headers = state.tag === undefined ? {} : { ETag: state.tag };
    if (pathname === '/v1/catalogue/snapshot') {
      const value = request.cache === 'reload' ? example : state.snapshot;
      return Response.json(value, { headers });
    }
    if (pathname === '/v1/catalogue/details') return Response.json(examples.details?.value, { headers });
    return Response.json(page);
  };
  const surroundings = {
    now: () => state.now,
    wait: (ms, signal) =>
      new Promise<void>((resolve) => {
        // Only a breath, and what waits for a database to open, end by themselves here.
        if (ms === 0) setTimeout(resolve, 0);
        if (ms === 3_000) setTimeout(resolve, 300);
        signal.addEventListener('abort', () => resolve());
        if (signal.aborted) resolve();
      }),
    network: {
      isOnline: () => !state.isOffline,
      onOnline(listener) {
        came.add(listener);
        return () => came.delete(listener);
      },
    },
  } satisfies Partial<Surroundings>;
  const spare: SpareTime = { idle: async () => {}, isThrifty: () => false };
  const newClient = () => createClient({ baseUrl: state.address, fetch, timeout: 500 });
  return {
    asked,
    caches,
    state,
    surroundings,
    newClient,
    /** As a page that has just been opened. */
    open: (
      more: { client?: ReturnType<typeof newClient>; spare?: SpareTime; agencyId?: string; pagesOnly?: boolean } = {},
    ): Catalogue => {
      const catalogue = createCatalogue({ client: newClient(), agencyId, spare, ...surroundings, ...more });
      opened.push(catalogue);
      return catalogue;
    },
    comeBack() {
      state.isOffline = false;
      for (const listener of [...came]) listener();
    },
  };
}

export const opened: Catalogue[] = [];
export const phase = (catalogue: Catalogue, wanted: CataloguePhase) =>
  vi.waitFor(() => expect(catalogue.state.phase).toBe(wanted), { timeout: 8_000, interval: 5 });
export const names = ({ state }: Catalogue) =>
  state.phase === 'ready' ? state.procedures.map((one) => one.plainName) : [];
export const isOld = ({ state }: Catalogue) => state.phase === 'ready' && state.isOld;
export const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));
/** Visits once, so that everything is kept. */
export async function visited(here: ReturnType<typeof world>): Promise<void> {
  const first = here.open();
  await phase(first, 'ready');
  await expect.poll(() => here.asked).toContain('/v1/catalogue/details');
  await quiet();
  first.dispose();
  here.asked.length = 0;
}

/** Puts something in the place of a kept snapshot. */
export async function writeKept(place: string, value: unknown): Promise<void> {
  const request = indexedDB.open('motcua-catalogue', 1);
  const db = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = db.transaction('snapshot', 'readwrite');
  transaction.objectStore('snapshot').put(value, place);
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  db.close();
}
