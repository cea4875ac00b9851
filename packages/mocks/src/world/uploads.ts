/** Uploads by tus 1.0.0. The bytes are counted, not kept. */
import { misfits } from '../contract/fits.js';
import { answer, refuse, type Work } from './work.js';
import type { Upload, World } from './world.js';

/** 20 MB and what sealing adds. */
const largest = 20 * 1024 * 1024 + 28;

const createUpload: Work = (read, world) => {
  const metadata = metadataIn(read.headers.get('Upload-Metadata') ?? '');
  const { submissionId = '', fileId = '', mediaType = '' } = metadata ?? {};
  if (!submissionId || !fileId) return refuse(read, 'invalid-request');
  const length = Number(read.headers.get('Upload-Length'));
  if (length > largest) return refuse(read, 'file-too-large');
  if (misfits({ $ref: '#/components/schemas/MediaType' }, mediaType).length > 0)
    return refuse(read, 'file-type-refused');
  const uploadId = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
  const key = read.headers.get('Motcua-Submission-Key') ?? '';
  world.uploads.set(uploadId, { submissionId, fileId, key, length, bytes: 0 });
  return answer(read, 201, undefined, { Location: `/v1/uploads/${uploadId}` });
};

function metadataIn(header: string): Record<string, string> | undefined {
  try {
    const pairs = header.split(',').map((pair) => pair.trim().split(' '));
    return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, atob(value)]));
  } catch {
    return undefined;
  }
}

function opened({ path, headers }: Parameters<Work>[0], world: World): Upload | undefined {
  const upload = world.uploads.get(path.uploadId ?? '');
  return upload?.key === headers.get('Motcua-Submission-Key') ? upload : undefined;
}

const offsetOf = ({ bytes }: Upload) => ({ 'Upload-Offset': String(bytes) });

const getUploadOffset: Work = (read, world) => {
  const upload = opened(read, world);
  return upload ? answer(read, 200, undefined, offsetOf(upload)) : refuse(read, 'not-found');
};

const sendUpload: Work = (read, world) => {
  const upload = opened(read, world);
  if (!upload) return refuse(read, 'not-found');
  const isNext = Number(read.headers.get('Upload-Offset')) === upload.bytes;
  if (!isNext || upload.bytes + read.bytes.length > upload.length) return refuse(read, 'upload-conflict');
  upload.bytes += read.bytes.length;
  return answer(read, 204, undefined, offsetOf(upload));
};

export const uploadWork = { createUpload, getUploadOffset, sendUpload };
