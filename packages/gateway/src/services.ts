import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Database } from './database/index.js';
import type { Keyring } from './keys/keyring.js';
import type { GatewayConfig } from './serve/config.js';
import type { SealedFiles } from './uploads/index.js';

/**
 * What a route needs from the running gateway. Made once at start (or by a test) and handed to each function that
 * returns a Hono sub-app; nothing of it is reached through a module's global.
 */
export interface Services {
  readonly db: Kysely<Database>;
  /** For what Kysely has no words for, e.g. `LISTEN`. */
  readonly pool: Pool;
  readonly catalogue: Catalogue;
  /** The gateway's private keys and the public halves that `GET /v1/keys` shows. */
  readonly keyring: Keyring;
  /** Where uploads are kept. */
  readonly files: SealedFiles;
  readonly config: GatewayConfig;
  readonly now: () => Date;
  /** Never give it answers, names, phone numbers, secrets, codes or URLs. */
  readonly log: Logger;
  /** Aborted when the gateway starts to drain: streams that would stay open end now. */
  readonly closing: AbortSignal;
}
