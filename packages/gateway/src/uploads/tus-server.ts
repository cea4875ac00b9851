import type { Configstore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import type { UploadStore } from './upload-store.js';

/** Lets tus read what it must know of an upload from our rows; it keeps no notes of its own beside the files. */
function rowsAsConfigstore(store: UploadStore): Configstore {
  return {
    get: async (uploadId) => {
      const row = await store.find(uploadId);
      return (
        row && new Upload({ id: uploadId, size: row.size, offset: 0, creation_date: row.created_at.toISOString() })
      );
    },
    set: async () => undefined,
    delete: async () => undefined,
  };
}

export interface TusServer {
  /** Creates the file of an upload whose row is there. */
  create(request: Request, uploadId: string): Promise<Response>;
  /** Answers HEAD and PATCH. */
  handle(request: Request): Promise<Response>;
}

/** The tus 1.0.0 protocol over the sealed files. Who may do what was decided before a request comes here. */
export function createTusServer(store: UploadStore): TusServer {
  const names = new WeakMap<Request, string>();
  const server = new Server({
    path: '/v1/uploads',
    datastore: store.files.datastore(rowsAsConfigstore(store)),
    relativeLocation: true,
    // A browser whose link died comes back on a new connection while the old one still looks open; by default it would
    // wait 3 s for the old one to let go.
    lockDrainTimeout: 1000,
    namingFunction: (request) => {
      const name = names.get(request);
      if (name === undefined) throw new Error('an upload without a row');
      return name;
    },
    getFileIdFromRequest: (_, lastPart) => (lastPart && /^[\w-]{8,64}$/.test(lastPart) ? lastPart : undefined),
    onUploadFinish: async (_, upload) => {
      await store.complete({ upload_id: upload.id, size: upload.offset });
      return {};
    },
  });
  return {
    create: (request, uploadId) => {
      names.set(request, uploadId);
      return server.handleWeb(request);
    },
    handle: (request) => server.handleWeb(request),
  };
}
