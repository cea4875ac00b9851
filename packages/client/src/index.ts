export type { CallOptions, KeyOptions, SecretOptions } from './call-options.js';
export {
  type AtAgency,
  type CatalogueCalls,
  type Copy,
  type CopyOptions,
  catalogueCalls,
  type ProcedureQuery,
} from './catalogue/catalogue-calls.js';
export type { Client } from './client.js';
export type { ClientOptions } from './client-options.js';
export { createClient } from './create-client.js';
export type { DeskCalls, DeskQuery } from './desk/desk-calls.js';
export { type DossierCalls, dossierCalls } from './dossiers/dossier-calls.js';
export { isProblemError, ProblemError } from './errors/problem-error.js';
export { isUnreachableError, UnreachableError, type UnreachableReason } from './errors/unreachable-error.js';
export { fetchFromFiles } from './files/fetch-from-files.js';
export { type SubmissionCalls, submissionCalls } from './submissions/submission-calls.js';
// Groups of calls by themselves, for bundles that carry only what their page needs.
export { createTransport, type Transport } from './transport/transport.js';
export { type NewUpload, type SendUploadOptions, type UploadCalls, uploadCalls } from './uploads/upload-calls.js';
