/** The same gateway as handlers for msw. */
import { HttpResponse, http, type RequestHandler } from 'msw';
import { operationList } from './contract/operations.js';
import type { MockGateway } from './mock-gateway.js';

/** One handler for each operation of the contract.
 * @param baseUrl the address that the page or program asks, without a slash at its end */
export const handlersFor = (gateway: MockGateway, baseUrl: string): RequestHandler[] =>
  operationList.map(({ method, route }) =>
    http[method](`${baseUrl}${route}`, ({ request }) => gateway.fetch(request).catch(asNetworkError)),
  );

/** What rejects with a `TypeError` is a network that is not there; anything else is a mistake of ours. */
function asNetworkError(error: unknown): Response {
  if (error instanceof TypeError || (error as Error | undefined)?.name === 'AbortError') return HttpResponse.error();
  throw error;
}
