import type { Client } from '@motcua/client';
import { uuidV7 } from '@motcua/rules';
import { sharedSender } from '../protocol/shared-sender.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { isWaiting, type OutboxRecord, type SealedPackage } from '../storage/records.js';
import { isStorageError } from '../storage/storage-error.js';
import { createStore } from '../store.js';
import { type SurroundingsOptions, surroundingsOf } from '../surroundings.js';
import { createPause } from '../timing/pause.js';
import type { Outbox } from './outbox.js';
import { OutboxError } from './outbox-error.js';
import type { OutboxState, Proof } from './outbox-state.js';
import { canBeProved, isOwner, proofOf } from './owner-proof.js';
import { placeOf } from './place-of.js';
import { readPackage } from './read-package.js';
import { rowOf } from './row-of.js';
import { createSlowTries, type SlowTries } from './slow-tries.js';
import { createSubscriptions } from './subscriptions.js';
import { writePackage } from './write-package.js';

export interface OutboxOptions extends SurroundingsOptions {
  readonly client: Client;
  /** `openStorage()`, the same one that the page's wizards have: then all of them send through one sender. */
  readonly storage: DeviceStorage;
  /** Only packages for this agency: another one may have a gateway of its own. Default: all. */
  readonly agencyId?: string | undefined;
  /** `personal`: one person alone uses this machine. Anything else is shared: rows name nothing, and export and delete ask
   * for the slip's secret or the resume code. */
  readonly device?: string | undefined;
  /** Default: counted in this browser. */
  readonly tries?: SlowTries | undefined;
}

/** How often the storage is looked at while somebody looks: another tab may have sent something. */
const lookMs = 2_000;
/** And while nobody does. */
const restMs = 60_000;

/** Shows what waits on this machine, and sends it. */
export function createOutbox({ client, storage, agencyId, device, ...options }: OutboxOptions): Outbox {
  const surroundings = surroundingsOf(options);
  const { now, random, network, attention } = surroundings;
  const sender = sharedSender({ client, storage, ...surroundings });
  const tries = options.tries ?? createSlowTries(surroundings);
  const store = createStore<OutboxState>({ phase: 'loading' });
  const stop = new AbortController();
  const { signal } = stop;
  const pause = createPause(surroundings);
  const isPersonal = device === 'personal';
  /** Came as a file while this page was open: whoever has the file may do with it what they like. */
  const brought = new Set<string>();

  const isMine = (record: OutboxRecord) => !agencyId || placeOf(record).agencyId === agencyId;
  const isFree = (submissionId: string) => isPersonal || brought.has(submissionId);

  const proofFor = async (record: OutboxRecord): Promise<Proof> => {
    if (isFree(record.submissionId)) return 'none';
    return record.secretCheck || canBeProved(await proofOf(record, storage)) ? 'asked' : 'impossible';
  };

  /** It is asked at every look. */
  const attended = new Set<string>();
  const attend = (record: OutboxRecord) => {
    const { submissionId } = record;
    if (attended.has(submissionId)) return;
    attended.add(submissionId);
    void sender
      .attend(record)
      .catch(() => {})
      .finally(() => attended.delete(submissionId));
  };

  const readRows = async () => {
    const records = (await storage.outbox.list()).filter(isMine);
    for (const record of records.filter(isWaiting)) attend(record);
    const offline = !network.isOnline();
    const rows = await Promise.all(
      records.map(async (record) => {
        const proof = await proofFor(record);
        const delivery = sender.deliveryOf(record.submissionId)?.state;
        return rowOf(record, { delivery, proof, isPersonal, offline, now: now() });
      }),
    );
    // Ids begin with their time, and keep the order when a receipt comes.
    return rows.sort((a, b) => (a.submissionId < b.submissionId ? 1 : -1));
  };

  let reading: Promise<void> | undefined;
  let isStale = false;
  const readOnce = async () => {
    try {
      do {
        isStale = false;
        const rows = await readRows();
        if (signal.aborted) return;
        deliveries.follow(rows.map(({ submissionId }) => sender.deliveryOf(submissionId)));
        store.set({ phase: 'ready', rows, offline: !network.isOnline() });
      } while (isStale);
    } catch (error) {
      if (!signal.aborted) store.set({ phase: 'unavailable', code: isStorageError(error) ? error.code : undefined });
    }
  };
  /** Resolves when what is shown is not older than the call. */
  const look = (): Promise<void> => {
    isStale = true;
    reading ??= readOnce().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const deliveries = createSubscriptions(() => void look());

  const run = async () => {
    await storage.sweep(now()).catch(() => {});
    while (!signal.aborted) {
      await look();
      await pause.for(attention.isWatched() ? lookMs : restMs, signal);
    }
  };
  void run();

  const idsHere = () => (store.state.phase === 'ready' ? store.state.rows : []).map(({ submissionId }) => submissionId);

  const takeOver = async (submissionId: string) => {
    const record = await storage.outbox.get(submissionId).catch(() => undefined);
    if (!record || !isWaiting(record) || signal.aborted) return;
    sender.deliver(record);
    await look();
  };

  const take = async (submissionId: string, proof = ''): Promise<OutboxRecord> => {
    const record = await storage.outbox.get(submissionId);
    if (!record) throw new OutboxError('gone');
    if (isFree(submissionId)) return record;
    const known = await proofOf(record, storage);
    if (!canBeProved(known)) throw new OutboxError('no-proof');
    if (!(await tries.attempt(() => isOwner(proof, known, storage, surroundings), signal)))
      throw new OutboxError('wrong-secret');
    return record;
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    retry(submissionId) {
      for (const one of submissionId ? [submissionId] : idsHere()) {
        const delivery = sender.deliveryOf(one);
        if (delivery) delivery.retry();
        else if (submissionId) void takeOver(one);
      }
      pause.end();
    },
    async exportPackage(submissionId, proof) {
      const record = await take(submissionId, proof);
      if (!isWaiting(record)) throw new OutboxError('gone');
      const file = await writePackage(record, (fileId) => storage.outbox.getBytes(record.packageId, fileId));
      // From now on it may arrive from elsewhere: the next visit asks before it sends.
      await storage.outbox.change(record, { copiedAt: now() }).catch(() => {});
      await look();
      return file;
    },
    async importPackage(file) {
      const { header, contents } = await readPackage(file);
      const { submission, submissionKey } = header;
      const { submissionId } = submission;
      if (agencyId && submission.agencyId !== agencyId)
        throw new OutboxError('other-agency', { agencyId: submission.agencyId });
      const standing = await storage.outbox.get(submissionId);
      if (standing?.state === 'accepted') throw new OutboxError('already-arrived');
      if (standing && isWaiting(standing)) throw new OutboxError('already-here');
      const packageId = uuidV7({ now: now(), random: random(10) });
      for (const [index, content] of contents.entries())
        await storage.outbox.putBytes({
          packageId,
          fileId: header.files[index]?.fileId ?? '',
          sealed: await content.arrayBuffer(),
        });
      const record: SealedPackage = {
        submissionId,
        packageId,
        // It has no draft here.
        draftId: packageId,
        submission,
        submissionKey,
        files: header.files.map(({ fileId, mediaType, size }) => ({ fileId, mediaType, size, arrived: false })),
        state: 'sealed',
        sealedAt: now(),
        leaseUntil: 0,
        copiedAt: now(),
      };
      if ((await storage.outbox.put(record)) !== record) throw new OutboxError('already-here');
      brought.add(submissionId);
      sender.deliver(record);
      await look();
      return submissionId;
    },
    async remove(submissionId, proof) {
      const record = await take(submissionId, proof);
      if (isWaiting(record) && !sender.stop(submissionId)) throw new OutboxError('open-here');
      attended.delete(submissionId);
      await storage.outbox.settle(submissionId, record.draftId);
      await look();
    },
    dispose() {
      stop.abort();
      deliveries.end();
      sender.dispose();
    },
  };
}
