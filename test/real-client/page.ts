/** A page on that machine: the shipped wizard over the shipped storage. It can die at any of its steps to disk or gateway;
 * then nothing of it acts any more, and what was half done in the database is undone. */
import { createClient } from '@motcua/client';
import { createDeviceStorage } from '../../packages/headless/src/storage/create-device-storage.js';
import { createIndexedTables } from '../../packages/headless/src/storage/indexed-tables.js';
import type { Tables, Transaction } from '../../packages/headless/src/storage/tables.js';
import { createWizard } from '../../packages/headless/src/wizard/create-wizard.js';
import type { Wizard } from '../../packages/headless/src/wizard/wizard.js';
import type { Said } from './said.js';
import { faultOf, type World } from './world.js';

export interface Page {
  readonly wizard: Wizard;
  readonly isAlive: boolean;
  /** Dies after so many more steps. */
  dieIn(steps: number): void;
}

const never = new Promise<never>(() => {});

export function openPage(world: World, said: Said): Page {
  let left = Number.POSITIVE_INFINITY;
  const isDead = () => left < 0;
  const takeStep = () => {
    left -= 1;
    return !isDead();
  };

  const tables = createIndexedTables({ name: 'motcua', openTimeout: 3_000 });
  const watched = (transaction: Transaction): Transaction => {
    const orDie = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) => {
      return async (...args: Args): Promise<Result> => {
        if (!takeStep()) throw new Error('the page is gone');
        return act(...args);
      };
    };
    const { get, all, keys, put, remove } = transaction;
    return {
      get: orDie(get) as Transaction['get'],
      all: orDie(all) as Transaction['all'],
      keys: orDie(keys),
      put: orDie(async (table, value) => {
        if (world.refusals-- > 0) throw new DOMException('full', 'QuotaExceededError');
        return put(table, value);
      }) as Transaction['put'],
      remove: orDie(remove),
    };
  };
  const mortal: Tables = {
    async run(mode, work) {
      if (!takeStep()) return never;
      const run = world.busy(tables.run(mode, (transaction) => work(watched(transaction))));
      try {
        const result = await run;
        return isDead() ? await never : result;
      } catch (error) {
        if (isDead()) return never;
        throw error;
      }
    },
    close: tables.close,
  };

  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    if (!takeStep()) return never;
    if (!world.online) throw new TypeError('fetch failed');
    const isFaulty = world.faults.skip-- <= 0 && world.faults.left-- > 0;
    const answer = () => world.busy(world.gateway.fetch(request));
    const isOver = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
    });
    const meets = isFaulty ? faultOf[world.faults.kind](request, answer) : undefined;
    const response = await Promise.race([meets ?? answer(), isOver]);
    return isDead() ? never : response;
  };

  const client = createClient({ baseUrl: 'https://gateway.example.vn', fetch });
  const wizard = createWizard({
    client,
    storage: createDeviceStorage(mortal),
    procedureCode: '2.000635',
    agencyId: 'thong-nhat-lang-son',
    trackingPage: 'https://gateway.example.vn/tra-cuu',
    hostedUrl: 'https://gateway.example.vn/nop/2.000635',
    // Never the same instant twice, as with a clock that goes.
    now: () => world.now++,
    network: {
      isOnline: () => world.online,
      onOnline(listener) {
        world.onlineAgain.add(listener);
        return () => world.onlineAgain.delete(listener);
      },
    },
  });
  const page: Page = {
    wizard,
    get isAlive() {
      return !isDead();
    },
    dieIn(steps) {
      left = steps;
    },
  };
  // As a screen does: drawn once the code that changed it is done.
  wizard.subscribe(() => {
    if (page.isAlive) said.show(page);
    queueMicrotask(() => page.isAlive && said.hear(page));
  });
  return page;
}
