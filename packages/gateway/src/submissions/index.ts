export { type OpenedSubmission, openStored } from './open-submission.js';
export { submissionRoutes } from './submission-routes.js';
export { type ProofOfSending, type SubmissionServices, SubmissionStore } from './submission-store.js';
export type { Submitted } from './take-in.js';
