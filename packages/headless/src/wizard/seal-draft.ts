import type { GatewayKeys } from '@motcua/openapi';
import { keepVisible, sealedOverhead } from '@motcua/rules';
import { secretCheckOf } from '../drafts/draft-key.js';
import { leaseMs } from '../protocol/delivery.js';
import { sealSubmission } from '../sealing/seal-submission.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { OutboxRecord } from '../storage/records.js';
import type { Surroundings } from '../surroundings.js';
import type { DraftSession } from './draft-session.js';
import { filesToSend } from './form-pages.js';
import type { DraftFile, WizardDraft, WizardSubject } from './wizard-state.js';

/** A file of the draft can no longer be read; it has to be added again. */
export class LostFileError extends Error {
  override readonly name = 'LostFileError';
  readonly file: DraftFile;

  constructor(file: DraftFile) {
    super('lost-file');
    this.file = file;
  }
}

export interface SealDraftOptions extends Pick<Surroundings, 'now' | 'random'> {
  readonly storage: DeviceStorage;
  readonly subject: WizardSubject;
  readonly draft: WizardDraft;
  readonly session: DraftSession;
  readonly envelopeKey: GatewayKeys['envelope'];
  /** UUIDv7 of the package that is made. */
  readonly packageId: string;
  /** ISO date in Vietnam. */
  readonly today: string;
}

/** Seals a draft and keeps the package before anything is sent. Gives the package that counts: another tab may have
 * sealed the same draft first. */
export async function sealDraft(options: SealDraftOptions): Promise<OutboxRecord> {
  const { storage, subject, draft, session, envelopeKey, packageId, today, now, random } = options;
  const { submissionId, submissionKey } = session;
  const standing = await storage.outbox.get(submissionId);
  if (standing && standing.state !== 'rejected') return standing;

  const files = filesToSend(draft, today);
  const sealing = sealSubmission({
    now,
    random,
    envelopeKey,
    content: {
      submissionId,
      agencyId: subject.offering.agencyId,
      procedureCode: subject.offering.procedureCode,
      formVersion: draft.definition.version,
      answers: keepVisible(draft.definition, draft.answers, { today }),
    },
    secrets: session,
    files: files.map((file) => ({
      ...file,
      async read() {
        const bytes = await session.readFile(file);
        if (!bytes) throw new LostFileError(file);
        return bytes;
      },
    })),
    keep: (fileId, sealed) => storage.outbox.putBytes({ packageId, fileId, sealed: sealed.buffer }),
  });
  // Both take a moment, and neither waits for the other.
  const [submission, secretCheck] = await Promise.all([sealing, secretCheckOf(session.trackingSecret, random(16))]);
  return storage.outbox.put({
    submissionId,
    packageId,
    draftId: session.vault.draftId,
    submission,
    submissionKey,
    secretCheck,
    files: files.map(({ fileId, mediaType, size }) => ({
      fileId,
      mediaType,
      size: size + sealedOverhead,
      arrived: false,
    })),
    state: 'sealed',
    sealedAt: now(),
    leaseUntil: now() + leaseMs,
  });
}
