/** Uploads by tus 1.0.0: one creation and one PATCH per sealed file. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { creationHeaders, metadata, patchHeaders, tus, uploadIdIn } from '../foreign-client/citizen.js';
import { newDraft } from '../foreign-client/draft.js';
import { parameterExamples } from '../spec.js';
import { send } from '../world/send.js';
import type { World } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';

const fileId = 'b8f0c2d1-6e5a-4c3b-9a7e-0d1f2a3b4c5d';
const jpeg = { fileId, mediaType: 'image/jpeg', length: 128 };
const sealedBytes = new Uint8Array(jpeg.length).fill(7);
const someKey = () => newDraft().secrets.submissionKey;

/** An upload that was created and waits for its bytes. */
async function opened({ url }: World) {
  const draft = newDraft();
  const created = await send(url, 'createUpload', { headers: creationHeaders(draft, jpeg) });
  expect(created.status).toBe(201);
  return { uploadId: uploadIdIn(created.headers.get('location') ?? ''), draft };
}

export const uploadCases = [
  ...casesOf('createUpload', [
    {
      name: 'sends the example headers',
      request: () => ({
        headers: { ...parameterExamples('createUpload', 'header'), 'Motcua-Submission-Key': someKey() },
      }),
      expect: ok(201),
      check: (reply) => expect(uploadIdIn(reply.headers.get('location') ?? '')).toMatch(/^[\w-]{8,64}$/),
    },
    {
      name: 'does not say whose file it is',
      request: () => {
        const { 'Upload-Metadata': _, ...headers } = creationHeaders(newDraft(), jpeg);
        return { headers };
      },
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'speaks no tus 1.0.0',
      request: () => ({ headers: { ...creationHeaders(newDraft(), jpeg), 'Tus-Resumable': '0.2.2' } }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'is shorter than an empty sealed file',
      request: () => ({ headers: creationHeaders(newDraft(), { ...jpeg, length: 28 }) }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'brings no submission key',
      request: () => {
        const { 'Motcua-Submission-Key': _, ...headers } = creationHeaders(newDraft(), jpeg);
        return { headers };
      },
      expect: problem(401, 'unauthorised'),
    },
    {
      name: 'announces one byte more than 20 MB',
      request: () => ({ headers: creationHeaders(newDraft(), { ...jpeg, length: 20 * 1024 * 1024 + 29 }) }),
      expect: problem(413, 'file-too-large'),
    },
    {
      name: 'announces 20 MB to the byte',
      request: () => ({ headers: creationHeaders(newDraft(), { ...jpeg, length: 20 * 1024 * 1024 + 28 }) }),
      expect: ok(201),
    },
    {
      name: 'announces a film',
      request: () => {
        const { submissionId } = newDraft().content;
        const headers = creationHeaders(newDraft(), jpeg);
        return {
          headers: { ...headers, 'Upload-Metadata': metadata({ submissionId, fileId, mediaType: 'video/mp4' }) },
        };
      },
      expect: problem(415, 'file-type-refused'),
    },
  ]),
  ...casesOf('getUploadOffset', [
    {
      name: 'asks before the first byte',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        return { path: { uploadId }, headers: { ...tus, 'Motcua-Submission-Key': draft.secrets.submissionKey } };
      },
      expect: ok(200),
      check: (reply) => expect(reply.headers.get('upload-offset')).toBe('0'),
    },
    {
      name: 'does not say which protocol it speaks',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        return { path: { uploadId }, headers: { 'Motcua-Submission-Key': draft.secrets.submissionKey } };
      },
      expect: { status: 400 },
    },
    {
      name: 'asks with a wrong key',
      request: async (world) => {
        const { uploadId } = await opened(world);
        return { path: { uploadId }, headers: { ...tus, 'Motcua-Submission-Key': someKey() } };
      },
      expect: { status: 404 },
    },
    {
      name: 'asks for an unknown upload',
      request: () => ({
        path: { uploadId: 'f3a1c5e79b2d4f60' },
        headers: { ...tus, 'Motcua-Submission-Key': someKey() },
      }),
      expect: { status: 404 },
    },
  ]),
  ...casesOf('sendUpload', [
    {
      name: 'sends all of it',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        return { path: { uploadId }, headers: patchHeaders(draft, 0), body: sealedBytes };
      },
      expect: ok(204),
      check: (reply) => expect(reply.headers.get('upload-offset')).toBe(String(jpeg.length)),
    },
    {
      name: 'says that it sends a picture',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        const headers = { ...patchHeaders(draft, 0), 'Content-Type': 'image/jpeg' };
        return { path: { uploadId }, headers, body: sealedBytes };
      },
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'sends with a wrong key',
      request: async (world) => {
        const { uploadId } = await opened(world);
        return { path: { uploadId }, headers: patchHeaders(newDraft(), 0), body: sealedBytes };
      },
      expect: problem(404, 'not-found'),
    },
    {
      name: 'starts where nothing ended',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        return { path: { uploadId }, headers: patchHeaders(draft, 64), body: sealedBytes.subarray(64) };
      },
      expect: problem(409, 'upload-conflict'),
    },
    {
      name: 'starts where nothing ended, with two megabytes; the connection is good for the next request all the same',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        return { path: { uploadId }, headers: patchHeaders(draft, 64), body: new Uint8Array(2_000_000) };
      },
      expect: problem(409, 'upload-conflict'),
      check: async (_reply, { url }) => {
        // The rest of the body that nobody read used to stand in the way for half a second, then cut everything off.
        const statuses = await Promise.all(
          [0, 300, 600].map(async (wait) => {
            await sleep(wait);
            return (await send(url, 'getHealth', {})).status;
          }),
        );
        expect(statuses).toEqual([200, 200, 200]);
      },
    },
    {
      name: 'sends more than was announced',
      request: async (world) => {
        const { uploadId, draft } = await opened(world);
        return { path: { uploadId }, headers: patchHeaders(draft, 0), body: new Uint8Array(jpeg.length + 1) };
      },
      expect: problem(409, 'upload-conflict'),
    },
  ]),
];
