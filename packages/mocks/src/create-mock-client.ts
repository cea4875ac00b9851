import { type Client, type ClientOptions, createClient } from '@motcua/client';
import type { MockGateway } from './mock-gateway.js';

/** A client without a network: the real one, with the mock gateway in the place of `fetch`. */
export const createMockClient = (gateway: MockGateway, options: Partial<Omit<ClientOptions, 'fetch'>> = {}): Client =>
  createClient({
    baseUrl: 'https://gateway.example.vn',
    ...options,
    // The client hands over one Request, whose signal ends the waiting even where the answer would never come.
    fetch: (request) => whileWanted(request as Request, gateway.fetch),
  });

function whileWanted(request: Request, answer: MockGateway['fetch']): Promise<Response> {
  const { signal } = request;
  const given = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return Promise.race([answer(request), given]);
}
