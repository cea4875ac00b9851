/** What does not belong into an orderly filing, and must change nothing: fifty at once, foreign keys, files of nobody. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, isProblemError } from '@motcua/client';
import { toBase64Url } from '@motcua/rules';
import { type Packed, withoutFiles } from './pack-dossier.js';
import { bytesOf, fileIdOf, type PlannedDossier, photoOf } from './storm-plan.js';
import type { StormRecord } from './storm-record.js';

/** Times that a gateway which is down is asked again, 100 ms apart at least. */
const patience = 600;

/** Asks until the gateway itself says yes or no; nothing, where it never does. */
async function definite<T>(ask: () => Promise<T>): Promise<{ readonly value: T } | { readonly code: string }> {
  for (let tried = 0; tried < patience; tried++) {
    try {
      return { value: await ask() };
    } catch (error) {
      if (isProblemError(error) && error.problem.status < 500 && error.code !== 'submission-in-flight')
        return { code: error.code };
    }
    await sleep(100);
  }
  throw new Error('no answer for a minute');
}

/** The code of a refusal; `yes` where there was none. */
export async function answerTo(ask: () => Promise<unknown>): Promise<string> {
  const answer = await definite(ask);
  return 'code' in answer ? answer.code : 'yes';
}

export async function sendAtOnce(client: Client, packed: Packed, dossier: PlannedDossier, record: StormRecord) {
  const submission = withoutFiles(packed);
  const replies = await Promise.allSettled(Array.from({ length: 50 }, () => client.submissions.send(submission)));
  for (const reply of replies) {
    if (reply.status === 'fulfilled') record.told(dossier, reply.value);
    else if (isProblemError(reply.reason) && reply.reason.problem.status < 500)
      record.expect(dossier, 'one of fifty posts', reply.reason.code, 'submission-in-flight');
  }
  record.count('crowds');
}

/** Uploads under a key of one's own to a foreign submission: it stays closed to its owner, and cannot be handed in. */
export async function tryForeignUpload(client: Client, packed: Packed, dossier: PlannedDossier, record: StormRecord) {
  const { submissionId, submissionKey, dice } = dossier;
  const key = toBase64Url(bytesOf(dice, 16));
  for (const [fileId, bytes] of packed.bytes) {
    const uploadId = await uploaded(client, { submissionId, fileId, bytes, key });
    const owners = await definite(() => client.uploads.offset(uploadId, { key: submissionKey }));
    record.expect(
      dossier,
      "somebody else's upload",
      'value' in owners ? String(owners.value) : owners.code,
      'undefined',
    );
    const submission = { ...withoutFiles(packed), uploads: [{ fileId, uploadId }] };
    const answer = await answerTo(() => client.submissions.send(submission));
    record.expect(dossier, 'a file under a foreign key', answer, 'invalid-answers');
    record.count('strayUploads');
  }
}

export async function tryWrongKey(client: Client, { dice, ...dossier }: PlannedDossier, record: StormRecord) {
  const key = toBase64Url(bytesOf(dice, 16));
  const answer = await answerTo(() => client.submissions.get(dossier.submissionId, { key }));
  record.expect({ dice, ...dossier }, 'a wrong key', answer, 'not-found');
  record.count('wrongKeys');
}

/** A whole file that no submission ever names. */
export async function abandonUpload(
  client: Client,
  { submissionId, submissionKey, dice }: PlannedDossier,
  record: StormRecord,
) {
  const bytes = photoOf(dice).buffer;
  await uploaded(client, { submissionId, fileId: fileIdOf(dice), bytes, key: submissionKey });
  record.count('strayUploads');
}

interface Stray {
  readonly submissionId: string;
  readonly fileId: string;
  readonly bytes: ArrayBuffer;
  readonly key: string;
}

/** Sends a file to its end and gives its uploadId. */
async function uploaded(client: Client, { submissionId, fileId, bytes, key }: Stray): Promise<string> {
  const upload = { submissionId, fileId, mediaType: 'image/jpeg', size: bytes.byteLength } as const;
  const created = await definite(() => client.uploads.create(upload, { key }));
  if ('code' in created) throw new Error(`an upload was refused: ${created.code}`);
  const uploadId = created.value;
  const sent = await definite(async () => {
    try {
      const offset = await client.uploads.offset(uploadId, { key });
      await client.uploads.send(uploadId, bytes, { key, offset: offset ?? 0 });
    } catch (error) {
      // Somebody's half-open connection; asking for the offset mends it.
      if (!isProblemError(error, 'upload-conflict')) throw error;
      throw new Error('again', { cause: error });
    }
  });
  if ('code' in sent) throw new Error(`bytes were refused: ${sent.code}`);
  return uploadId;
}
