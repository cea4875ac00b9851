import type { FieldProblem, FormDefinition, SealedSubmission, SubmissionContent } from '@motcua/openapi';
import { checkAnswers, sealedOverhead, vietnamDay } from '@motcua/rules';
import { submissionKeyHash } from '../keys/index.js';
import type { UploadStore } from '../uploads/index.js';
import { faultOf, fileProblem } from './check-file.js';
import type { ArrivingSubmission } from './open-submission.js';
import { runLimited } from './run-limited.js';

/** A file of the content with the upload that brought it. */
export interface ArrivedFile {
  readonly fileId: string;
  readonly uploadId: string;
}

export interface CheckedSubmission {
  readonly problems: readonly FieldProblem[];
  /** In the order of the content's files; complete only without problems. */
  readonly files: readonly ArrivedFile[];
}

const limited = runLimited(4);

/** Checks answers by the form they were given in, and every file by its bytes. */
export async function checkSubmission(
  { content, contentKey, secrets }: ArrivingSubmission,
  { uploads }: Pick<SealedSubmission, 'uploads'>,
  definition: FormDefinition,
  store: UploadStore,
  now: Date,
): Promise<CheckedSubmission> {
  const today = dayOfSealing(content, now);
  const problems = checkAnswers(definition, content.answers, content.files, { today, strict: true });
  const files: ArrivedFile[] = [];
  const keyHash = submissionKeyHash(secrets.submissionKey);
  for (const [position, file] of content.files.entries()) {
    const { fileId, mediaType, size } = file;
    const repeated = content.files.findIndex((one) => one.fileId === fileId) < position;
    const uploadId = repeated ? undefined : uploads.find((upload) => upload.fileId === fileId)?.uploadId;
    const row = uploadId === undefined ? undefined : await store.find(uploadId);
    const belongs =
      row?.submission_id === content.submissionId &&
      row.file_id === fileId &&
      row.media_type === mediaType &&
      row.key_hash.equals(keyHash);
    if (!row || !belongs) {
      problems.push(fileProblem(position, 'file-missing'));
      continue;
    }
    if (row.size !== size + sealedOverhead) {
      problems.push(fileProblem(position, 'file-size'));
      continue;
    }
    const broken = await limited(async () => {
      const sealed = await store.files.read(row.upload_id);
      if (sealed?.length !== row.size) return 'file-missing';
      // The last byte may have come just before a crash that kept its row from saying so.
      if (!row.complete) await store.complete(row);
      return faultOf({ file, submissionId: content.submissionId, contentKey, sealed });
    });
    if (broken) problems.push(fileProblem(position, broken));
    else files.push({ fileId, uploadId: row.upload_id });
  }
  return { problems, files };
}

/**
 * Conditions and dates are judged by the day the client sealed on, since a package may wait days for a link; but a
 * clock that runs ahead makes no birth date of tomorrow true.
 */
function dayOfSealing({ sealedAt }: SubmissionContent, now: Date): string {
  return vietnamDay(Math.min(Date.parse(sealedAt), now.getTime()));
}
