/** A dossier arrives exactly once, whatever is killed on the way: real gateway, real PostgreSQL, real files, real HTTP. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleFile } from '../contract/examples.js';
import { ask, checkedReceipt, pack, post } from '../contract/foreign-client/citizen.js';
import { newDraft } from '../contract/foreign-client/draft.js';
import { type Gateway, startGateway, stopOrphanedPostgres, temporaryDataFolder } from '../support/gateway.js';
import { isRunning } from '../support/is-running.js';
import { createUpload, sendHalf, sendRest } from './cut-upload.js';
import { anomalies } from './ledger.js';
import { type Seeded, seeded } from './seeded.js';
import { type Delivery, deliver } from './stubborn-citizen.js';

const quiet = { mounts: {}, env: { MOTCUA_LOG: 'silent' } } as const;

/** Citizens at work at the same time, each with one dossier after the other, every second with a photograph. */
function crowd(size: number, random: Seeded, url: () => Promise<string>) {
  const deliveries: Delivery[] = [];
  let closed = false;
  let posted = 0;
  const onPost = () => {
    posted += 1;
  };
  const citizens = Array.from({ length: size }, async () => {
    while (!closed) {
      const photo = random.next() < 0.5 ? { photo: exampleFile().photo } : {};
      deliveries.push(await deliver(newDraft(photo), url, onPost));
    }
  });
  // Heard of at once, also while nobody waits for the crowd to go home.
  let failure: unknown;
  const all = Promise.all(citizens);
  all.catch((error: unknown) => {
    failure = error;
  });
  return {
    /** Waits for so many further posts to go out; a moment that counts in work done, not in time, on any machine. */
    async afterPosts(count: number): Promise<void> {
      for (const end = posted + count; posted < end; await sleep(2)) if (failure !== undefined) throw failure;
    },
    /** Lets each of them finish the dossier in hand. */
    async goHome(): Promise<readonly Delivery[]> {
      closed = true;
      await all;
      return deliveries;
    },
  };
}

const figures = (deliveries: readonly Delivery[]) => {
  const sum = (pick: (delivery: Delivery) => number) => deliveries.reduce((total, one) => total + pick(one), 0);
  return {
    submissions: deliveries.length,
    posts: sum(({ posts }) => posts),
    cut: sum(({ cuts }) => cuts),
    'cut but arrived': sum(({ found }) => Number(found)),
    'put off': sum(({ putOff }) => putOff),
  };
};

/** Whoever asks again gets the receipt he has, byte for byte. */
async function expectSameReceipts(url: string, deliveries: readonly Delivery[]) {
  for (const { draft, receiptText } of deliveries) expect(await ask(url, draft)).toBe(receiptText);
}

describe('fifty posts of one submission at once', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway(quiet);
  });
  afterAll(() => gateway?.stop());

  // Twenty times: equal rows meet in either of two unique indexes, and the rarer meeting came once in eight such crowds.
  it('make one row and get fifty equal receipts, twenty times over', async () => {
    const deliveries: Delivery[] = [];
    for (let round = 0; round < 20; round += 1) {
      const draft = newDraft({ photo: exampleFile().photo });
      const { body } = await pack(gateway.url, draft);
      const replies = await Promise.all(
        Array.from({ length: 50 }, async () => {
          const reply = await post(gateway.url, body);
          return { status: reply.status, text: await reply.text() };
        }),
      );
      const statuses = replies.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array.from({ length: 49 }, () => 200), 201]);
      const receiptText = replies[0]?.text ?? '';
      expect(new Set(replies.map(({ text }) => text))).toEqual(new Set([receiptText]));
      const receipt = await checkedReceipt(gateway.url, draft.content, receiptText);
      deliveries.push({ draft, receipt, receiptText, posts: 50, cuts: 0, putOff: 0, found: false });
    }
    expect(await anomalies(gateway.dataDir, deliveries)).toEqual([]);
  }, 120_000);
});

describe('kill -9 of the gateway while citizens send', () => {
  const random = seeded();
  const kills = 10;
  const dataDir = temporaryDataFolder();
  /** The one that runs, or will in a moment. */
  let gateway: Promise<Gateway> = Promise.reject(new Error('not started'));
  gateway.catch(() => undefined);
  const start = () => {
    gateway = startGateway({ ...quiet, dataDir });
    return gateway;
  };
  afterAll(async () => {
    await gateway.then((one) => one.stop()).catch(() => undefined);
    await stopOrphanedPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('loses none, doubles none, and each citizen ends with a receipt that holds', async () => {
    let running = await start();
    const citizens = crowd(8, random, async () => (await gateway).url);
    const moments: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const [posts, wait] = [random.between(1, 16), random.between(0, 60)];
      moments.push(`${posts}+${wait}`);
      await citizens.afterPosts(posts);
      await sleep(wait);
      await running.kill();
      running = await start();
    }
    const deliveries = await citizens.goHome();
    console.log(`seed ${random.seed}, killed after posts+ms ${moments.join(', ')}:`, figures(deliveries));
    expect(await anomalies(dataDir, deliveries)).toEqual([]);
    await expectSameReceipts(running.url, deliveries);
    // Else every kill fell between two submissions and nothing was tried.
    expect(figures(deliveries).cut).toBeGreaterThan(0);
  }, 240_000);
});

describe('PostgreSQL stopped at once (-m immediate) while citizens send', () => {
  const random = seeded();
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway(quiet);
  });
  afterAll(() => gateway?.stop());

  const postmaster = () => Number(readFileSync(join(gateway.dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  it('is brought back by the gateway; nothing is lost, doubled or half-written', async () => {
    const citizens = crowd(8, random, async () => gateway.url);
    const stopped = new Set<number>();
    for (let stop = 0; stop < 4; stop++) {
      await sleep(random.between(200, 1_200));
      const pid = postmaster();
      process.kill(pid, 'SIGQUIT');
      stopped.add(pid);
      await untilHealthyAgain(gateway, pid);
    }
    const deliveries = await citizens.goHome();
    console.log(`seed ${random.seed}, ${stopped.size} stops:`, figures(deliveries));
    expect(stopped.size).toBe(4);
    expect(await anomalies(gateway.dataDir, deliveries)).toEqual([]);
    await expectSameReceipts(gateway.url, deliveries);
    expect(figures(deliveries)['put off'] + figures(deliveries).cut).toBeGreaterThan(0);
  }, 120_000);
});

/** @param stopped the server that may answer for another moment; only behind its end does health count */
async function untilHealthyAgain({ url, log }: Gateway, stopped: number): Promise<void> {
  for (const until = performance.now() + 30_000; performance.now() < until; await sleep(50))
    if (!isRunning(stopped) && (await fetch(`${url}/healthz`)).status === 200) return;
  throw new Error(`the gateway did not get its database back:\n${log()}`);
}

describe('an upload that is cut in the middle', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway(quiet);
  });
  afterAll(() => gateway?.stop());

  it('does not count as a file; sent to its end, it does', async () => {
    const upload = await createUpload(gateway.url);
    (await sendHalf(gateway.url, upload)).destroy();
    await sleep(200);
    const early = await post(gateway.url, upload.body);
    expect(early.status).toBe(422);
    expect(await early.json()).toMatchObject({ errors: [{ pointer: '/files/0', rule: 'file-missing' }] });
    expect(await ask(gateway.url, upload.draft)).toBeUndefined();
    const offset = await sendRest(gateway.url, upload);
    console.log(`600 of ${upload.bytes.length} bytes sent before the cut, ${offset} kept`);
    expect(offset).toBeLessThanOrEqual(600);
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  });

  it('is taken over by a new connection while the old one still looks open', async () => {
    const upload = await createUpload(gateway.url);
    const dead = await sendHalf(gateway.url, upload);
    const since = performance.now();
    await sendRest(gateway.url, upload);
    const took = Math.round(performance.now() - since);
    console.log(`taken over after ${took} ms`);
    // Two seconds on a quiet machine; what is asked of a crowded one is that nobody waits for the dead one's time-out.
    expect(took).toBeLessThan(10_000);
    dead.destroy();
    expect((await post(gateway.url, upload.body)).status).toBe(201);
  });
});
