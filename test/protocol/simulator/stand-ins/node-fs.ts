/** `node:fs` and `node:fs/promises` for the gateway's sealed files. */
import { serverDiskNow } from '../server-disk.js';

export const chmodSync = (): void => {};
export const mkdirSync = (): void => {};

const missing = () => Object.assign(new Error('ENOENT'), { code: 'ENOENT' });

export async function stat(path: string): Promise<{ readonly size: number }> {
  const size = await serverDiskNow().size(path);
  if (size === undefined) throw missing();
  return { size };
}

export async function readFile(path: string): Promise<Uint8Array> {
  const bytes = await serverDiskNow().read(path);
  if (!bytes) throw missing();
  return bytes;
}

export async function open(path: string) {
  const disk = serverDiskNow();
  const isFolder = path.endsWith('/uploads');
  if (!isFolder && (await disk.size(path)) === undefined) throw missing();
  return { sync: () => disk.sync(path), close: async () => {} };
}

export const rm = (path: string): Promise<void> => serverDiskNow().remove(path);
