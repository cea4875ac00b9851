/** For Node: msw answers in the gateway's place. */
import { type SetupServer, setupServer } from 'msw/node';
import { handlersFor } from './handlers.js';
import type { MockGateway } from './mock-gateway.js';

/** A server of msw that does not listen yet. */
export const mockServer = (gateway: MockGateway, baseUrl: string): SetupServer =>
  setupServer(...handlersFor(gateway, baseUrl));
