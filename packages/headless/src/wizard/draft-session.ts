import type { FormDefinition } from '@motcua/openapi';
import { type Bytes, crockford, submissionCodeOf, toBase64Url, uuidV7 } from '@motcua/rules';
import type { DraftContent } from '../drafts/draft-content.js';
import { createVault, type DraftVault, type VaultOptions } from '../drafts/draft-vault.js';
import type { Surroundings } from '../surroundings.js';
import type { DraftFile, WizardDraft } from './wizard-state.js';

/** What belongs to an open draft and is never on screen as a whole. */
export interface DraftSession {
  readonly vault: DraftVault;
  readonly submissionId: string;
  readonly trackingSecret: string;
  readonly submissionKey: string;
  readonly resumeCode: string;
  /** Keeps a file; resolves to false where only this page has it. */
  putFile(fileId: string, file: Blob): Promise<boolean>;
  readFile(file: DraftFile): Promise<Bytes | undefined>;
  removeFile(fileId: string): Promise<void>;
  /** Every file is on this machine too. */
  readonly isComplete: boolean;
}

/** Makes everything a submission is known by. The id comes from here once and is used for ever; the gateway makes none. */
export function newSession(options: VaultOptions): DraftSession {
  const { now, random } = options;
  const resumeCode = crockford(random(7), 10);
  return sessionOf({
    vault: createVault(resumeCode, options),
    submissionId: uuidV7({ now: now(), random: random(10) }),
    trackingSecret: crockford(random(5), 8),
    submissionKey: toBase64Url(random(16)),
    resumeCode,
  });
}

export function sessionOf(
  parts: Omit<DraftSession, 'putFile' | 'readFile' | 'removeFile' | 'isComplete'>,
): DraftSession {
  const { vault } = parts;
  /** Handles of files as they were chosen: where the machine keeps nothing, and should another tab purge the draft. */
  const handles = new Map<string, Blob>();
  const unkept = new Set<string>();
  return {
    ...parts,
    get isComplete() {
      return unkept.size === 0;
    },
    async putFile(fileId, file) {
      handles.set(fileId, file);
      try {
        await vault.putFile(fileId, file);
        return true;
      } catch {
        unkept.add(fileId);
        return false;
      }
    },
    async readFile({ fileId, size }) {
      const kept = await vault.readFile(fileId, size);
      if (kept) return kept;
      // A phone may have taken the picture away in the meantime.
      const bytes = await handles
        .get(fileId)
        ?.arrayBuffer()
        .catch(() => undefined);
      return bytes && new Uint8Array(bytes);
    },
    async removeFile(fileId) {
      handles.delete(fileId);
      unkept.delete(fileId);
      await vault.removeFile(fileId).catch(() => {});
    },
  };
}

export const newFileId = ({ now, random }: Pick<Surroundings, 'now' | 'random'>): string =>
  uuidV7({ now: now(), random: random(10) });

/** The draft as it is shown. */
export const draftOf = (
  { submissionId, resumeCode }: DraftSession,
  definition: FormDefinition,
  { answers, files, saved }: Pick<WizardDraft, 'answers' | 'files' | 'saved'>,
): WizardDraft => ({
  submissionId,
  submissionCode: submissionCodeOf(submissionId),
  resumeCode,
  definition,
  answers,
  files,
  fee: undefined,
  saved,
});

/** The draft as it is kept. */
export const contentOf = (
  { submissionId, trackingSecret, submissionKey }: DraftSession,
  { answers, files }: WizardDraft,
  place: string | undefined,
): DraftContent => ({ submissionId, trackingSecret, submissionKey, answers, files, place });
