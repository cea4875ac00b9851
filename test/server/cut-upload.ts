/** An upload by hand, so that it can be left half-way: a PATCH that stays open and silent, a question, the rest. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SealedSubmission } from '@motcua/openapi';
import { exampleFile } from '../contract/examples.js';
import { creationHeaders, keysOf, patchHeaders, tus, uploadIdIn } from '../contract/foreign-client/citizen.js';
import { type Draft, newDraft } from '../contract/foreign-client/draft.js';
import { seal } from '../contract/foreign-client/seal.js';

export interface CutUpload {
  readonly draft: Draft;
  readonly fileId: string;
  readonly bytes: Uint8Array;
  readonly uploadId: string;
  /** What is posted once all bytes are there. */
  readonly body: SealedSubmission;
}

/** A draft with one file, sealed, its upload created, no byte sent. */
export async function createUpload(url: string, photo: Uint8Array = exampleFile().photo): Promise<CutUpload> {
  const draft = newDraft({ photo });
  const sealed = seal(draft, (await keysOf(url)).envelope);
  const { fileId } = draft.content.files[0] ?? { fileId: '' };
  const bytes = sealed.files.get(fileId) ?? new Uint8Array();
  const headers = creationHeaders(draft, { fileId, mediaType: 'image/jpeg', length: bytes.length });
  const reply = await fetch(`${url}/v1/uploads`, { method: 'POST', headers });
  const uploadId = uploadIdIn(reply.headers.get('location') ?? '');
  return { draft, fileId, bytes, uploadId, body: { ...sealed.submission, uploads: [{ fileId, uploadId }] } };
}

/** Announces all of the bytes from `offset` on, sends only some, and keeps the connection. */
export async function sendHalf(url: string, { draft, bytes, uploadId }: CutUpload, part = 600, offset = 0) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  const headers = { Host: 'gateway', 'Content-Length': String(bytes.length - offset), ...patchHeaders(draft, offset) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.write(`PATCH /v1/uploads/${uploadId} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  socket.write(bytes.subarray(offset, offset + part));
  await sleep(300);
  return socket;
}

/** How much the gateway says it has; the status where it says nothing. */
export async function offsetOf(url: string, { draft, uploadId }: CutUpload): Promise<number | `status ${number}`> {
  const headers = { ...tus, 'Motcua-Submission-Key': draft.secrets.submissionKey };
  const reply = await fetch(`${url}/v1/uploads/${uploadId}`, { method: 'HEAD', headers });
  return reply.status === 200 ? Number(reply.headers.get('upload-offset')) : `status ${reply.status}`;
}

/** Sends what there is from `offset` on, in the name of that offset or of another one. */
export const sendFrom = (url: string, { draft, bytes, uploadId }: CutUpload, offset: number, said = offset) =>
  fetch(`${url}/v1/uploads/${uploadId}`, {
    method: 'PATCH',
    headers: patchHeaders(draft, said),
    body: bytes.subarray(offset) as BodyInit,
  });

/** Sends the rest from where the gateway says it stands, and gives that place. */
export async function sendRest(url: string, upload: CutUpload): Promise<number> {
  const offset = await offsetOf(url, upload);
  const reply = await sendFrom(url, upload, Number(offset));
  if (reply.status !== 204) throw new Error(`the rest from ${offset} on was answered ${reply.status}`);
  return Number(offset);
}
