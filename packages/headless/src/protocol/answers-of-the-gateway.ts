import { isProblemError } from '@motcua/client';
import type { SubmissionEvent } from './submission-reducer.js';

/** The gateway could not do it now; a repeat may. */
const isPassing = (status: number) => status >= 500 || status === 408 || status === 429;

const lostFiles = ['file-missing', 'file-hash'];

/** What a failed upload means. Nothing was handed in yet, so all but a refusal is an interruption. */
export function afterUpload(error: unknown, advanced: boolean): SubmissionEvent {
  // A conflict or an unknown upload is mended by asking for the offset.
  if (!isProblemError(error) || isPassing(error.problem.status) || [404, 409].includes(error.problem.status))
    return { type: 'interrupted', advanced };
  return { type: 'refused', problem: error.problem };
}

/** What a failed handing-in means: a refusal is one only when the gateway itself says so. */
export function afterSend(error: unknown): SubmissionEvent {
  if (!isProblemError(error) || isPassing(error.problem.status) || error.code === 'submission-in-flight')
    return { type: 'no-answer' };
  const { problem } = error;
  if (error.code === 'content-mismatch') return { type: 'other-content' };
  const isOnlyFiles = problem.errors?.length && problem.errors.every(({ rule }) => lostFiles.includes(rule));
  return { type: isOnlyFiles ? 'files-lost' : 'refused', problem };
}

/** What a failed question means. */
export const afterAsk = (error: unknown): SubmissionEvent => ({
  type: isProblemError(error, 'not-found') ? 'not-there' : 'no-answer',
});
