import type { Answers } from '@motcua/openapi';
import type { DraftFile } from '../wizard/wizard-state.js';

/** What a draft holds; only ever written encrypted. */
export interface DraftContent {
  readonly submissionId: string;
  /** Opens the dossier later; on the slip. */
  readonly trackingSecret: string;
  /** Good for uploading and asking, for nothing else. */
  readonly submissionKey: string;
  readonly answers: Answers;
  readonly files: readonly DraftFile[];
  /** groupId of the page that is open, `kitPlace`, or nothing at the review. */
  readonly place: string | undefined;
  /** Of a dossier that was filed on the national portal: the code it got there. */
  readonly portalCode?: string | undefined;
  /** Fee in đồng, of a draft that was handed in: its answers, which it came from, are gone. */
  readonly fee?: number | undefined;
}
