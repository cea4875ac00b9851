import type { MediaType, Problem, Receipt, SealedSubmission } from '@motcua/openapi';

/** A draft as it lies on this machine. Whose it is and what was typed are inside `data`; only the code opens it. */
export interface DraftRecord {
  /** Random; says nothing about the submission. */
  readonly draftId: string;
  readonly procedureCode: string;
  readonly agencyId: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** For the key: PBKDF2 of the resume code. Drafts of one procedure on one machine share it. */
  readonly salt: ArrayBuffer;
  readonly iv: ArrayBuffer;
  readonly data: ArrayBuffer;
}

/** 256 KiB of a file of a draft. Buffers, since browsers lose the bytes of stored Blobs (w3c/IndexedDB#423). */
export interface FileChunk {
  readonly draftId: string;
  readonly fileId: string;
  readonly index: number;
  readonly iv: ArrayBuffer;
  readonly data: ArrayBuffer;
  /** SHA-256 of `data`, base64url: a damaged disk is told from a wrong code. Of the ciphertext, since the hash of a file
   * would give away which file it is. */
  readonly hash: string;
}

/** A file of a sealed package, and how far its upload got. */
export interface OutboxFile {
  readonly fileId: string;
  readonly mediaType: MediaType;
  /** Sealed length in bytes. */
  readonly size: number;
  readonly uploadId?: string;
  /** All of it is at the gateway. */
  readonly arrived: boolean;
}

/** PBKDF2-SHA256 of a secret with 600,000 rounds: whoever types the secret again is known by it, also without a network. */
export interface SecretCheck {
  readonly salt: ArrayBuffer;
  readonly hash: ArrayBuffer;
}

interface OutboxEntry {
  readonly submissionId: string;
  /** The draft it was made from. */
  readonly draftId: string;
  /** Of the tracking secret. Packages of before have none, nor have those that came as a file. */
  readonly secretCheck?: SecretCheck | undefined;
}

/** A sealed package. It needs no key to be sent; nobody without the gateway's private key can read it. */
export interface SealedPackage extends OutboxEntry {
  /** `sealed`: never sent. `sending`: sent at least once, so nobody but the gateway knows. */
  readonly state: 'sealed' | 'sending' | 'rejected';
  /** UUIDv7: whose bytes are whose, should two tabs seal one draft, and since when. */
  readonly packageId: string;
  readonly submission: Omit<SealedSubmission, 'uploads'>;
  /** Good for uploading and asking, for nothing else. */
  readonly submissionKey: string;
  readonly files: readonly OutboxFile[];
  /** Milliseconds since 1970. */
  readonly sealedAt: number;
  /** Until then a tab is busy with it; others leave it alone. A lease, not a lock: a tab that died holds nothing. */
  readonly leaseUntil: number;
  /** When a copy of it left as a file, or it came as one, in milliseconds since 1970: it may arrive from another machine. */
  readonly copiedAt?: number;
  readonly problem?: Problem;
}

/** What is left of a package once the gateway has it: the receipt, which names nobody. */
export interface AcceptedPackage extends OutboxEntry {
  readonly state: 'accepted';
  readonly receipt: Receipt;
  /** When it came to this machine, in milliseconds since 1970. */
  readonly acceptedAt: number;
  /** When its slip was last on screen; nothing while nobody has seen it. */
  readonly seenAt?: number;
}

export type OutboxRecord = SealedPackage | AcceptedPackage;

/** On its way: nobody has said yes or no yet. */
export const isWaiting = (record: OutboxRecord): record is SealedPackage & { readonly state: 'sealed' | 'sending' } =>
  record.state === 'sealed' || record.state === 'sending';

/** The bytes that are uploaded. Apart from the record, so that noting progress does not rewrite them. */
export interface OutboxBytes {
  readonly packageId: string;
  readonly fileId: string;
  readonly sealed: ArrayBuffer;
}
