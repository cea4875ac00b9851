import { Hono } from 'hono';
import { validPath, validQuery } from '../http/valid-parameters.js';
import { auditLook } from './audit-look.js';
import { accessedDossier, accessOf, type Visitor, visitorOf } from './dossier-access.js';
import type { DossierRecord } from './dossier-records.js';
import { DossierStore, type DossierStoreServices } from './dossier-store.js';

/** `/v1/dossiers/{ref}`: where a dossier stands, for its owner and for officers of its agency. */
export function dossierRoutes(services: DossierStoreServices) {
  const store = new DossierStore(services);
  // An officer's look leaves its trace here as at the desk; asking again about what has not moved shows nothing.
  const trace = async (record: DossierRecord, visitor: Visitor) => {
    if (visitor.officer && accessOf(services, record, visitor) === 'officer')
      await auditLook(services, visitor.officer, record, 'look-up-dossier');
  };
  return new Hono()
    .get('/dossiers/:ref', validPath('getDossier'), validQuery('getDossier'), async (c) => {
      const visitor = await visitorOf(c, services);
      const record = await accessedDossier(services, visitor, c.req.valid('param').ref);
      if (c.req.valid('query')?.after === record.revision) return c.body(null, 204);
      await trace(record, visitor);
      return c.json(await store.view(record));
    })
    .get('/dossiers/:ref/events', validPath('streamDossier'), async (c) => {
      const visitor = await visitorOf(c, services);
      const record = await accessedDossier(services, visitor, c.req.valid('param').ref);
      await trace(record, visitor);
      return c.body(await store.follow(record), 200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        // Else nginx collects events until its buffer is full.
        'X-Accel-Buffering': 'no',
      });
    });
}
