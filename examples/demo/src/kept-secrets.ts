/** Secrets of the demo, kept in its data folder from one start to the next, readable by its user only. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret that demo bank and gateway share; made at the first start. */
export async function bankSecret(dataDir: string): Promise<string> {
  const kept = await readSecret(dataDir, 'demo-bank-secret');
  return kept ?? writeSecret(dataDir, 'demo-bank-secret', randomBytes(32).toString('hex'));
}

export async function readSecret(dataDir: string, name: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, name), 'utf8').catch(() => '');
  return text.trim() || undefined;
}

export async function writeSecret(dataDir: string, name: string, secret: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, name), `${secret}\n`, { mode: 0o600 });
  return secret;
}
