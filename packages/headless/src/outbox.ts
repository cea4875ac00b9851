/** What waits on this machine. A door of its own: most pages send nothing. */
export { createOutbox, type OutboxOptions } from './outbox/create-outbox.js';
export { mayWait } from './outbox/may-wait.js';
export type { Outbox, PackageFile } from './outbox/outbox.js';
export {
  isOutboxError,
  OutboxError,
  type OutboxErrorCode,
  type OutboxErrorOptions,
  outboxErrorCodes,
} from './outbox/outbox-error.js';
export {
  type Deletion,
  deletions,
  type OutboxPhase,
  type OutboxRow,
  type OutboxState,
  type OutboxStep,
  outboxPhases,
  outboxSteps,
  type Proof,
  proofs,
  type RowNames,
  type WaitReason,
  waitReasons,
} from './outbox/outbox-state.js';
export type { SlowTries } from './outbox/slow-tries.js';
