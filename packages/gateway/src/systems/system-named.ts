import { localSystem } from './local-system.js';
import type { SystemOfRecord } from './system-of-record.js';

/** Every system of record that this gateway can speak to, by the name that offerings and dossiers carry. */
const systems: Readonly<Record<string, SystemOfRecord>> = { local: localSystem };

/** Whether dossiers can be received here under an offering that names this system. */
export const isKnownSystem = (name: string | null): name is string => name !== null && Object.hasOwn(systems, name);

/**
 * The system that owns a dossier.
 * @throws for a name that no adapter of this gateway answers to; no dossier is taken in under one.
 */
export function systemNamed(name: string): SystemOfRecord {
  const system = isKnownSystem(name) ? systems[name] : undefined;
  if (!system) throw new Error('a dossier belongs to a system of record that this gateway has no adapter for');
  return system;
}
