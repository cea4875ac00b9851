import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BilingualError } from './bilingual-error.js';

/** A folder served as it is, below a path. */
export interface StaticMount {
  /** `/`, or a path without a slash at its end, e.g. `/can-bo`. */
  readonly prefix: string;
  /** Absolute path. */
  readonly folder: string;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that can be set from outside, read once at start. */
export interface GatewayConfig {
  /** Absolute path of the folder that holds database, uploads and private keys. */
  readonly dataDir: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address that browsers use, without a slash at its end; absent: the one we listen on. */
  readonly publicUrl: string | undefined;
  /** Absent: the embedded PostgreSQL of the data folder. */
  readonly databaseUrl: string | undefined;
  /** HMAC secret of the demo bank's notifications; absent: they are refused. */
  readonly bankSecret: string | undefined;
  /** Most bytes of uploads that may wait for their submission, over all senders. */
  readonly waitingUploadBytes: number;
  /** Where uploads are kept; absent: in the data folder. */
  readonly bucket: BucketConfig | undefined;
  /** Folder of the embed's files; absent: `/embed/v1/` answers 404. */
  readonly embedDir: string | undefined;
  /** Folder whose catalogue is loaded at each start; absent: the sample, into an empty catalogue only. */
  readonly catalogueDir: string | undefined;
  readonly mounts: readonly StaticMount[];
  readonly logLevel: LogLevel;
}

/** An S3-compatible store. Its keys are those that the AWS libraries look for, and never come here. */
export interface BucketConfig {
  readonly name: string;
  /** Address of the store; absent: Amazon's. */
  readonly endpoint: string | undefined;
  readonly region: string;
}

/** What the command line adds to the environment. */
export interface ConfigFlags {
  readonly embed?: string;
  readonly catalogue?: string;
  /** Each `/prefix=folder`. */
  readonly static?: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration.
 * @throws {BilingualError} naming the variable or flag that is wrong.
 */
export function readConfig(env: Environment, flags: ConfigFlags = {}): GatewayConfig {
  return {
    dataDir: resolve(setting(env, 'MOTCUA_DATA') ?? '.motcua'),
    host: setting(env, 'HOST') ?? '127.0.0.1',
    port: readPort(setting(env, 'PORT') ?? '8080'),
    publicUrl: readPublicUrl(setting(env, 'MOTCUA_PUBLIC_URL')),
    databaseUrl: readDatabaseUrl(setting(env, 'DATABASE_URL')),
    bankSecret: setting(env, 'MOTCUA_BANK_SECRET'),
    waitingUploadBytes: readMegabytes(setting(env, 'MOTCUA_UPLOADS_MB') ?? '2048') * 1024 * 1024,
    bucket: readBucket(env),
    embedDir: flags.embed === undefined ? defaultEmbedDir() : folderOf('--embed', flags.embed),
    catalogueDir: flags.catalogue === undefined ? undefined : folderOf('--catalogue', flags.catalogue),
    mounts: readMounts(flags.static ?? []),
    logLevel: readLogLevel(setting(env, 'MOTCUA_LOG') ?? 'info'),
  };
}

/** Apart from the configuration: a gateway that serves must not know it. @throws {BilingualError} for a short one. */
export function readBackupPassphrase(env: Environment): string | undefined {
  const passphrase = env.MOTCUA_BACKUP_PASSPHRASE || undefined;
  if (passphrase === undefined || passphrase.length >= 12) return passphrase;
  throw new BilingualError(
    'MOTCUA_BACKUP_PASSPHRASE quá ngắn: cần từ 12 ký tự, ví dụ bốn từ không liên quan.',
    'MOTCUA_BACKUP_PASSPHRASE is too short: it takes 12 characters at least, e.g. four unrelated words.',
  );
}

/** A variable set to nothing counts as not set: that is how shells and unit files switch one off. */
const setting = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new BilingualError(
    `PORT phải là số từ 0 đến 65535, không phải "${text}".`,
    `PORT must be 0 to 65535, not "${text}".`,
  );
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  throw new BilingualError(
    'MOTCUA_PUBLIC_URL phải là một địa chỉ như https://motcua.example, không có đường dẫn.',
    'MOTCUA_PUBLIC_URL must be an address such as https://motcua.example, without a path.',
  );
}

/** The value itself is not repeated: it usually holds a password. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(?:ql)?:\/\//.test(text)) return text;
  throw new BilingualError(
    'DATABASE_URL phải bắt đầu bằng postgresql://',
    'DATABASE_URL must begin with postgresql://',
  );
}

/** At least one file of the largest kind has to fit. */
function readMegabytes(text: string): number {
  if (/^\d{2,7}$/.test(text) && Number(text) >= 32) return Number(text);
  throw new BilingualError(
    `MOTCUA_UPLOADS_MB phải là số từ 32, không phải "${text}".`,
    `MOTCUA_UPLOADS_MB must be a number from 32, not "${text}".`,
  );
}

function readBucket(env: Environment): BucketConfig | undefined {
  const text = setting(env, 'MOTCUA_UPLOADS');
  const endpoint = setting(env, 'MOTCUA_UPLOADS_ENDPOINT');
  if (text === undefined) return undefined;
  const name = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])\/?$/.exec(text)?.[1];
  if (name === undefined) {
    throw new BilingualError(
      `MOTCUA_UPLOADS phải có dạng s3://tên-bucket, không có thư mục, không phải "${text}".`,
      `MOTCUA_UPLOADS must be s3://bucket without a folder, not "${text}".`,
    );
  }
  if (endpoint !== undefined && !/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')) {
    throw new BilingualError(
      'MOTCUA_UPLOADS_ENDPOINT phải là một địa chỉ như https://s3.example:9000.',
      'MOTCUA_UPLOADS_ENDPOINT must be an address such as https://s3.example:9000.',
    );
  }
  return { name, endpoint, region: setting(env, 'AWS_REGION') ?? 'us-east-1' };
}

function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((one) => one === text);
  if (level) return level;
  const known = logLevels.join(', ');
  throw new BilingualError(`MOTCUA_LOG phải là một trong: ${known}.`, `MOTCUA_LOG must be one of: ${known}.`);
}

function readMounts(flags: readonly string[]): readonly StaticMount[] {
  const mounts = flags.map((flag) => {
    const [, prefix, folder] = /^((?:\/[\w-]+)+|\/)=(.+)$/.exec(flag) ?? [];
    if (prefix === undefined || folder === undefined) {
      throw new BilingualError(
        `--static cần dạng /đường-dẫn=thư-mục, không phải "${flag}".`,
        `--static takes /prefix=folder, not "${flag}".`,
      );
    }
    return { prefix, folder: folderOf('--static', folder) };
  });
  const twice = mounts.find(({ prefix }, at) => mounts.findIndex((mount) => mount.prefix === prefix) !== at);
  if (!twice) return mounts;
  throw new BilingualError(`--static ${twice.prefix} có hai lần.`, `--static ${twice.prefix} is given twice.`);
}

function folderOf(flag: string, path: string): string {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new BilingualError(`${flag}: không có thư mục ${folder}.`, `${flag}: there is no folder ${folder}.`);
}

/** Where the embed's files lie in this workspace; installed alone, the gateway has none and is told by `--embed`. */
function defaultEmbedDir(): string | undefined {
  const folder = fileURLToPath(new URL('../../../embed/dist/v1', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}
