export { isKnownSystem, systemNamed } from './system-named.js';
export type { KnownDossier, Standing, SystemOfRecord, WantedMove } from './system-of-record.js';
