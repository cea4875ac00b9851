/** One machine with its clock, link and disk, for the client's own code: time stands still until somebody moves it, and a
 * step is over when nothing of it is under way any more. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { FakeGateway, Fault } from '../../packages/headless/src/testing/fake-gateway.js';

export const faultKinds = ['no-answer', 'no-answer-seen', 'busy', 'html', 'reset', 'reset-seen'] as const;
export type FaultKind = (typeof faultKinds)[number];

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

export interface World {
  readonly gateway: FakeGateway;
  now: number;
  online: boolean;
  /** So many rows more the disk does not take. */
  refusals: number;
  /** What requests meet, once so many have passed. */
  faults: { kind: FaultKind; skip: number; left: number };
  readonly onlineAgain: Set<() => void>;
  /** Does something and waits until all that follows from it has happened. */
  step(act?: () => unknown): Promise<void>;
  /** Moves the clock forward; timers on the way ring in their order. */
  pass(milliseconds: number): Promise<void>;
  /** Lets timers ring one after the other until it is like this; false where it never comes. */
  until(isSo: () => boolean | Promise<boolean>, rings: number): Promise<boolean>;
  /** Counts something as under way until it ends. */
  busy<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

const never = new Promise<never>(() => {});
const longestAwake = 120_000;
/** Turns of the event loop after which nothing more comes of itself. */
const quietTurns = 4;

const subtleCalls = [
  'decrypt',
  'deriveBits',
  'deriveKey',
  'digest',
  'encrypt',
  'exportKey',
  'generateKey',
  'importKey',
  'sign',
  'verify',
] as const;

/** 600,000 rounds cost a tenth of a second each; a run opens several drafts. That they are asked for is checked. */
function cheapKeys(subtle: SubtleCrypto, count: (work: Promise<unknown>) => void): () => void {
  const shared = subtle as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of subtleCalls) {
    const asIs = shared[name]?.bind(subtle);
    shared[name] = (first, ...rest) => {
      const { name: algorithm, iterations } = Object(first) as { name?: string; iterations?: number };
      const isDraftKey = algorithm === 'PBKDF2';
      if (isDraftKey && iterations !== 600_000) throw new Error(`a key of ${iterations} rounds`);
      const work = asIs?.(isDraftKey ? { ...(first as object), iterations: 1 } : first, ...rest) ?? never;
      count(work);
      return work;
    };
  }
  return () => {
    for (const name of subtleCalls) delete shared[name];
  };
}

export function createWorld(gateway: FakeGateway, start: number): World {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
  let timers: Timer[] = [];
  let lastId = 0;
  let underWay = 0;
  globalThis.indexedDB = new IDBFactory();

  const count = (work: Promise<unknown>) => {
    underWay += 1;
    const done = () => {
      underWay -= 1;
    };
    work.then(done, done);
  };
  const restoreKeys = cheapKeys(crypto.subtle, count);

  globalThis.setTimeout = ((run: () => void, delay = 0) => {
    lastId += 1;
    timers.push({ id: lastId, at: world.now + Math.max(0, delay), run });
    return lastId;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    timers = timers.filter((timer) => timer.id !== id);
  }) as typeof clearTimeout;

  const quiet = async () => {
    for (let turns = 0; turns < quietTurns; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (underWay > 0) turns = -1;
    }
  };
  const ring = async (until: number): Promise<boolean> => {
    const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id);
    if (!next) return false;
    timers = timers.filter((timer) => timer !== next);
    world.now = Math.max(world.now, next.at);
    next.run();
    await quiet();
    return true;
  };

  const world: World = {
    gateway,
    now: start,
    online: true,
    refusals: 0,
    faults: { kind: 'busy', skip: 0, left: 0 },
    onlineAgain: new Set(),
    async step(act) {
      void act?.();
      await quiet();
    },
    async pass(milliseconds) {
      const end = world.now + milliseconds;
      // A machine that sleeps rings once, when it wakes.
      if (milliseconds > longestAwake) world.now = end;
      const due = timers.length;
      for (let rung = 0; (milliseconds <= longestAwake || rung < due) && (await ring(end)); rung++);
      world.now = Math.max(world.now, end);
      await quiet();
    },
    async until(isSo, rings) {
      for (let rung = 0; rung < rings; rung++) {
        if (await isSo()) return true;
        if (!(await ring(Number.POSITIVE_INFINITY))) await quiet();
      }
      return isSo();
    },
    async busy(work) {
      count(work);
      return work;
    },
    end() {
      restoreKeys();
      Object.assign(globalThis, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
    },
  };
  return world;
}

/** What a request meets: some of these the gateway has seen. */
export const faultOf: Record<FaultKind, Fault> = {
  'no-answer': () => never,
  'no-answer-seen': (_, answer) => answer().then(() => never),
  busy: async () => new Response('{}', { status: 500, headers: { 'Content-Type': 'application/json' } }),
  html: async () => new Response('<h1>Cổng Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } }),
  reset: () => Promise.reject(new TypeError('fetch failed')),
  'reset-seen': (_, answer) =>
    answer().then(() => {
      throw new TypeError('fetch failed');
    }),
};
