import { normaliseSecret } from '@motcua/rules';
import { keysOf, secretCheckOf } from '../drafts/draft-key.js';
import { openVault } from '../drafts/draft-vault.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { DraftRecord, OutboxRecord, SecretCheck } from '../storage/records.js';
import type { Surroundings } from '../surroundings.js';
import { placeOf } from './place-of.js';

/** By what the owner of a package is known on a machine that many use. */
export interface OwnerProof {
  /** Of the slip's secret. */
  readonly secretCheck: SecretCheck | undefined;
  /** The draft it was made from, or the slip it became: its resume code opens it. */
  readonly draft: DraftRecord | undefined;
}

/** Characters of a resume code; the slip's secret has fewer. */
const codeLength = 10;

export async function proofOf(record: OutboxRecord, { drafts }: DeviceStorage): Promise<OwnerProof> {
  const { procedureCode, agencyId } = placeOf(record);
  const all = await drafts.list(procedureCode, agencyId);
  return { secretCheck: record.secretCheck, draft: all.find(({ draftId }) => draftId === record.draftId) };
}

export const canBeProved = ({ secretCheck, draft }: OwnerProof): boolean => !!secretCheck || !!draft;

/** Whether what was typed is the slip's secret or the resume code. One derivation whatever was typed, so that how long it
 * takes says nothing. */
export async function isOwner(
  typed: string,
  { secretCheck, draft }: OwnerProof,
  storage: DeviceStorage,
  { now, random }: Pick<Surroundings, 'now' | 'random'>,
): Promise<boolean> {
  if (draft && (!secretCheck || normaliseSecret(typed).length === codeLength)) {
    const { procedureCode, agencyId } = draft;
    return (await openVault(draft, keysOf(typed), { storage, procedureCode, agencyId, now, random })) !== undefined;
  }
  const { hash } = await secretCheckOf(typed, secretCheck ? new Uint8Array(secretCheck.salt) : random(16));
  return secretCheck !== undefined && isSame(new Uint8Array(hash), new Uint8Array(secretCheck.hash));
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.reduce((sum, byte, i) => sum | (byte ^ (other[i] ?? 0)), 0) === 0;
