import { localSystem } from './local-system.js';
import type { SystemOfRecord } from './system-of-record.js';

const systems: Readonly<Record<string, SystemOfRecord>> = { local: localSystem };

/** Whether dossiers can be received here under an offering that names this system. */
export const isKnownSystem = (name: string | null): boolean => name !== null && Object.hasOwn(systems, name);

/**
 * The system that an offering names. Where the offering was taken back since, dossiers that are here stay here.
 * @throws for a name that this gateway has no adapter for.
 */
export function systemNamed(name: string | null | undefined): SystemOfRecord {
  const system = Object.hasOwn(systems, name ?? 'local') ? systems[name ?? 'local'] : undefined;
  if (!system) throw new Error('the offering names a system of record that this gateway has no adapter for');
  return system;
}
