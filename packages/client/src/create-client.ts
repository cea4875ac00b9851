import { catalogueCalls } from './catalogue/catalogue-calls.js';
import type { Client } from './client.js';
import type { ClientOptions } from './client-options.js';
import { deskCalls } from './desk/desk-calls.js';
import { dossierCalls } from './dossiers/dossier-calls.js';
import { submissionCalls } from './submissions/submission-calls.js';
import { createTransport } from './transport/transport.js';
import { uploadCalls } from './uploads/upload-calls.js';

/** Speaks to one gateway, from browsers, workers and Node. Reads are repeated twice where the gateway is busy or the
 * link breaks; nothing that writes is ever repeated here. */
export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options);
  return {
    ...catalogueCalls(transport),
    ...submissionCalls(transport),
    ...uploadCalls(transport),
    ...dossierCalls(transport),
    ...deskCalls(transport),
  };
}
