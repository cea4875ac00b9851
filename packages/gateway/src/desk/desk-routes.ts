import { Hono } from 'hono';
import { validBody } from '../http/valid-body.js';
import { validPath, validQuery } from '../http/valid-parameters.js';
import { type OfficerEnv, officersOnly } from '../officers/index.js';
import { DeskStore } from './desk-store.js';
import type { DeskServices } from './desk-view.js';

/** `/v1/desk/dossiers`: for officers, each at the desk of one agency. */
export function deskRoutes(services: DeskServices) {
  const store = new DeskStore(services);
  const officers = officersOnly(services);
  return new Hono<OfficerEnv>()
    .get('/desk/dossiers', officers, validQuery('listDeskDossiers'), async (c) => {
      const { status, limit = 20, cursor } = c.req.valid('query') ?? {};
      return c.json(await store.list(c.var.officer, { status, limit, cursor }));
    })
    .get('/desk/dossiers/:ref', officers, validPath('getDeskDossier'), async (c) =>
      c.json(await store.open(c.var.officer, c.req.valid('param').ref)),
    )
    .get('/desk/dossiers/:ref/files/:fileId', officers, validPath('getDeskFile'), async (c) => {
      const { ref, fileId } = c.req.valid('param');
      const { bytes, mediaType, name } = await store.file(c.var.officer, ref, fileId);
      return c.body(bytes, 200, {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      });
    })
    .post(
      '/desk/dossiers/:ref/transitions',
      officers,
      validPath('postTransition'),
      validBody('TransitionRequest'),
      async (c) => c.json(await store.move(c.var.officer, c.req.valid('param').ref, c.req.valid('json'))),
    );
}
