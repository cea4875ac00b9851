import { createDeviceStorage } from './create-device-storage.js';
import type { DeviceStorage } from './device-storage.js';
import { createIndexedTables } from './indexed-tables.js';
import { createMemoryTables } from './memory-tables.js';

export interface StorageOptions {
  /** Name of the database. */
  readonly name?: string;
  /** How long opening it may take, in milliseconds. */
  readonly openTimeout?: number;
}

/** The storage of this browser. Nothing is opened before the first use. */
export const openStorage = ({ name = 'motcua', openTimeout = 3_000 }: StorageOptions = {}): DeviceStorage =>
  createDeviceStorage(createIndexedTables({ name, openTimeout }));

/** A storage that forgets everything with the page. */
export const openMemoryStorage = (): DeviceStorage => createDeviceStorage(createMemoryTables());
