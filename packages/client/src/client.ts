import type { CatalogueCalls } from './catalogue/catalogue-calls.js';
import type { DeskCalls } from './desk/desk-calls.js';
import type { DossierCalls } from './dossiers/dossier-calls.js';
import type { SubmissionCalls } from './submissions/submission-calls.js';
import type { UploadCalls } from './uploads/upload-calls.js';

/** One typed call per operation of the contract. Rejects with a ProblemError, an UnreachableError, or the signal's reason. */
export interface Client extends CatalogueCalls, SubmissionCalls, UploadCalls, DossierCalls, DeskCalls {}
