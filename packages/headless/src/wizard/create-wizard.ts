import { isUnreachableError } from '@motcua/client';
import { sharedSender } from '../protocol/shared-sender.js';
import { openMemoryStorage } from '../storage/open-storage.js';
import { isStorageError } from '../storage/storage-error.js';
import { attachFiles } from './attach-files.js';
import { newFileId } from './draft-session.js';
import { createHandIn } from './hand-in.js';
import { loadSubject } from './load-subject.js';
import { beginDraft, draftsHere, eraseDraft, resumeDraft } from './open-draft.js';
import type { Wizard } from './wizard.js';
import { createContext, type WizardOptions } from './wizard-context.js';
import { hasDraft, type WizardAction } from './wizard-reducer.js';
import type { WizardState } from './wizard-state.js';

/** A wizard for one procedure at one agency. Nothing happens before `start()`. */
export function createWizard(options: WizardOptions): Wizard {
  const { client, procedureCode, agencyId, hostedUrl } = options;
  const stop = new AbortController();
  const { signal } = stop;
  const context = createContext(options, signal);
  const { store, dispatch, surroundings } = context;
  const { now, network } = surroundings;
  const sender = sharedSender({ client, storage: options.storage, ...surroundings });
  const handIn = createHandIn(context, sender);
  const move = (to: WizardState) => dispatch({ type: 'moved', to });
  let isStarted = false;

  const prepareStorage = async () => {
    try {
      // First, since it may make room.
      await options.storage.sweep(now());
      await options.storage.probe(newFileId(surroundings));
    } catch (error) {
      // What lies on a full disk can still be opened.
      if (!isStorageError(error) || error.code !== 'full') context.storage = openMemoryStorage();
      // Said before the first question: what is typed is gone with the page.
      context.isLasting = false;
    }
    if (!signal.aborted) void sender.sendWaiting(agencyId);
  };

  const load = async (before: Promise<void>) => {
    move({ phase: 'loading' });
    try {
      const found = await loadSubject({ client, procedureCode, agencyId, today: context.today(), signal });
      await before;
      if (signal.aborted) return;
      if (found.kind === 'missing') return move({ phase: 'missing' });
      if (found.kind !== 'open') return move({ phase: found.kind, subject: found.subject });
      context.loaded = found;
      const [newest] = await draftsHere(context);
      if (signal.aborted) return;
      if (!newest) return beginDraft(context);
      const { updatedAt, salt } = newest;
      context.salt = salt;
      move({ phase: 'resume', subject: found.subject, updatedAt, wrongCode: false, opening: false });
    } catch (error) {
      if (signal.aborted) return;
      move({
        phase: 'unreachable',
        offline: !network.isOnline() || (isUnreachableError(error) && error.reason === 'offline'),
      });
    }
  };

  const resume = async (code: string) => {
    const { state } = store;
    if (state.phase !== 'resume' || state.opening) return;
    move({ ...state, opening: true, wrongCode: false });
    const resumed = await resumeDraft(context, code);
    if (signal.aborted || !resumed) return;
    if (resumed === 'wrong-code') return move({ ...state, opening: false, wrongCode: true });
    const { record, fee } = resumed;
    if (record) await handIn.proceed({ record, fee });
  };

  const erase = async () => {
    const { state } = store;
    const { phase } = state;
    if (phase !== 'page' && phase !== 'review' && phase !== 'kit' && phase !== 'rejected' && phase !== 'accepted')
      return;
    const { subject } = state;
    const erased = await eraseDraft(context, phase === 'accepted');
    if (signal.aborted) return;
    if (typeof erased === 'boolean')
      move({ phase: 'erased', subject, wasHandedIn: phase === 'accepted', isLeft: !erased });
    // Another tab has sent it: its secret must not go before somebody has seen it.
    else if (store.state.phase === phase) await handIn.proceed({ record: erased, fee: undefined, isEarlier: true });
  };

  /** A change of place or answers: shown, then written; at once where the page is left. */
  const change = (action: WizardAction, isLeaving = false) => {
    const before = store.state;
    dispatch(action);
    if (store.state === before || !hasDraft(store.state)) return;
    context.saver?.touch();
    if (isLeaving) void context.saver?.flush();
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    start() {
      if (isStarted) return;
      isStarted = true;
      if (!globalThis.crypto?.subtle) return move({ phase: 'insecure', hostedUrl });
      void load(prepareStorage());
    },
    retry() {
      if (store.state.phase === 'unreachable') void load(Promise.resolve());
      else handIn.retry();
    },
    resume: (code) => void resume(code),
    startNew() {
      const { phase } = store.state;
      if (phase === 'resume' || phase === 'erased') beginDraft(context);
    },
    erase: () => void erase(),
    answer: (path, value) => change({ type: 'answered', path, value }),
    attach(path, documentId, files) {
      const attached = attachFiles(context, path, documentId, files);
      context.attaching = Promise.all([context.attaching, attached.catch(() => {})]);
      return attached;
    },
    removeFile(fileId) {
      change({ type: 'file-removed', fileId });
      void context.session?.removeFile(fileId);
    },
    async readFile(fileId) {
      const { state } = store;
      const file = hasDraft(state) ? state.draft.files.find((one) => one.fileId === fileId) : undefined;
      const bytes = file && (await context.session?.readFile(file));
      return bytes && new Blob([bytes], { type: file.mediaType });
    },
    next: () => change({ type: 'next' }, true),
    back: () => change({ type: 'back' }, true),
    edit: (path) => change({ type: 'edit', path }, true),
    submit: () => void handIn.submit(),
    keepPortalCode: (code) => change({ type: 'portal-code', code }, true),
    async flush() {
      await context.saver?.flush();
    },
    dispose() {
      void context.saver?.flush();
      stop.abort();
      sender.dispose();
    },
  };
}
