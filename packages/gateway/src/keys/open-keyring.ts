import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PublicJwk, PublicKey } from '@motcua/openapi';
import { envelopeKeyAlgorithm, receiptKeyAlgorithm } from '@motcua/rules';
import type { Kysely } from 'kysely';
import type { Database, KeyPurpose } from '../database/index.js';
import { type KeyFile, makePepper, openKeyFolder, readKeyFiles, readPepper, writeKeyFile } from './key-files.js';
import { Keyring } from './keyring.js';

export interface KeyringOptions {
  readonly db: Kysely<Database>;
  /** The data folder; keys lie in its `keys/`. */
  readonly dataDir: string;
  readonly now: () => Date;
}

/** The data folder does not hold the keys of the dossiers in this database, so none of them could be opened or found. */
export class KeysMissingError extends Error {
  override readonly name = 'KeysMissingError';
}

export const isKeysMissingError = (error: unknown): error is KeysMissingError =>
  error instanceof Error && error.name === 'KeysMissingError';

const algorithms = {
  envelope: { algorithm: envelopeKeyAlgorithm, usages: ['deriveBits', 'deriveKey'] },
  receipt: { algorithm: receiptKeyAlgorithm, usages: ['sign'] },
} as const;

/**
 * Reads the gateway's keys, and makes them at the first start. Setting `retired_at` of a key makes the next start
 * choose a new one; the old one goes on opening what was sealed to it and verifying what it signed.
 */
export async function openKeyring({ db, dataDir, now }: KeyringOptions): Promise<Keyring> {
  const folder = join(dataDir, 'keys');
  await openKeyFolder(folder);
  const pepper = (await readPepper(folder)) ?? (await firstPepper(db, folder));
  const files = [...(await readKeyFiles(folder))];
  const retired = await retiredKeys(db);
  const current = {} as Record<KeyPurpose, KeyFile>;
  for (const purpose of ['envelope', 'receipt'] as const) {
    let file = files.filter((one) => one.purpose === purpose && !retired.has(one.keyId)).at(-1);
    if (!file) {
      file = await makeKey(purpose, now());
      await writeKeyFile(folder, file);
      files.push(file);
    }
    current[purpose] = file;
  }
  // After the files: a public key must never be handed out whose private half a crash could still undo.
  await publish(db, files);
  return new Keyring({
    publicKeys: { envelope: publicKey(current.envelope), receipts: await receiptKeys(db, current.receipt.keyId) },
    envelopeKeys: new Map(
      await Promise.all(files.filter((one) => one.purpose === 'envelope').map(async (file) => importKey(file))),
    ),
    signing: { keyId: current.receipt.keyId, key: (await importKey(current.receipt))[1] },
    pepper,
  });
}

/** Made anew over existing dossiers, it would lock every citizen out without a word. */
async function firstPepper(db: Kysely<Database>, folder: string): Promise<Buffer> {
  const used = await db.selectFrom('submissions').select('submission_id').limit(1).executeTakeFirst();
  if (used) {
    throw new KeysMissingError(
      `The database holds submissions, but ${folder} does not hold the keys they were taken in with. Restore that folder from the backup.`,
    );
  }
  return makePepper(folder);
}

async function retiredKeys(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('gateway_keys').select('key_id').where('retired_at', 'is not', null).execute();
  return new Set(rows.map((row) => row.key_id));
}

async function makeKey(purpose: KeyPurpose, at: Date): Promise<KeyFile> {
  const { algorithm, usages } = algorithms[purpose];
  const pair = (await crypto.subtle.generateKey(algorithm, true, [...usages])) as CryptoKeyPair;
  const { x, y, d } = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as Record<'x' | 'y' | 'd', string>;
  // The thumbprint (RFC 7638), so that keys of two data folders on one database cannot share a name.
  const thumbprint = createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('hex');
  return {
    keyId: `${purpose}-${at.getUTCFullYear()}-${thumbprint.slice(0, 12)}`,
    purpose,
    createdAt: at.toISOString(),
    privateJwk: { kty: 'EC', crv: 'P-256', x, y, d },
  };
}

async function importKey({ keyId, purpose, privateJwk }: KeyFile): Promise<[string, CryptoKey]> {
  const { algorithm, usages } = algorithms[purpose];
  return [keyId, await crypto.subtle.importKey('jwk', { ...privateJwk }, algorithm, false, [...usages])];
}

const publicJwk = ({ kty, crv, x, y }: PublicJwk): PublicJwk => ({ kty, crv, x, y });
const publicKey = ({ keyId, privateJwk }: KeyFile): PublicKey => ({ keyId, jwk: publicJwk(privateJwk) });

async function publish(db: Kysely<Database>, files: readonly KeyFile[]): Promise<void> {
  await db
    .insertInto('gateway_keys')
    .values(
      files.map((file) => ({
        key_id: file.keyId,
        purpose: file.purpose,
        public_jwk: JSON.stringify(publicJwk(file.privateJwk)),
        created_at: file.createdAt,
      })),
    )
    .onConflict((conflict) => conflict.column('key_id').doNothing())
    .execute();
}

/** Newest first, and the one in use before all others; also those whose private half is not here. */
async function receiptKeys(db: Kysely<Database>, current: string): Promise<PublicKey[]> {
  const rows = await db
    .selectFrom('gateway_keys')
    .select(['key_id', 'public_jwk'])
    .where('purpose', '=', 'receipt')
    .orderBy('created_at', 'desc')
    .execute();
  const keys = rows.map((row) => ({ keyId: row.key_id, jwk: publicJwk(row.public_jwk) }));
  return [...keys.filter((key) => key.keyId === current), ...keys.filter((key) => key.keyId !== current)];
}
