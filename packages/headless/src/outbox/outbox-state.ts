import type { Problem, Receipt } from '@motcua/openapi';
import type { StorageErrorCode } from '../storage/storage-error.js';

/** Every phase an outbox can be in. */
export const outboxPhases = ['loading', 'ready', 'unavailable'] as const;
export type OutboxPhase = (typeof outboxPhases)[number];

/** How far a package is. `waiting`: nothing is under way, it goes on by itself. `unknown`: handed in without an answer, and
 * asked about. */
export const outboxSteps = ['waiting', 'uploading', 'sending', 'unknown', 'accepted', 'rejected'] as const;
export type OutboxStep = (typeof outboxSteps)[number];

/** Why it waits: there is no network, the gateway does not answer, another tab has it in hand. */
export const waitReasons = ['offline', 'silent', 'elsewhere'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** What export and delete ask for: nothing, since the machine is its owner's; the slip's secret or the resume code; or
 * there is nothing left that would tell its owner from others, and it can only be sent on. */
export const proofs = ['none', 'asked', 'impossible'] as const;
export type Proof = (typeof proofs)[number];

/** What is lost by deleting: a dossier that nobody has; one that may have arrived; one that was refused; the slip of one
 * that arrived. */
export const deletions = ['unsent', 'perhaps', 'refused', 'arrived'] as const;
export type Deletion = (typeof deletions)[number];

/** One package. */
export interface OutboxRow {
  readonly submissionId: string;
  readonly agencyId: string;
  /** When it was sealed, or its receipt came, in milliseconds since 1970. */
  readonly time: number;
  readonly step: OutboxStep;
  /** Nothing while it is under way here. */
  readonly why: WaitReason | undefined;
  readonly sentBytes: number;
  /** Sealed files and the submission itself. */
  readonly totalBytes: number;
  /** A copy of it left or came as a file. */
  readonly isCopied: boolean;
  readonly proof: Proof;
  readonly deletion: Deletion;
  /** There are bytes to export. */
  readonly canExport: boolean;
  /** What names it. Undefined on a shared machine, where a row says when and how far, and nothing else. */
  readonly names: RowNames | undefined;
}

export interface RowNames {
  /** Mã nộp. */
  readonly submissionCode: string;
  readonly procedureCode: string;
  readonly receipt: Receipt | undefined;
  /** Why the gateway refused it. */
  readonly problem: Problem | undefined;
}

export type OutboxState =
  | { readonly phase: 'loading' }
  /** Newest first. */
  | { readonly phase: 'ready'; readonly rows: readonly OutboxRow[]; readonly offline: boolean }
  /** What lies on this machine cannot be read now; it is tried again. */
  | { readonly phase: 'unavailable'; readonly code: StorageErrorCode | undefined };
