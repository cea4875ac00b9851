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
  /** Keeps a file, one after the other; it can be read at once. Resolves when it is on this machine, or could not be. */
  putFile(fileId: string, file: Blob): Promise<void>;
  readFile(file: DraftFile): Promise<Bytes | undefined>;
  removeFile(fileId: string): Promise<void>;
  /** Those that are on this machine as a whole: a draft that is opened again must not name others. */
  keptOf(files: readonly DraftFile[]): readonly DraftFile[];
  /** `failed`: some file is in this page only. */
  readonly filesSaved: 'saved' | 'saving' | 'failed';
}

/** Makes everything a submission is known by. The id comes from here once and is used for ever; the gateway makes none. */
export function newSession(options: VaultOptions): DraftSession {
  const resumeCode = crockford(options.random(7), 10);
  return sessionOf({ vault: createVault(resumeCode, options), resumeCode, ...newNames(options) });
}

/** What a submission is known by, and what proves that somebody sent it. */
export const newNames = ({ now, random }: Pick<Surroundings, 'now' | 'random'>) => ({
  submissionId: uuidV7({ now: now(), random: random(10) }),
  trackingSecret: crockford(random(5), 8),
  submissionKey: toBase64Url(random(16)),
});

export function sessionOf(
  parts: Omit<DraftSession, 'putFile' | 'readFile' | 'removeFile' | 'keptOf' | 'filesSaved'>,
): DraftSession {
  const { vault } = parts;
  /** Handles of files as they were chosen: where the machine keeps nothing, and should another tab purge the draft. */
  const handles = new Map<string, Blob>();
  const writing = new Set<string>();
  const unkept = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  const write = async (fileId: string, file: Blob) => {
    await vault.putFile(fileId, file).catch(() => {
      unkept.add(fileId);
    });
    writing.delete(fileId);
    // Taken off while it was written.
    if (!handles.has(fileId)) await session.removeFile(fileId);
  };
  const session: DraftSession = {
    ...parts,
    get filesSaved() {
      return unkept.size > 0 ? 'failed' : writing.size > 0 ? 'saving' : 'saved';
    },
    keptOf: (files) => files.filter(({ fileId }) => !writing.has(fileId) && !unkept.has(fileId)),
    putFile(fileId, file) {
      handles.set(fileId, file);
      writing.add(fileId);
      last = last.then(() => write(fileId, file));
      return last;
    },
    async readFile({ fileId, size }) {
      const kept = writing.has(fileId) ? undefined : await vault.readFile(fileId, size);
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
  return session;
}

/** The same draft, with its files, under another submission. */
export const renamed = (session: DraftSession, names: ReturnType<typeof newNames>): DraftSession =>
  Object.assign(Object.create(session), names);

export const newFileId = ({ now, random }: Pick<Surroundings, 'now' | 'random'>): string =>
  uuidV7({ now: now(), random: random(10) });

/** The draft as it is shown. */
export const draftOf = (
  { submissionId }: DraftSession,
  definition: FormDefinition,
  kept: Pick<WizardDraft, 'answers' | 'files' | 'portalCode' | 'saved' | 'resumeCode'>,
): WizardDraft => ({
  submissionId,
  submissionCode: submissionCodeOf(submissionId),
  definition,
  fee: undefined,
  ...kept,
});

/** The draft as it is kept. */
export const contentOf = (
  { submissionId, trackingSecret, submissionKey, keptOf }: DraftSession,
  { answers, files, portalCode }: WizardDraft,
  place: string | undefined,
): DraftContent => ({
  submissionId,
  trackingSecret,
  submissionKey,
  answers,
  files: keptOf(files),
  place,
  portalCode,
});
