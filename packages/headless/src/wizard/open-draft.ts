import { initialAnswers, normaliseSecret } from '@motcua/rules';
import { createDraftSaver } from '../drafts/draft-saver.js';
import { openVault } from '../drafts/draft-vault.js';
import type { OutboxRecord } from '../storage/records.js';
import { contentOf, type DraftSession, draftOf, newSession, sessionOf } from './draft-session.js';
import type { WizardContext } from './wizard-context.js';
import { hasDraft } from './wizard-reducer.js';
import type { WizardDraft } from './wizard-state.js';

/** All drafts of this procedure on this machine, newest first; none where nothing can be read. */
export const draftsHere = ({ storage, options }: WizardContext) =>
  storage.drafts.list(options.procedureCode, options.agencyId).catch(() => []);

/** Begins a draft. It is on this machine from the first answer on. */
export function beginDraft(context: WizardContext): void {
  if (!context.loaded) return;
  const session = newSession(context.vaultOptions());
  const answers = initialAnswers(context.loaded.definition);
  show(context, session, { answers, files: [] }, '');
}

/** Opens a draft of this machine. Several people may have left one of the same procedure on a shared machine; the code
 * tells whose.
 * @returns the sealed package made from it, if any; 'wrong-code' when it opens none */
export async function resumeDraft(
  context: WizardContext,
  resumeCode: string,
): Promise<OutboxRecord | 'wrong-code' | undefined> {
  for (const record of await draftsHere(context)) {
    const opened = await openVault(record, resumeCode, context.vaultOptions());
    if (context.signal.aborted) return undefined;
    if (!opened) continue;
    const { vault, content } = opened;
    const { submissionId, trackingSecret, submissionKey } = content;
    const code = normaliseSecret(resumeCode);
    const session = sessionOf({ vault, submissionId, trackingSecret, submissionKey, resumeCode: code });
    const sealed = await context.storage.outbox.get(submissionId).catch(() => undefined);
    if (!context.signal.aborted) show(context, session, content, content.place);
    return sealed;
  }
  return 'wrong-code';
}

/** Purges the drafts of this procedure from this machine, but none whose package still waits or whose receipt nobody has
 * seen: its secret is in the draft only, and somebody may come back for it. */
export async function purgeDrafts(context: WizardContext): Promise<void> {
  const { storage, saver, session } = context;
  // A write that is under way would bring the draft back.
  await saver?.flush();
  saver?.stop();
  context.session = undefined;
  try {
    const records = await storage.outbox.list();
    const own = records.find(({ submissionId }) => submissionId === session?.submissionId);
    if (session && (!own || own.state === 'rejected'))
      await storage.outbox.settle(session.submissionId, session.vault.draftId);
    if (session) return;
    for (const { draftId } of await draftsHere(context))
      if (!records.some((record) => record.draftId === draftId && record.state !== 'rejected'))
        await storage.drafts.remove(draftId);
  } catch {
    // What cannot be removed stays unreadable without its code.
  }
}

function show(
  context: WizardContext,
  session: DraftSession,
  content: Pick<WizardDraft, 'answers' | 'files'>,
  place: string | undefined,
): void {
  const { loaded, dispatch } = context;
  if (!loaded) return;
  context.session = session;
  context.saver?.stop();
  context.saver = createDraftSaver({
    async write() {
      const { state } = context.store;
      if (!hasDraft(state)) return;
      const here = state.phase === 'page' ? state.page.group.groupId : undefined;
      await session.vault.save(contentOf(session, state.draft, here));
    },
    onChange: (saved) => dispatch({ type: 'saved', saved: context.savedAs(saved) }),
  });
  const draft = draftOf(session, loaded.definition, { ...content, saved: context.savedAs('saved') });
  dispatch({ type: 'opened', subject: loaded.subject, draft, place });
}
