import { Hono } from 'hono';
import { validPath, validQuery } from '../http/valid-parameters.js';
import { accessedDossier, visitorOf } from './dossier-access.js';
import { DossierStore, type DossierStoreServices } from './dossier-store.js';

/** `/v1/dossiers/{ref}`: where a dossier stands, for its owner and for officers of its agency. */
export function dossierRoutes(services: DossierStoreServices) {
  const store = new DossierStore(services);
  return new Hono()
    .get('/dossiers/:ref', validPath('getDossier'), validQuery('getDossier'), async (c) => {
      const record = await accessedDossier(services, await visitorOf(c, services), c.req.valid('param').ref);
      if (c.req.valid('query')?.after === record.revision) return c.body(null, 204);
      return c.json(await store.view(record));
    })
    .get('/dossiers/:ref/events', validPath('streamDossier'), async (c) => {
      const record = await accessedDossier(services, await visitorOf(c, services), c.req.valid('param').ref);
      return c.body(await store.follow(record), 200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        // Else nginx collects events until its buffer is full.
        'X-Accel-Buffering': 'no',
      });
    });
}
