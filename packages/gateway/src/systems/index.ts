export { localSystem } from './local-system.js';
export { isKnownSystem, systemNamed } from './system-named.js';
export type { DossierAtReception, Reception, SystemOfRecord } from './system-of-record.js';
