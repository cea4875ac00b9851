import { initialAnswers, normaliseSecret } from '@motcua/rules';
import { keysOf } from '../drafts/draft-key.js';
import { createDraftSaver } from '../drafts/draft-saver.js';
import { openVault } from '../drafts/draft-vault.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { OutboxRecord } from '../storage/records.js';
import { contentOf, type DraftSession, draftOf, newSession, sessionOf } from './draft-session.js';
import { feeOf } from './form-pages.js';
import type { WizardContext } from './wizard-context.js';
import { hasDraft, kitPlace } from './wizard-reducer.js';
import type { WizardDraft } from './wizard-state.js';

/** All drafts of this procedure on this machine, newest first; none where nothing can be read. */
export const draftsHere = ({ storage, options }: WizardContext) =>
  storage.drafts.list(options.procedureCode, options.agencyId).catch(() => []);

/** Begins a draft. It is on this machine from the first answer on. */
export function beginDraft(context: WizardContext): void {
  if (!context.loaded) return;
  const session = newSession(context.vaultOptions());
  const answers = initialAnswers(context.loaded.definition);
  showDraft(context, session, { answers, files: [] }, '');
}

/** What was made from the draft that a code opened. */
export interface Resumed {
  readonly record: OutboxRecord | undefined;
  /** In đồng, for these answers. */
  readonly fee: number | undefined;
}

/** Opens a draft of this machine. Several people may have left one of the same procedure on a shared machine; the code
 * tells whose. One that was handed in is not shown again: its receipt is.
 * @returns 'wrong-code' when it opens none */
export async function resumeDraft(
  context: WizardContext,
  resumeCode: string,
): Promise<Resumed | 'wrong-code' | undefined> {
  const keyFor = keysOf(resumeCode);
  for (const found of await draftsHere(context)) {
    const opened = await openVault(found, keyFor, context.vaultOptions());
    if (context.signal.aborted || !context.loaded) return undefined;
    if (!opened) continue;
    const { vault, content } = opened;
    const { submissionId, trackingSecret, submissionKey } = content;
    const code = normaliseSecret(resumeCode);
    const session = sessionOf({ vault, submissionId, trackingSecret, submissionKey, resumeCode: code });
    const record = await context.storage.outbox.get(submissionId).catch(() => undefined);
    if (context.signal.aborted) return undefined;
    const { subject, definition } = context.loaded;
    if (record?.state === 'accepted') context.session = session;
    else showDraft(context, session, content, content.place);
    return { record, fee: content.fee ?? feeOf(subject, definition, content.answers) };
  }
  return 'wrong-code';
}

/** Deletes the open draft, or slip, from this machine. Of a slip the receipt stays for its day: another tab may still have
 * the draft open, and must not send it again. @returns false where it could not be deleted; what another tab made of the
 * draft, which then stays as it is */
export async function eraseDraft(context: WizardContext, isSlip: boolean): Promise<boolean | OutboxRecord> {
  const { storage, saver, session } = context;
  // What is being written would bring the draft back.
  await context.attaching;
  await saver?.flush();
  const erased = session && eraseFrom(storage, session, isSlip);
  const sent = await erased?.catch(() => false as const);
  if (sent) return sent;
  saver?.stop();
  context.session = undefined;
  return sent !== false;
}

const eraseFrom = async ({ drafts }: DeviceStorage, { vault, submissionId }: DraftSession, isSlip: boolean) =>
  isSlip ? void (await drafts.remove(vault.draftId)) : drafts.erase(vault.draftId, submissionId);

/** Puts a draft on screen, and everything that changes from here on to disk. */
export function showDraft(
  context: WizardContext,
  session: DraftSession,
  content: Pick<WizardDraft, 'answers' | 'files' | 'portalCode'>,
  place: string | undefined,
): void {
  const { loaded, dispatch, isLasting } = context;
  if (!loaded) return;
  context.session = session;
  context.saver?.stop();
  context.saver = createDraftSaver({
    async write() {
      const { state } = context.store;
      if (!hasDraft(state)) return 'saved';
      const here = state.phase === 'page' ? state.page.group.groupId : state.phase === 'kit' ? kitPlace : undefined;
      return session.vault.save(contentOf(session, state.draft, here));
    },
    onChange: (saved) => dispatch({ type: 'saved', saved: context.savedAs(saved) }),
  });
  const { answers, files, portalCode } = content;
  const resumeCode = isLasting ? session.resumeCode : undefined;
  const kept = { answers, files, portalCode, resumeCode, saved: context.savedAs('saved') };
  const draft = draftOf(session, loaded.definition, kept);
  dispatch({ type: 'opened', subject: loaded.subject, draft, place });
}
