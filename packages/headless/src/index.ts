export type { Machine } from './machine.js';
export { createPayer, type PayerOptions } from './payment/create-payer.js';
export type { Payer } from './payment/payer.js';
export { type PaymentPhase, type PaymentState, paymentPhases } from './payment/payment-state.js';
export { type SendWaitingOptions, sendWaiting } from './protocol/send-waiting.js';
export {
  effectOf,
  initialSubmission,
  reduceSubmission,
  type SubmissionEffect,
  type SubmissionEvent,
  type SubmissionState,
} from './protocol/submission-reducer.js';
export { type FileToSeal, type SealRequest, sealSubmission } from './sealing/seal-submission.js';
export type { DeviceStorage } from './storage/device-storage.js';
export { openMemoryStorage, openStorage, type StorageOptions } from './storage/open-storage.js';
export { isStorageError, StorageError, type StorageErrorCode } from './storage/storage-error.js';
export type { Attention, Locks, Network, Surroundings, SurroundingsOptions } from './surroundings.js';
export { createTracker, type TrackerOptions } from './tracker/create-tracker.js';
export type { Tracker } from './tracker/tracker.js';
export { type TrackerLink, type TrackerPhase, type TrackerState, trackerPhases } from './tracker/tracker-state.js';
export { createWizard } from './wizard/create-wizard.js';
export { type KitFile, type KitPaper, papersOf } from './wizard/papers-of.js';
export type { Wizard } from './wizard/wizard.js';
export type { WizardOptions } from './wizard/wizard-context.js';
export {
  type DraftFile,
  type WizardAccepted,
  type WizardDraft,
  type WizardElsewhere,
  type WizardErased,
  type WizardInsecure,
  type WizardKit,
  type WizardLoading,
  type WizardMissing,
  type WizardPage,
  type WizardPageState,
  type WizardPhase,
  type WizardRejected,
  type WizardResume,
  type WizardReview,
  type WizardSending,
  type WizardState,
  type WizardSubject,
  type WizardUnreachable,
  wizardPhases,
} from './wizard/wizard-state.js';
