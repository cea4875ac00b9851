import type { Receipt } from '@motcua/openapi';
import { checkAnswers } from '@motcua/rules';
import type { Delivery } from '../protocol/delivery.js';
import type { OutboxSender } from '../protocol/outbox-sender.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { openMemoryStorage } from '../storage/open-storage.js';
import type { OutboxRecord } from '../storage/records.js';
import { isStorageError } from '../storage/storage-error.js';
import { LostFileError, sealDraft } from './seal-draft.js';
import { cannotSeal, stateOfDelivery } from './state-of-delivery.js';
import type { LoadedForm, WizardContext } from './wizard-context.js';
import { hasDraft } from './wizard-reducer.js';
import type { WizardReview } from './wizard-state.js';

/** From "Gửi" to the receipt: seals, follows the package, ends in accepted or rejected. */
export interface HandIn {
  submit(): Promise<void>;
  /** Goes on with a package that was sealed in an earlier visit or in another tab. */
  proceed(record: OutboxRecord): Promise<void>;
  retry(): void;
}

export function createHandIn(context: WizardContext, sender: OutboxSender): HandIn {
  const { options, signal, dispatch } = context;
  let delivery: Delivery | undefined;

  const accept = async (receipt: Receipt) => {
    const { session, storage, store, saver } = context;
    const { state } = store;
    if (!session || !hasDraft(state)) return;
    // A write that is under way would bring the draft back.
    await saver?.flush();
    saver?.stop();
    const { submissionId, trackingSecret, vault } = session;
    await storage.outbox.settle(submissionId, vault.draftId).catch(() => {});
    if (signal.aborted) return;
    const trackingUrl = `${options.trackingPage}#${receipt.submissionCode}.${trackingSecret}`;
    const { subject, draft } = state;
    const to = { phase: 'accepted', subject, receipt, trackingSecret, trackingUrl, fee: draft.fee } as const;
    dispatch({ type: 'moved', to });
  };

  const follow = (record: OutboxRecord, storage: DeviceStorage) => {
    const own = sender.deliver(record, storage);
    delivery = own;
    const look = () => {
      if (signal.aborted || delivery !== own) return leave();
      const { submission } = own.state;
      if (submission.step === 'accepted' || submission.step === 'rejected') leave();
      if (submission.step === 'accepted') void accept(submission.receipt);
      else if (submission.step === 'rejected') dispatch({ type: 'rejected', problem: submission.problem });
      else dispatch({ type: 'delivering', ...stateOfDelivery(own.state, record.files.length > 0) });
    };
    const leave = own.subscribe(look);
    look();
  };

  /** Keys are read with the form and hold for the visit, unless the gateway could not open what was sealed. */
  const envelopeKey = async ({ keys }: LoadedForm) => {
    if (delivery?.state.submission.step !== 'rejected') return keys.envelope;
    return (await options.client.keys.get({ signal }).catch(() => keys)).envelope;
  };

  const seal = async ({ draft, subject }: WizardReview) => {
    const { session, loaded, surroundings } = context;
    if (!session || !loaded) throw new TypeError('no draft is open');
    const key = await envelopeKey(loaded);
    const sealInto = (storage: DeviceStorage) =>
      sealDraft({ ...surroundings, storage, subject, draft, session, envelopeKey: key, today: context.today() });
    try {
      return { record: await sealInto(context.storage), storage: context.storage };
    } catch (error) {
      if (!isStorageError(error)) throw error;
      // A full disk must not keep a dossier from being handed in; the page alone holds it then.
      context.isLasting = false;
      dispatch({ type: 'saved', saved: 'failed' });
      const storage = openMemoryStorage();
      return { record: await sealInto(storage), storage };
    }
  };

  return {
    async submit() {
      const { state } = context.store;
      if (state.phase !== 'review') return;
      const { definition, answers, files } = state.draft;
      if (checkAnswers(definition, answers, files, { today: context.today() }).length > 0)
        return dispatch({ type: 'unfinished' });
      dispatch({ type: 'delivering', phase: 'sealing', sentBytes: 0, totalBytes: 1 });
      await context.saver?.flush();
      try {
        const { record, storage } = await seal(state);
        if (!signal.aborted) follow(record, storage);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof LostFileError) {
          dispatch({ type: 'moved', to: state });
          dispatch({ type: 'file-removed', fileId: error.fileId });
          dispatch({ type: 'unfinished' });
        } else dispatch({ type: 'rejected', problem: cannotSeal });
      }
    },
    async proceed(record) {
      if (record.receipt) await accept(record.receipt);
      else if (record.state === 'rejected' && record.problem) dispatch({ type: 'rejected', problem: record.problem });
      else follow(record, context.storage);
    },
    retry: () => delivery?.retry(),
  };
}
