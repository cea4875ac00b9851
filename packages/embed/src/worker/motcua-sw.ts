/**
 * The one file that a site may host to be there without a network. It holds no page up: what it does not keep, and all
 * that is about somebody, the browser does as if it were not there.
 */
import { answer } from './answers.js';
import { createFileKeeper } from './file-keeper.js';
import { wantedOf } from './kinds.js';
import { placesOf } from './places.js';
import { openShelf } from './shelf.js';
import { createVisitKeeper, type Visit } from './visit-keeper.js';
import type { LifeEvent, Release, WorkerScope, World } from './worker-scope.js';

/** From the build. */
declare const release: Release;

const scope = self as unknown as WorkerScope;
const places = placesOf(scope.registration.scope, scope.location.href, scope.motcua);
const world: World = {
  // What hangs would hold up all that waits behind it.
  fetch: (address, options) => fetch(address, { ...options, signal: AbortSignal.timeout(60_000) }),
  caches,
  now: Date.now,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  openPages: async () => (await scope.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id),
  alone: (work) => (navigator.locks ? navigator.locks.request(`motcua ${places.scope}`, work) : work()),
  isThrifty: () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
};

const shelfOf = (what: string, most: number) => openShelf(`motcua ${places.scope} ${what}`, most, world);
const chunks = shelfOf('files', 200);
const shelves = { data: shelfOf('data', 200), pages: shelfOf('pages', 100) };
const { embed } = places;
const files = embed === undefined ? undefined : createFileKeeper({ embed, release, shelf: chunks, world });
const visits = createVisitKeeper({ ...shelves, places, files, world });

/** One after the other: what nobody waits for shall not crowd out what somebody does. */
let working: Promise<unknown> = Promise.resolve();
const later = (event: LifeEvent, work: () => Promise<unknown>) => {
  working = working.then(work).catch(() => {});
  try {
    event.waitUntil(working);
  } catch {
    // The page has its answer already; what is not done now is done at the next visit.
  }
};

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.resolve(files?.upgrade()).then(() => scope.skipWaiting()));
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
  // Pages wait until a worker is active: nothing that may take long is part of that.
  working = working
    .then(() => files?.sweep())
    .then(visits.renew)
    .catch(() => {});
});
scope.addEventListener('message', (event) => {
  const { page, used } = Object(event.data) as Partial<Visit>;
  if (typeof page !== 'string' || !Array.isArray(used)) return;
  later(event, () => visits.keep({ page, used: used.filter((one) => typeof one === 'string') }));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const wanted = wantedOf(request, places);
  if (!wanted) return;
  if (wanted.kind === 'list') later(event, () => world.wait(5_000).then(() => visits.followList(wanted.key)));
  else {
    const options = { ...shelves, chunks, places, files, visits, world, send: (one: Request) => fetch(one) };
    event.respondWith(answer(request, wanted, { ...options, later: (work) => later(event, work) }));
    if (wanted.kind === 'page') later(event, async () => files?.sweep());
  }
});
