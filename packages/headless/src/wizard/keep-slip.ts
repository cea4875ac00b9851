import type { Receipt } from '@motcua/openapi';
import type { DraftSession } from './draft-session.js';
import type { WizardContext } from './wizard-context.js';

/** What stays on this machine of a dossier that was handed in, for a day and under the draft's code: receipt, secret and
 * fee. Answers and files go.
 * @returns the code that opens it again; nothing where this page alone has the slip */
export async function keepSlip(
  { storage, options, surroundings }: WizardContext,
  { vault, submissionId, trackingSecret, submissionKey, resumeCode }: DraftSession,
  receipt: Receipt,
  fee: number | undefined,
): Promise<string | undefined> {
  const now = surroundings.now();
  const { draftId } = vault;
  try {
    const names = { submissionId, trackingSecret, submissionKey };
    const isWritten = await vault.replace({ ...names, answers: {}, files: [], place: undefined, fee });
    const accepted = { state: 'accepted', submissionId, draftId, receipt, acceptedAt: now, seenAt: now } as const;
    const isKept = (await storage.outbox.accept(accepted)) && isWritten;
    // A page's own memory is no machine's.
    return isKept && storage === options.storage ? resumeCode : undefined;
  } catch {
    return undefined;
  }
}
