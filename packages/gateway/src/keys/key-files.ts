import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicJwk } from '@motcua/openapi';
import { type KeyPurpose, keyPurposes } from '../database/index.js';
import { KeyFolderError } from './key-folder-error.js';

/** A private key as it lies in `<data>/keys/<keyId>.json`, readable by the gateway's user only. */
export interface KeyFile {
  readonly keyId: string;
  readonly purpose: KeyPurpose;
  readonly createdAt: string;
  readonly privateJwk: PublicJwk & { readonly d: string };
}

export const pepperName = 'tracking-pepper';

/** The folder of private keys; made if missing. */
export async function openKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Also where the folder was there before, e.g. restored from a backup by another user's mask.
  await chmod(folder, 0o700);
}

/** Names of everything in the folder that the gateway reads; notes, old copies and folders of other people are not. */
export const keyFileNames = async (folder: string): Promise<readonly string[]> =>
  [...(await privateKeyNames(folder)), pepperName].filter((name) => existsSync(join(folder, name))).sort();

const privateKeyNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(noFolder)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));

const noFolder = (error: NodeJS.ErrnoException): readonly string[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};

/** Every private key of the folder, oldest first. */
export async function readKeyFiles(folder: string): Promise<readonly KeyFile[]> {
  const names = await privateKeyNames(folder);
  const files = await Promise.all(names.map(async (name) => readKeyFile(join(folder, name))));
  return files.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

async function readKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8');
  let file: Partial<KeyFile> | undefined;
  try {
    file = JSON.parse(text) as Partial<KeyFile>;
  } catch {
    // The parser's own message quotes the text, which is a private key.
  }
  const isWhole = keyPurposes.some((purpose) => purpose === file?.purpose) && file?.keyId && file.privateJwk?.d;
  if (isWhole) return file as KeyFile;
  throw new KeyFolderError(
    `Tệp khóa ${path} bị hỏng. Hãy khôi phục nó từ bản sao lưu.`,
    `The key file ${path} is damaged. Restore it from the backup.`,
  );
}

export const writeKeyFile = (folder: string, file: KeyFile): Promise<void> =>
  writeDurably(folder, `${file.keyId}.json`, `${JSON.stringify(file, null, 2)}\n`);

const pepperBytes = 32;

/** Secret bytes mixed into every tracking secret's hash; undefined where none were made yet. */
export async function readPepper(folder: string): Promise<Buffer | undefined> {
  const path = join(folder, pepperName);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const pepper = Buffer.from(text.trim(), 'base64url');
  if (pepper.length === pepperBytes) return pepper;
  throw new KeyFolderError(
    `Tệp ${path} bị hỏng, nên không ai tra cứu được hồ sơ. Hãy khôi phục nó từ bản sao lưu.`,
    `The file ${path} is damaged, so that nobody could look up a dossier. Restore it from the backup.`,
  );
}

/** Makes them. @throws where the folder has some already. */
export async function makePepper(folder: string): Promise<Buffer> {
  const pepper = randomBytes(pepperBytes);
  await writeDurably(folder, pepperName, `${pepper.toString('base64url')}\n`);
  return pepper;
}

/**
 * Writes a new file; one of that name is never replaced. A key that sealed a dossier must not be gone after a power cut:
 * file and folder reach the disk before it is used.
 */
async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `.${name}.${randomBytes(4).toString('hex')}`);
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    // Unlike a rename, this fails where the name is taken.
    await link(unfinished, join(folder, name));
  } finally {
    await rm(unfinished, { force: true });
  }
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
