import type { GatewayKeys, Problem, Receipt } from '@motcua/openapi';
import { checkAnswers, uuidV7 } from '@motcua/rules';
import { codeTaken } from '../protocol/code-taken.js';
import type { Delivery } from '../protocol/delivery.js';
import type { OutboxSender } from '../protocol/outbox-sender.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { openMemoryStorage } from '../storage/open-storage.js';
import type { OutboxRecord } from '../storage/records.js';
import { isStorageError } from '../storage/storage-error.js';
import { newNames, renamed } from './draft-session.js';
import { filesToSend, lostFile } from './form-pages.js';
import { keepSlip } from './keep-slip.js';
import { showDraft } from './open-draft.js';
import { LostFileError, sealDraft } from './seal-draft.js';
import { cannotSeal, stateOfDelivery } from './state-of-delivery.js';
import type { WizardContext } from './wizard-context.js';
import { type DraftState, hasDraft, isHandoff } from './wizard-reducer.js';
import type { DraftFile } from './wizard-state.js';

/** What is handed in, and how it came to be. */
export interface Parcel {
  readonly record: OutboxRecord;
  /** In đồng, for the answers of the draft. */
  readonly fee: number | undefined;
  readonly storage?: DeviceStorage;
  /** It was sealed elsewhere: what this page shows may not be what is in it. */
  readonly isEarlier?: boolean;
}

/** From "Gửi" to the receipt: seals, follows the package, ends in accepted or rejected. What is filed on the national
 * portal ends in its kit. */
export interface HandIn {
  submit(): Promise<void>;
  /** Goes on with a package that was sealed in an earlier visit or in another tab. */
  proceed(parcel: Parcel): Promise<void>;
  retry(): void;
}

export function createHandIn(context: WizardContext, sender: OutboxSender): HandIn {
  const { options, signal, dispatch, surroundings } = context;
  let delivery: Delivery | undefined;
  let isRenamed = false;

  const accept = async (receipt: Receipt, draftFee: number | undefined, isEarlier: boolean) => {
    const { session, loaded, saver } = context;
    if (!session || !loaded) return;
    // A write that is under way would bring the answers back.
    await saver?.flush();
    saver?.stop();
    // These answers say nothing about what was sent earlier; the slip says it, where the sender left one here.
    const fee = isEarlier ? (await session.vault.read().catch(() => undefined))?.fee : draftFee;
    const resumeCode = await keepSlip(context, session, receipt, fee);
    if (signal.aborted) return;
    const { trackingSecret } = session;
    const trackingUrl = `${options.trackingPage}#${receipt.submissionCode}.${trackingSecret}`;
    const slip = { receipt, trackingSecret, trackingUrl, fee, resumeCode, isEarlier };
    dispatch({ type: 'moved', to: { phase: 'accepted', subject: loaded.subject, ...slip } });
  };

  /** Its id or mã nộp is somebody else's (decision 003): the same draft goes out under names of its own. */
  const sendRenamed = async (taken: string) => {
    const { session, storage, store } = context;
    const { state } = store;
    if (!session || !hasDraft(state)) return;
    isRenamed = true;
    await storage.outbox.remove(taken).catch(() => {});
    if (signal.aborted) return;
    showDraft(context, renamed(session, newNames(surroundings)), state.draft, undefined);
    context.saver?.touch();
    await submit();
  };

  const refuse = async (problem: Problem, submissionId: string) => {
    if (problem.code === codeTaken.code && !isRenamed) await sendRenamed(submissionId);
    else dispatch({ type: 'rejected', problem });
  };

  const proceed = async ({ record, fee, storage = context.storage, isEarlier = false }: Parcel) => {
    const { submissionId } = record;
    if (record.state === 'accepted') return accept(record.receipt, fee, isEarlier);
    if (record.state === 'rejected' && record.problem) return refuse(record.problem, submissionId);
    const own = sender.deliver(record, storage, context.session?.trackingSecret);
    delivery = own;
    const look = () => {
      if (signal.aborted || delivery !== own) return leave();
      const { submission: end } = own.state;
      if (end.step === 'accepted' || end.step === 'rejected') leave();
      if (end.step === 'accepted') {
        const isOther = end.receipt.contentHash !== record.submission.contentHash;
        void accept(end.receipt, fee, isEarlier || isOther);
      } else if (end.step === 'rejected') void refuse(end.problem, submissionId);
      else dispatch({ type: 'delivering', ...stateOfDelivery(own.state, record.files.length > 0) });
    };
    const leave = own.subscribe(look);
    look();
  };

  /** Keys are read with the form and hold for the visit, unless the gateway could not open what was sealed. */
  const envelopeKey = async (keys: GatewayKeys) => {
    if (delivery?.state.submission.step !== 'rejected') return keys.envelope;
    return (await options.client.keys.get({ signal }).catch(() => keys)).envelope;
  };

  const seal = async ({ draft, subject }: DraftState): Promise<Parcel> => {
    const { session, loaded } = context;
    if (!session || !loaded?.keys) throw new TypeError('no draft is open that could be sent');
    const key = await envelopeKey(loaded.keys);
    const { now, random } = surroundings;
    const packageId = uuidV7({ now: now(), random: random(10) });
    const what = { now, random, subject, draft, session, envelopeKey: key, packageId, today: context.today() };
    const sealInto = async (storage: DeviceStorage): Promise<Parcel> => {
      const record = await sealDraft({ ...what, storage });
      const isOwn = 'packageId' in record && record.packageId === packageId;
      return { record, storage, fee: draft.fee, isEarlier: !isOwn };
    };
    try {
      return await sealInto(context.storage);
    } catch (error) {
      if (!isStorageError(error)) throw error;
      // A full disk must not keep a dossier from being handed in; the page alone holds it then.
      context.isLasting = false;
      dispatch({ type: 'saved', saved: 'failed' });
      return await sealInto(openMemoryStorage());
    }
  };

  /** Never one file fewer without a word: its question is opened, and says which. */
  const loseFile = async (file: DraftFile) => {
    const { state } = context.store;
    const problem = hasDraft(state) && lostFile(state.draft, file, context.today());
    dispatch({ type: 'file-removed', fileId: file.fileId });
    if (problem) dispatch({ type: 'files-refused', problems: [problem] });
    context.saver?.touch();
    await Promise.all([context.saver?.flush(), context.session?.removeFile(file.fileId)]);
  };

  const submit = async () => {
    const { state } = context.store;
    if (state.phase !== 'review') return;
    const { definition, answers, files } = state.draft;
    if (checkAnswers(definition, answers, files, { today: context.today() }).length > 0)
      return dispatch({ type: 'unfinished' });
    if (isHandoff(state.subject)) {
      dispatch({ type: 'prepared' });
      context.saver?.touch();
      return context.saver?.flush();
    }
    const hasFiles = filesToSend(state.draft, context.today()).length > 0;
    dispatch({ type: 'delivering', phase: 'sealing', sentBytes: 0, totalBytes: 1, offline: false, hasFiles });
    // A photo that is still being stored belongs to it too.
    await context.attaching;
    await context.saver?.flush();
    const sealing = context.store.state;
    if (signal.aborted || sealing.phase !== 'sealing') return;
    try {
      const parcel = await seal(sealing);
      // Written anew: nothing is sent whose secret lies in this page only, without a word, since another tab erased the
      // draft. From here on none can.
      context.saver?.touch();
      await context.saver?.flush();
      if (!signal.aborted) await proceed(parcel);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof LostFileError) await loseFile(error.file);
      else dispatch({ type: 'rejected', problem: cannotSeal });
    }
  };

  return { submit, proceed, retry: () => delivery?.retry() };
}
