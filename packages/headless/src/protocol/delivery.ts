import { type Client, isProblemError } from '@motcua/client';
import type { Problem, PublicKey, Receipt } from '@motcua/openapi';
import { verifyReceipt } from '@motcua/rules';
import type { Machine } from '../machine.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { SealedPackage } from '../storage/records.js';
import { createStore } from '../store.js';
import type { Surroundings } from '../surroundings.js';
import { backoff } from '../timing/backoff.js';
import { createPause } from '../timing/pause.js';
import { afterAsk, afterSend, afterUpload } from './answers-of-the-gateway.js';
import {
  effectOf,
  initialSubmission,
  reduceSubmission,
  type SubmissionEvent,
  type SubmissionState,
} from './submission-reducer.js';
import { LostBytesError, uploadFiles } from './upload-files.js';

/** One sealed package on its way. */
export interface DeliveryState {
  readonly submission: SubmissionState;
  /** Nothing is under way; it goes on by itself after a while, or when the network is back. */
  readonly waiting: boolean;
  /** It waits because there is no network; else because the gateway does not answer. */
  readonly offline: boolean;
  readonly sentBytes: number;
  /** Sealed files and the submission itself; never 0. */
  readonly totalBytes: number;
}

/** Sends one package until there is a verified receipt or a refusal; there is no end to trying. */
export interface Delivery extends Machine<DeliveryState> {
  /** Tries at once instead of waiting. */
  retry(): void;
}

export interface DeliveryOptions extends Surroundings {
  readonly client: Client;
  readonly storage: DeviceStorage;
  /** As it stands in the outbox. */
  readonly record: SealedPackage;
  /** The tracking secret, where the draft is open. Only the dossier and the draft have it, while the key lies beside the
   * package: it proves that a dossier of other content is of the same draft. */
  readonly secret?: string | undefined;
}

/** Longer than any single part takes without being noted. */
export const leaseMs = 60_000;

const lostBytes: Problem = {
  type: 'urn:motcua:problem:unreadable-envelope',
  title: 'Gói hồ sơ trên máy này bị hỏng',
  status: 422,
  code: 'unreadable-envelope',
  detail: 'Hồ sơ chưa được gửi. Những gì đã nhập vẫn còn; đính lại tệp rồi gửi lại.',
};

export function createDelivery(options: DeliveryOptions): Delivery {
  const { client, storage, now, random, wait, network, secret } = options;
  const { submissionId, submissionKey: key, submission } = options.record;
  let { record } = options;
  let receiptKeys: readonly PublicKey[] = [];
  let askedToWait = 0;
  const stop = new AbortController();
  const { signal } = stop;
  const pause = createPause({ wait, network });

  const ownBytes = JSON.stringify(submission).length;
  const totalBytes = record.files.reduce((sum, { size }) => sum + size, ownBytes);
  const store = createStore<DeliveryState>({
    submission: reduceSubmission(initialSubmission, {
      type: 'sealed',
      sent: record.state === 'sending' || !!record.copiedAt,
    }),
    waiting: false,
    offline: false,
    sentBytes: 0,
    totalBytes,
  });
  const show = (members: Partial<DeliveryState>) => store.set({ ...store.state, ...members });

  /** What cannot be noted on this machine must not keep the package from being sent. */
  const note = async (members: Partial<SealedPackage>) => {
    // Once it is let go, the next tab need not wait.
    record = { ...record, ...members, leaseUntil: signal.aborted ? 0 : now() + leaseMs };
    const { files, state, leaseUntil } = record;
    await storage.outbox.change(record, { files, state, leaseUntil }).catch(() => {});
  };

  const isAskedForOther = () => {
    const { submission: standing } = store.state;
    return standing.step === 'unknown' && standing.otherContent === true;
  };

  /** Signed by the gateway for this id, whatever the content. */
  const isVerified = async (receipt: Receipt) => {
    const { contentHash } = receipt;
    const check = () => verifyReceipt(receipt, receiptKeys, { submissionId, contentHash });
    if (await check()) return true;
    // The gateway's keys are read late and again, since they change over the years.
    receiptKeys = (await client.keys.get({ signal }).catch(() => undefined))?.receipts ?? receiptKeys;
    return check();
  };

  const after = (eventOf: (error: unknown) => SubmissionEvent) => (error: unknown) => {
    askedToWait = Math.min(isProblemError(error) ? (error.retryAfter ?? 0) : 0, 60) * 1000;
    return eventOf(error);
  };

  const received = async (receipt: Receipt): Promise<SubmissionEvent> => {
    const verified = await isVerified(receipt);
    if (verified && receipt.contentHash !== submission.contentHash && !isAskedForOther())
      return { type: 'other-content' };
    return { type: 'receipt', receipt, verified };
  };

  const standingHere = () => storage.outbox.get(submissionId).catch(() => undefined);

  /** A refusal may come late: another tab has a receipt by then. */
  const unlessAccepted = async (event: SubmissionEvent): Promise<SubmissionEvent> => {
    const isRefusal = event.type === 'refused' || event.type === 'files-lost';
    const standing = isRefusal ? await standingHere() : undefined;
    return standing?.state === 'accepted' ? received(standing.receipt) : event;
  };

  /** Bytes go with a receipt or a refusal, and so they may have gone in another tab. */
  const withoutBytes = async (): Promise<SubmissionEvent> => {
    const standing = await standingHere();
    if (standing?.state === 'accepted') return received(standing.receipt);
    if (standing?.problem) return { type: 'refused', problem: standing.problem };
    const isSealedAnew = standing && standing.packageId !== record.packageId;
    const event: SubmissionEvent = isSealedAnew ? { type: 'no-answer' } : await ask();
    if (event.type === 'not-there') return { type: 'refused', problem: lostBytes };
    return event.type === 'no-answer' ? { type: 'interrupted', advanced: false } : event;
  };

  const upload = async (): Promise<SubmissionEvent> => {
    if (!network.isOnline()) return { type: 'interrupted', advanced: false };
    const before = store.state.sentBytes;
    try {
      const files = await uploadFiles(record, {
        client,
        signal,
        // A disk that does not answer now has lost nothing yet.
        readBytes: (fileId) => storage.outbox.getBytes(record.packageId, fileId),
        note: (changed) => note({ files: changed }),
        onProgress: (sentBytes) => {
          show({ sentBytes });
          if (record.leaseUntil - now() < leaseMs / 2) void note({});
        },
      });
      await note({ files });
      return { type: 'uploaded' };
    } catch (error) {
      if (error instanceof LostBytesError) return withoutBytes();
      return after((cause) => afterUpload(cause, store.state.sentBytes > before))(error);
    }
  };

  const send = async (): Promise<SubmissionEvent> => {
    // Noted first: after a crash the gateway is asked before anything is said.
    await note({ state: 'sending' });
    const uploads = record.files.map(({ fileId, uploadId = '' }) => ({ fileId, uploadId }));
    return client.submissions.send({ ...submission, uploads }, { signal }).then(received, after(afterSend));
  };

  const ask = () => {
    const proof = secret && isAskedForOther() ? { secret } : { key };
    return client.submissions.get(submissionId, { ...proof, signal }).then(received, after(afterAsk));
  };

  const finish = async (end: SubmissionState) => {
    const { outbox } = storage;
    const { draftId } = record;
    if (end.step === 'accepted')
      await outbox
        .accept({ state: 'accepted', submissionId, draftId, receipt: end.receipt, acceptedAt: now() })
        .catch(() => {});
    if (end.step === 'rejected') await outbox.reject(record, end.problem).catch(() => {});
  };

  const run = async () => {
    const effects = { upload, send, ask };
    // The first subscriber hears everything.
    await Promise.resolve();
    for (;;) {
      const effect = effectOf(store.state.submission);
      if (effect === 'none') return;
      await note({});
      askedToWait = 0;
      const event = await unlessAccepted(await effects[effect]());
      if (signal.aborted) return;
      const before = store.state.submission;
      const next = reduceSubmission(before, event);
      if (event.type === 'files-lost') await note({ files: record.files.map(begunAnew) });
      const isDone = next.step === 'accepted' || next.step === 'rejected';
      // On this machine first, then on screen.
      if (isDone) await finish(next);
      if (signal.aborted) return;
      const failed = 'failures' in next && 'failures' in before && next.failures > 0 && event.type !== 'uploaded';
      const waiting = failed && !['not-there', 'files-lost', 'other-content'].includes(event.type);
      show({
        submission: next,
        waiting,
        offline: !network.isOnline(),
        ...(next.step === 'accepted' && { sentBytes: totalBytes }),
      });
      if (!waiting) continue;
      await pause.for(Math.max(backoff(next.failures, random), askedToWait), signal);
      if (signal.aborted) return;
      show({ waiting: false });
    }
  };
  void run();

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    retry: pause.end,
    dispose() {
      stop.abort();
      void note({});
    },
  };
}

const begunAnew = ({ fileId, mediaType, size }: SealedPackage['files'][number]) => ({
  fileId,
  mediaType,
  size,
  arrived: false,
});
