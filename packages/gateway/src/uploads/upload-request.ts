import type { MediaType } from '@motcua/openapi';
import { fileRules, sealedOverhead } from '@motcua/rules';
import { Metadata } from '@tus/server';
import { GatewayProblem } from '../http/problem.js';
import { isSubmissionId, isUuid } from '../submissions/ids.js';

/** A file of 20 MB and what sealing adds to it. */
export const maxSealedBytes = fileRules.maxBytes + sealedOverhead;

export interface UploadRequest {
  readonly submissionId: string;
  readonly fileId: string;
  readonly mediaType: MediaType;
  /** Sealed bytes. */
  readonly size: number;
}

/** Reads the headers of a tus creation and refuses what could never become a file of a submission. */
export function readUploadRequest(headers: Headers): UploadRequest {
  if (headers.get('Tus-Resumable') !== '1.0.0') throw new GatewayProblem('invalid-request');
  // Extensions of the protocol that are not spoken here: better said at once than after a row was made for it.
  if (headers.has('Upload-Concat') || headers.has('Upload-Defer-Length')) throw new GatewayProblem('invalid-request');
  const length = headers.get('Upload-Length') ?? '';
  if (!/^\d{1,15}$/.test(length)) throw new GatewayProblem('invalid-request');
  const { submissionId, fileId, mediaType } = readMetadata(headers.get('Upload-Metadata') ?? '');
  if (!isSubmissionId(submissionId) || !isUuid(fileId) || !mediaType) throw new GatewayProblem('invalid-request');
  const known = fileRules.mediaTypes.find((one) => one === mediaType);
  if (!known) throw new GatewayProblem('file-type-refused');
  const size = Number(length);
  if (size > maxSealedBytes) throw new GatewayProblem('file-too-large');
  if (size <= sealedOverhead) throw new GatewayProblem('invalid-request');
  return { submissionId, fileId, mediaType: known, size };
}

/** Refuses bytes that are not sent as the protocol has it. tus answers some of these like a conflict that will pass. */
export function refuseForeignBytes(headers: Headers): void {
  const fits =
    headers.get('Tus-Resumable') === '1.0.0' &&
    headers.get('Content-Type') === 'application/offset+octet-stream' &&
    /^\d{1,15}$/.test(headers.get('Upload-Offset') ?? '') &&
    // The length was announced; saying it later is an extension that is not spoken here.
    !headers.has('Upload-Length');
  if (!fits) throw new GatewayProblem('invalid-request');
}

function readMetadata(text: string): Partial<Record<string, string | null>> {
  try {
    return Metadata.parse(text);
  } catch {
    throw new GatewayProblem('invalid-request');
  }
}
