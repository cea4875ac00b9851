import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicJwk, PublicKey } from '@motcua/openapi';
import { envelopeKeyAlgorithm, receiptKeyAlgorithm } from '@motcua/rules';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { type Database, type KeyPurpose, keyPurposes } from '../database/index.js';
import {
  type KeyFile,
  makePepper,
  openKeyFolder,
  pepperName,
  readKeyFiles,
  readPepper,
  writeKeyFile,
} from './key-files.js';
import { KeyFolderError } from './key-folder-error.js';
import { Keyring } from './keyring.js';

export interface KeyringOptions {
  readonly db: Kysely<Database>;
  /** The data folder; keys lie in its `keys/`. */
  readonly dataDir: string;
  readonly now: () => Date;
}

/** Any number; the same for every gateway on this database. */
const keyringLock = 0x6d6f7463_03;

const algorithms = {
  envelope: { algorithm: envelopeKeyAlgorithm, usages: ['deriveBits', 'deriveKey'] },
  receipt: { algorithm: receiptKeyAlgorithm, usages: ['sign'] },
} as const;

/**
 * Reads the gateway's keys, and makes them at the first start. Setting `retired_at` of a key makes the next start
 * choose a new one; the old one goes on opening what was sealed to it and verifying what it signed. One start at a time
 * does so: two first ones, each on a folder of its own, would give the database two sets of keys.
 * @throws {KeyFolderError} when the folder is damaged, or does not hold the keys of this database.
 */
export const openKeyring = ({ db, dataDir, now }: KeyringOptions): Promise<Keyring> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${keyringLock})`.execute(tx);
    return readOrMake(tx, join(dataDir, 'keys'), now());
  });

async function readOrMake(db: Transaction<Database>, folder: string, at: Date): Promise<Keyring> {
  await openKeyFolder(folder);
  const known = await publishedKeys(db);
  const files = [...(await readKeyFiles(folder))];
  const pepper = await readPepper(folder);
  const isUsed = known.length > 0 || (await hasSubmissions(db));
  refuseForeignFolder(folder, known, files, pepper !== undefined || !isUsed);
  const retired = new Set(known.filter((key) => key.retired_at !== null).map((key) => key.key_id));
  const current = {} as Record<KeyPurpose, KeyFile>;
  for (const purpose of keyPurposes) {
    let file = files.filter((one) => one.purpose === purpose && !retired.has(one.keyId)).at(-1);
    if (!file) {
      file = await makeKey(purpose, at);
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
    pepper: pepper ?? (await makePepper(folder)),
  });
}

type PublishedKey = Pick<Selectable<Database['gateway_keys']>, 'key_id' | 'purpose' | 'public_jwk' | 'retired_at'>;

const publishedKeys = (db: Kysely<Database>): Promise<PublishedKey[]> =>
  db.selectFrom('gateway_keys').select(['key_id', 'purpose', 'public_jwk', 'retired_at']).orderBy('key_id').execute();

const hasSubmissions = async (db: Kysely<Database>): Promise<boolean> =>
  (await db.selectFrom('submissions').select('submission_id').limit(1).executeTakeFirst()) !== undefined;

/**
 * A database that has keys needs these very ones: all that are in use, and every one that packages were sealed to. A
 * retired key that only signed has done its work, its public half is in the database.
 */
function missingOf(known: readonly PublishedKey[], files: readonly KeyFile[], hasPepper: boolean): string[] {
  const missing = known
    .filter((key) => key.retired_at === null || key.purpose === 'envelope')
    .filter((key) => !files.some((file) => file.keyId === key.key_id && isPairOf(file, key)))
    .map((key) => key.key_id);
  return hasPepper ? missing : [...missing, pepperName];
}

const isPairOf = ({ privateJwk }: KeyFile, { public_jwk }: PublishedKey): boolean =>
  privateJwk.x === public_jwk.x && privateJwk.y === public_jwk.y;

/**
 * Names what a data folder lacks of its database's keys, and makes nothing; empty where all are there.
 * @throws {KeyFolderError} when a file of the folder is damaged.
 */
export async function findMissingKeys({ db, dataDir }: Omit<KeyringOptions, 'now'>): Promise<readonly string[]> {
  const folder = join(dataDir, 'keys');
  const known = await publishedKeys(db);
  const isUsed = known.length > 0 || (await hasSubmissions(db));
  const files = (await hasFolder(folder)) ? await readKeyFiles(folder) : [];
  return missingOf(known, files, !isUsed || (await readPepper(folder)) !== undefined);
}

const hasFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

function refuseForeignFolder(
  folder: string,
  known: readonly PublishedKey[],
  files: readonly KeyFile[],
  hasPepper: boolean,
): void {
  const missing = missingOf(known, files, hasPepper);
  if (missing.length === 0) return;
  throw new KeyFolderError(
    `Thư mục khóa ${folder} không phải của cơ sở dữ liệu này, thiếu: ${missing.join(', ')}. Hãy khôi phục thư mục đó từ bản sao lưu; nhiều cổng chung một cơ sở dữ liệu thì phải chung khóa.`,
    `The key folder ${folder} is not this database's, it lacks: ${missing.join(', ')}. Restore it from the backup; gateways that share a database must share its keys.`,
  );
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
