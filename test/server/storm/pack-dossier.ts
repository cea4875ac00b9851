/** A planned dossier sealed by the shipped code, as it lies in an outbox before its first sending. */
import { type DeviceStorage, sealSubmission } from '@motcua/headless';
import type { Answers, GatewayKeys, SealedSubmission } from '@motcua/openapi';
import { pilotAgency } from '../../support/gateway.js';
import { bytesOf, fileIdOf, type PlannedDossier, photoOf } from './storm-plan.js';

type OutboxRecord = Parameters<DeviceStorage['outbox']['put']>[0];
export type SealedPackage = Exclude<OutboxRecord, { readonly state: 'accepted' }>;

/** A package, and the sealed bytes of its file. */
export interface Packed {
  readonly record: SealedPackage;
  readonly bytes: ReadonlyMap<string, ArrayBuffer>;
}

/** @param answers in place of the planned ones */
export async function packDossier(
  { submissionId, submissionKey, trackingSecret, fileId, dice, ...planned }: PlannedDossier,
  { envelope: envelopeKey }: GatewayKeys,
  answers: Answers = planned.answers,
): Promise<Packed> {
  const bytes = new Map<string, ArrayBuffer>();
  const read = async () => photoOf(dice);
  const submission = await sealSubmission({
    now: Date.now,
    random: (length) => bytesOf(dice, length),
    content: { submissionId, agencyId: pilotAgency, procedureCode: '2.000635', formVersion: '1', answers },
    files: fileId ? [{ fileId, documentId: 'van-ban-uy-quyen', mediaType: 'image/jpeg', read }] : [],
    secrets: { submissionKey, trackingSecret },
    envelopeKey,
    keep: async (id, sealed) => void bytes.set(id, sealed.slice().buffer),
  });
  const files = [...bytes].map(([id, { byteLength: size }]) => {
    return { fileId: id, mediaType: 'image/jpeg' as const, size, arrived: false };
  });
  const times = { sealedAt: Date.now(), leaseUntil: 0 };
  const ids = { submissionId, draftId: submissionId, packageId: fileIdOf(dice) };
  return { record: { state: 'sealed', ...ids, submission, submissionKey, files, ...times }, bytes };
}

/** As it is posted when its files do not matter. */
export const withoutFiles = ({ record }: Packed): SealedSubmission => ({ ...record.submission, uploads: [] });
