import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeGateway, exampleDossier, type FakeGateway } from '../testing/fake-gateway.js';
import { cuttable, eventually, hideable, impatient, patient, until } from '../testing/fixtures.js';
import { createTracker } from './create-tracker.js';
import type { TrackerState } from './tracker-state.js';

let gateway: FakeGateway;
beforeEach(async () => {
  gateway = await createFakeGateway();
  gateway.dossier = { ...exampleDossier, status: 1, revision: 0 };
});

const secret = '7K2P9QXD';
const ref = exampleDossier.submissionCode;
const shown = (state: TrackerState) => state.phase === 'shown';
const atRevision = (revision: number) => (state: TrackerState) =>
  state.phase === 'shown' && state.dossier.revision === revision;
const streams = () => gateway.asked.filter((line) => line.endsWith('/events')).length;

describe('a citizen who follows her dossier', () => {
  it('sees it, and then sees it move by itself', async () => {
    const tracker = createTracker({ client: gateway.client, wait: patient });
    expect(tracker.state).toEqual({ phase: 'empty' });
    tracker.follow(ref, secret);
    expect(tracker.state).toEqual({ phase: 'loading' });
    await until(tracker, shown);
    await eventually(() => gateway.streams).toBe(1);
    gateway.move({ ...exampleDossier, status: 4, revision: 1 });
    expect(await until(tracker, atRevision(1))).toMatchObject({ link: 'live', dossier: { status: 4 } });
    tracker.dispose();
    await eventually(() => gateway.streams).toBe(0);
  });

  it('may type code and secret as she hears them', async () => {
    const tracker = createTracker({ client: gateway.client, wait: patient });
    tracker.follow(` ${ref.toLowerCase().replace('-', ' ')} `, '7k2p-9qxd');
    await until(tracker, shown);
    tracker.dispose();
  });

  it('is told the same for an unknown code, a wrong secret and what is no code at all', async () => {
    const tracker = createTracker({ client: gateway.client, wait: patient });
    for (const [code, key] of [
      [ref, 'WRONG000'],
      ['xyz', secret],
    ] as const) {
      tracker.follow(code, key);
      expect(await until(tracker, ({ phase }) => phase !== 'loading')).toEqual({ phase: 'missing' });
    }
    tracker.follow(ref, ' ');
    expect(tracker.state).toEqual({ phase: 'empty' });
    tracker.dispose();
  });

  it('keeps seeing the last state while the link is away, and the newest one after', async () => {
    const network = cuttable();
    const tracker = createTracker({ client: gateway.client, wait: patient, network });
    tracker.follow(ref, secret);
    await until(tracker, shown);
    await eventually(() => gateway.streams).toBe(1);
    network.cut();
    gateway.fault = () => Promise.reject(new TypeError('fetch failed'));
    gateway.endStreams();
    expect(await until(tracker, (state) => state.phase === 'shown' && state.link !== 'live')).toMatchObject({
      link: 'offline',
      dossier: { revision: 0 },
    });
    gateway.dossier = { ...exampleDossier, revision: 5 };
    gateway.fault = undefined;
    network.mend();
    expect(await until(tracker, atRevision(5))).toMatchObject({ link: 'live' });
    tracker.dispose();
  });

  it('sees it move where streams do not pass at all', async () => {
    gateway.fault = (request) =>
      request.url.endsWith('/events') ? Promise.resolve(new Response('<html>', { status: 502 })) : undefined;
    const tracker = createTracker({ client: gateway.client, wait: impatient });
    tracker.follow(ref, secret);
    await until(tracker, shown);
    gateway.dossier = { ...exampleDossier, revision: 2 };
    await until(tracker, atRevision(2));
    tracker.dispose();
  });

  it('gives her link to the gateway back when nobody looks for half a minute, and sees the newest when she returns', async () => {
    const attention = hideable();
    const waits: { milliseconds: number; end: () => void }[] = [];
    const wait: typeof patient = (milliseconds, signal) =>
      new Promise((end) => {
        waits.push({ milliseconds, end });
        signal.addEventListener('abort', () => end());
      });
    const tracker = createTracker({ client: gateway.client, wait, attention });
    tracker.follow(ref, secret);
    await until(tracker, shown);
    await eventually(() => gateway.streams).toBe(1);
    attention.hide();
    attention.show();
    attention.hide();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([30_000, 30_000]);
    waits[0]?.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gateway.streams).toBe(1);
    waits[1]?.end();
    await eventually(() => gateway.streams).toBe(0);
    expect(tracker.state).toMatchObject({ phase: 'shown', link: 'live' });
    gateway.dossier = { ...exampleDossier, revision: 7 };
    const asked = gateway.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gateway.asked.length).toBe(asked);
    attention.show();
    await until(tracker, atRevision(7));
    await eventually(() => gateway.streams).toBe(1);
    tracker.dispose();
  });

  it('reads but holds no link in a tab that was opened in the background', async () => {
    const attention = hideable();
    attention.hide();
    const tracker = createTracker({ client: gateway.client, wait: patient, attention });
    tracker.follow(ref, secret);
    await until(tracker, shown);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(streams()).toBe(0);
    attention.show();
    await eventually(() => gateway.streams).toBe(1);
    tracker.dispose();
  });

  it('comes back after the gateway was restarted', async () => {
    const tracker = createTracker({ client: gateway.client, wait: impatient });
    tracker.follow(ref, secret);
    await eventually(() => gateway.streams).toBe(1);
    gateway.endStreams();
    await eventually(streams).toBeGreaterThan(1);
    gateway.move({ ...exampleDossier, revision: 3 });
    await until(tracker, atRevision(3));
    tracker.dispose();
  });

  it('is told that the gateway cannot be reached, and "Thử lại" tries at once', async () => {
    gateway.fault = async () => new Response('<html>', { status: 502 });
    const tracker = createTracker({ client: gateway.client, wait: patient });
    tracker.follow(ref, secret);
    expect(await until(tracker, ({ phase }) => phase === 'unreachable')).toEqual({
      phase: 'unreachable',
      offline: false,
    });
    gateway.fault = undefined;
    tracker.retry();
    await until(tracker, shown);
    tracker.dispose();
  });

  it('loads one stream, however many elements show the same dossier', async () => {
    const [one, two] = [
      createTracker({ client: gateway.client, wait: patient }),
      createTracker({ client: gateway.client }),
    ];
    one.follow(ref, secret);
    two.follow(ref, secret);
    await until(one, shown);
    await until(two, shown);
    await eventually(() => gateway.streams).toBe(1);
    one.dispose();
    one.dispose();
    gateway.move({ ...exampleDossier, revision: 1 });
    await until(two, atRevision(1));
    expect(streams()).toBe(1);
    two.dispose();
    await eventually(() => gateway.streams).toBe(0);
  });

  it('may turn to another dossier; the first one is heard no more', async () => {
    const tracker = createTracker({ client: gateway.client, wait: patient });
    tracker.follow(ref, secret);
    await until(tracker, shown);
    tracker.follow('00000-00000', 'WRONG000');
    await until(tracker, ({ phase }) => phase === 'missing');
    gateway.move({ ...exampleDossier, revision: 1 });
    expect(tracker.state).toEqual({ phase: 'missing' });
    tracker.dispose();
  });
});
