export {
  DataFolderBusyError,
  EmbeddedPostgresError,
  type EmbeddedPostgresProblem,
  embeddedPostgresProblems,
  isDataFolderBusyError,
  isEmbeddedPostgresError,
} from './embedded/errors.js';
export { hasCluster } from './embedded/places.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start-embedded-postgres.js';
export { migrate } from './migrate.js';
export { type DatabaseOptions, type OpenDatabase, openDatabase } from './pool.js';
export { readServerFacts, type ServerFacts, serverFault } from './server-fault.js';
export type { SyncResult } from './sync-tables.js';
export { type Database, type KeyPurpose, keyPurposes, type OfficerRole, officerRoles } from './tables.js';
