import { Hono } from 'hono';
import { hostedPages } from '../pages/hosted-pages.js';
import type { Services } from '../services.js';
import { embedFiles } from '../static/embed-files.js';
import { hostedWorker } from '../static/hosted-worker.js';
import { staticMount } from '../static/static-mount.js';
import { limitBody } from './body-limit.js';
import { compressed } from './compression.js';
import { crossOrigin } from './cross-origin.js';
import { answerError, answerNotFound } from './error-replies.js';
import { endBodyOfHead } from './head-requests.js';
import { healthRoute } from './health.js';
import { onlyKeepableAddress } from './keepable-address.js';
import { addLaterOperations } from './later-operations.js';
import { noStoreByDefault } from './no-store.js';
import { rememberedCatalogue } from './remembered-catalogue.js';
import { logRequests } from './request-log.js';
import { versionOneRoutes } from './routes.js';
import { securityHeaders } from './security-headers.js';
import { endAfterUnreadBody } from './unread-body.js';

/** The whole gateway as one fetch handler: API, hosted pages, embed files, static folders. */
export function createApp(given: Services): Hono {
  const catalogue = rememberedCatalogue(given.catalogue);
  // Read early, so that there is something to remember.
  void catalogue.view().catch(() => undefined);
  const services = { ...given, catalogue };
  const { config, log } = services;
  const app = new Hono();
  app.onError((error, c) => answerError(c, error, { log, lastSeen: catalogue.last() }));
  app.notFound((c) => answerNotFound(c, catalogue));

  app.use(logRequests(log));
  app.use(endBodyOfHead());
  app.use(endAfterUnreadBody());
  app.use(securityHeaders(config));
  app.use(compressed());
  for (const path of ['/v1/*', '/healthz']) app.use(path, crossOrigin(), noStoreByDefault());
  // Before the limit: what is not done here is not done with a large body either.
  addLaterOperations(app);
  app.use('/v1/*', limitBody());
  app.use(onlyKeepableAddress());

  for (const routes of versionOneRoutes) app.route('/v1', routes(services));
  app.route('/', healthRoute(services));

  if (config.embedDir !== undefined)
    app.route('/embed/v1', embedFiles(config.embedDir)).route('/', hostedWorker(config.embedDir));
  app.route('/', hostedPages(services));
  // The longest prefix first, so that a folder at `/` does not hide the others.
  for (const mount of [...config.mounts].sort((a, b) => b.prefix.length - a.prefix.length)) {
    app.route('/', staticMount(mount));
  }
  return app;
}
