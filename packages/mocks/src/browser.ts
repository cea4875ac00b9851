/** For pages: a service worker answers in the gateway's place. `mockServiceWorker.js` of msw has to be served. */
import { type SetupWorker, setupWorker } from 'msw/browser';
import { handlersFor } from './handlers.js';
import type { MockGateway } from './mock-gateway.js';

/** A worker of msw that is not started yet; requests to other addresses pass. */
export const mockWorker = (gateway: MockGateway, baseUrl: string): SetupWorker =>
  setupWorker(...handlersFor(gateway, baseUrl));
