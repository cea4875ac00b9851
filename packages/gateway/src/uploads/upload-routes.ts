import { type Context, Hono } from 'hono';
import { isDatabaseTrouble } from '../http/database-trouble.js';
import { GatewayProblem, isGatewayProblem } from '../http/problem.js';
import type { Services } from '../services.js';
import { isSubmissionKey } from '../submissions/ids.js';
import { createTusServer } from './tus-server.js';
import { readUploadRequest, refuseForeignBytes } from './upload-request.js';
import { type UploadRow, UploadStore } from './upload-store.js';

/** `/v1/uploads`: sealed files, by tus 1.0.0. Problems are ours; tus itself would answer plain English text. */
export function uploadRoutes(services: Pick<Services, 'db' | 'now' | 'config' | 'files' | 'log'>) {
  const store = new UploadStore(services);
  const tus = createTusServer(store);

  const open = async (c: Context): Promise<UploadRow> => {
    const key = c.req.header('Motcua-Submission-Key') ?? '';
    const upload = await store.open(c.req.param('uploadId') ?? '', key);
    if (!upload) throw new GatewayProblem('not-found');
    return upload;
  };

  const answerOffset = async (c: Context): Promise<Response> => {
    const upload = await open(c);
    // A crash may have come between the last byte and the note that it is there; the offset must not promise more than
    // the disk holds.
    const whole = !upload.complete && (await store.files.size(upload.upload_id)) === upload.size;
    if (whole) await store.complete(upload);
    const reply = await tus.handle(c.req.raw);
    if (reply.status !== 200) throw problemOf(reply.status, 'offset');
    return c.body(null, 200, protocolHeaders(reply));
  };

  return (
    new Hono()
      .post('/uploads', async (c) => {
        const key = c.req.header('Motcua-Submission-Key');
        if (!isSubmissionKey(key)) throw new GatewayProblem('unauthorised', { challenge: 'Motcua-Submission-Key' });
        const uploadId = await store.create(readUploadRequest(c.req.raw.headers), key).catch((error: unknown) => {
          if (isGatewayProblem(error) && error.code === 'unavailable') {
            services.log.warn('no room for more uploads: too many wait for their submission');
          }
          throw error;
        });
        const reply = await tus.create(c.req.raw, uploadId);
        if (reply.status !== 201) throw problemOf(reply.status, 'creation');
        return c.body(null, 201, { ...protocolHeaders(reply), Location: `/v1/uploads/${uploadId}` });
      })
      // Hono asks GET routes for HEAD.
      .get('/uploads/:uploadId', async (c) => {
        if (c.req.method !== 'HEAD') throw new GatewayProblem('not-found');
        try {
          return await answerOffset(c);
        } catch (error) {
          return bodiless(c, error);
        }
      })
      .patch('/uploads/:uploadId', async (c) => {
        const upload = await open(c);
        refuseForeignBytes(c.req.raw.headers);
        const reply = await tus.handle(c.req.raw);
        if (reply.status !== 204) throw problemOf(reply.status, 'bytes');
        await store.noteReceived(upload.upload_id, Number(reply.headers.get('Upload-Offset')));
        return c.body(null, 204, protocolHeaders(reply));
      })
  );
}

const passedOn = ['Tus-Resumable', 'Upload-Offset', 'Upload-Length'];

/** The protocol's own headers; CORS is set for all operations in one place. */
function protocolHeaders(reply: Response): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  for (const name of passedOn) {
    const value = reply.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

/** A problem as HEAD can tell it: a status without a document, and hence without the type of one. */
function bodiless(c: Context, error: unknown): Response {
  if (isGatewayProblem(error)) return c.body(null, error.status);
  if (isDatabaseTrouble(error)) return c.body(null, 503, { 'Retry-After': '5' });
  throw error;
}

function problemOf(status: number, what: 'creation' | 'offset' | 'bytes'): GatewayProblem {
  // Gone: its file was removed.
  if (status === 404 || status === 410) return new GatewayProblem('not-found');
  // 413 here means more bytes than were announced, which is a disagreement about the offset; the size was checked at
  // creation. 400 to bytes: a newer request took the upload over.
  if (what === 'bytes' && (status === 409 || status === 413 || status === 400)) {
    return new GatewayProblem('upload-conflict');
  }
  // 501: an extension of the protocol that is not spoken here, and will not be the next time either.
  if (status < 500 || status === 501) return new GatewayProblem('invalid-request');
  return new GatewayProblem('unavailable', { retryAfter: 5 });
}
