import type { Client } from '@motcua/client';
import type { DeviceStorage } from '../storage/device-storage.js';
import { isWaiting, type OutboxRecord, type SealedPackage } from '../storage/records.js';
import type { Surroundings } from '../surroundings.js';
import { createDelivery, type Delivery, leaseMs } from './delivery.js';
import { ownLocks } from './own-locks.js';

/** Sends sealed packages; each one by one delivery only, whoever asks. */
export interface OutboxSender {
  /** @param secret the tracking secret, where the draft is open */
  deliver(record: SealedPackage, storage?: DeviceStorage, secret?: string): Delivery;
  /** What sends a package now. */
  deliveryOf(submissionId: string): Delivery | undefined;
  /** Sends what an earlier visit left behind, as soon as no other tab has it in hand. Resolves when it has an answer. */
  attend(record: OutboxRecord): Promise<void>;
  /** Attends to all of them. Resolves when none is left, or at dispose. */
  sendWaiting(agencyId?: string): Promise<void>;
  /** Ends the sending of one package; false where a form of this page sent it, and follows it. */
  stop(submissionId: string): boolean;
  dispose(): void;
}

export interface OutboxSenderOptions extends Surroundings {
  readonly client: Client;
  readonly storage: DeviceStorage;
}

export function createOutboxSender(options: OutboxSenderOptions): OutboxSender {
  const deliveries = new Map<string, Delivery>();
  /** Those that a form of this page has sent. */
  const open = new Set<string>();
  const stop = new AbortController();
  const holds = new Map<string, Promise<void>>();
  const { now, wait, locks = ownLocks } = options;

  /** Resolves when no other tab has it in hand. Asked for once, since a second request would wait for the first. */
  const hold = (submissionId: string) => {
    const held = holds.get(submissionId) ?? locks.hold(`motcua ${submissionId}`, stop.signal);
    holds.set(submissionId, held);
    return held;
  };

  const deliver: OutboxSender['deliver'] = (record, storage = options.storage, secret) => {
    const { submissionId } = record;
    if (secret) open.add(submissionId);
    const running = deliveries.get(submissionId);
    if (running) return running;
    const delivery = createDelivery({ ...options, storage, record, secret });
    deliveries.set(submissionId, delivery);
    void hold(submissionId);
    void ended(delivery, stop.signal).then(() => deliveries.delete(submissionId));
    return delivery;
  };

  const attend: OutboxSender['attend'] = async (found) => {
    let record: OutboxRecord | undefined = found;
    let waitedFor = 0;
    // Another tab is busy with it; when it died, its lease runs out. A clock that was set back makes a lease look endless:
    // one that was not renewed within its length is over all the same.
    while (record && isWaiting(record) && record.leaseUntil > now() && record.leaseUntil !== waitedFor) {
      if (deliveries.has(record.submissionId)) break;
      waitedFor = record.leaseUntil;
      const free = hold(record.submissionId).then(() => true);
      const isFree = await Promise.race([free, wait(Math.min(waitedFor - now(), leaseMs), stop.signal)]);
      if (stop.signal.aborted) return;
      record = await options.storage.outbox.get(record.submissionId);
      if (isFree) break;
    }
    if (record && isWaiting(record)) await ended(deliver(record), stop.signal);
  };

  return {
    deliver,
    attend,
    deliveryOf: (submissionId) => deliveries.get(submissionId),
    async sendWaiting(agencyId) {
      const records: OutboxRecord[] = await options.storage.outbox.list().catch(() => []);
      const mine = records.filter(isWaiting).filter(({ submission }) => !agencyId || submission.agencyId === agencyId);
      await Promise.all(mine.map((record) => attend(record).catch(() => {})));
    },
    stop(submissionId) {
      if (open.has(submissionId)) return false;
      deliveries.get(submissionId)?.dispose();
      deliveries.delete(submissionId);
      return true;
    },
    dispose() {
      stop.abort();
      for (const delivery of deliveries.values()) delivery.dispose();
    },
  };
}

const isEnded = ({ state }: Delivery) => state.submission.step === 'accepted' || state.submission.step === 'rejected';

const ended = (delivery: Delivery, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!isEnded(delivery) && !signal.aborted) return;
      leave();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const leave = delivery.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
