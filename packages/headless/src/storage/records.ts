import type { MediaType, Problem, Receipt, SealedSubmission } from '@motcua/openapi';

/** A draft as it lies on this machine. Whose it is and what was typed are inside `data`; only the code opens it. */
export interface DraftRecord {
  /** Random; says nothing about the submission. */
  readonly draftId: string;
  readonly procedureCode: string;
  readonly agencyId: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** For the key: PBKDF2 of the resume code. */
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

/** `sealed`: never sent. `sending`: sent at least once, so nobody but the gateway knows. */
export type OutboxState = 'sealed' | 'sending' | 'accepted' | 'rejected';

/** A sealed package. It needs no key to be sent; nobody without the gateway's private key can read it. */
export interface OutboxRecord {
  readonly submissionId: string;
  /** UUIDv7: whose bytes are whose, should two tabs seal one draft, and since when. */
  readonly packageId: string;
  /** The draft it was made from. */
  readonly draftId: string;
  readonly submission: Omit<SealedSubmission, 'uploads'>;
  /** Good for uploading and asking, for nothing else. */
  readonly submissionKey: string;
  readonly files: readonly OutboxFile[];
  readonly state: OutboxState;
  /** Milliseconds since 1970. */
  readonly sealedAt: number;
  /** Until then a tab is busy with it; others leave it alone. A lease, not a lock: a tab that died holds nothing. */
  readonly leaseUntil: number;
  readonly receipt?: Receipt;
  readonly problem?: Problem;
}

/** The bytes that are uploaded. Apart from the record, so that noting progress does not rewrite them. */
export interface OutboxBytes {
  readonly packageId: string;
  readonly fileId: string;
  readonly sealed: ArrayBuffer;
}
