import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicJwk } from '@motcua/openapi';
import type { KeyPurpose } from '../database/index.js';

/** A private key as it lies in `<data>/keys/<keyId>.json`, readable by the gateway's user only. */
export interface KeyFile {
  readonly keyId: string;
  readonly purpose: KeyPurpose;
  readonly createdAt: string;
  readonly privateJwk: PublicJwk & { readonly d: string };
}

const pepperName = 'tracking-pepper';

/** The folder of private keys; made if missing. */
export async function openKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Also where the folder was there before, e.g. restored from a backup by another user's mask.
  await chmod(folder, 0o700);
}

/** Every private key of the folder, oldest first. */
export async function readKeyFiles(folder: string): Promise<readonly KeyFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  return (files as KeyFile[]).sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

export const writeKeyFile = (folder: string, file: KeyFile): Promise<void> =>
  writeDurably(folder, `${file.keyId}.json`, `${JSON.stringify(file, null, 2)}\n`);

/** 32 secret bytes mixed into every tracking secret's hash; undefined where none was made yet. */
export async function readPepper(folder: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await readFile(join(folder, pepperName), 'utf8')).trim(), 'base64url');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function makePepper(folder: string): Promise<Buffer> {
  const pepper = randomBytes(32);
  await writeDurably(folder, pepperName, `${pepper.toString('base64url')}\n`);
  return pepper;
}

/** A key that sealed a dossier must not be gone after a power cut: file and folder reach the disk before it is used. */
async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `.${name}.${randomBytes(4).toString('hex')}`);
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, join(folder, name));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
