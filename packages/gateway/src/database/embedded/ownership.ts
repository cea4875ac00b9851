import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clusterDatabase, clusterUser } from './cluster.js';
import type { Places } from './places.js';
import { socketPort } from './postmaster.js';
import { isRunning, isSame, markOf, type ProcessMark } from './processes.js';

/**
 * Who may use a data folder: the one process that holds this advisory lock, on a connection kept for nothing else. The
 * server frees it the moment that process dies, however it dies; a lock file would stay behind after a kill -9.
 */
const lockKeys = [0x6d6f7463, 1] as const;

const namePrefix = 'motcua owner ';

interface Owned {
  readonly kind: 'owned';
  readonly client: pg.Client;
  /** Resolves once the connection is gone, and the lock with it. */
  readonly lost: Promise<void>;
  readonly version: string;
}

export type Claim =
  | Owned
  | { readonly kind: 'busy'; readonly holder: number | undefined }
  /** The server ended while we tried. */
  | { readonly kind: 'ended' }
  /** It runs but does not answer. */
  | { readonly kind: 'silent'; readonly cause: unknown };

export interface ClaimOptions {
  readonly socketFolder: string;
  /** Whether the server is gone for good, so that waiting for it is over. */
  readonly hasEnded: () => Promise<boolean>;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds given to a server that says nothing at all; one that says "starting up" is waited for. */
  readonly patience: number;
}

/** Connects to a server, waiting for it where it is still starting or recovering, and takes the lock. */
export async function claimOwnership(options: ClaimOptions): Promise<Claim> {
  const { signal, patience } = options;
  let heard = performance.now();
  for (let pause = 10; ; pause = Math.min(pause * 1.3, 200)) {
    signal?.throwIfAborted();
    try {
      return await tryOnce(options);
    } catch (cause) {
      if (await options.hasEnded()) return { kind: 'ended' };
      if (isComingOrGoing(cause)) heard = performance.now();
      else if (performance.now() - heard > patience) return { kind: 'silent', cause };
    }
    await sleep(pause, undefined, signal ? { signal } : {});
  }
}

async function tryOnce({ socketFolder }: ClaimOptions): Promise<Claim> {
  const client = new pg.Client({
    host: socketFolder,
    port: socketPort,
    user: clusterUser,
    database: clusterDatabase,
    application_name: `${namePrefix}${process.pid}`,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  // Without a listener a lost connection would end our process.
  client.on('error', () => undefined);
  // Listened for from the start: a server that dies again at once is gone before whoever gets the client could listen.
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  try {
    await client.connect();
    const claim = await takeLock(client);
    if (claim.kind === 'owned') return { ...claim, client, lost };
    await client.end();
    return claim;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** A holder that has just died keeps its lock for some milliseconds, until the server reads the end of its connection. */
async function takeLock(client: pg.Client): Promise<Exclude<Claim, Owned> | Omit<Owned, 'client' | 'lost'>> {
  const end = performance.now() + 3_000;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean; version: string }>(
      `select pg_try_advisory_lock($1, $2) as taken, split_part(current_setting('server_version'), ' ', 1) as version`,
      [...lockKeys],
    );
    if (rows[0]?.taken) return { kind: 'owned', version: rows[0].version };
    const holder = await findHolder(client);
    if (holder === 'free') continue;
    const living = holder !== undefined && (await isRunning(holder));
    if (living || performance.now() > end) return { kind: 'busy', holder };
    await sleep(50);
  }
}

async function findHolder(client: pg.Client): Promise<number | undefined | 'free'> {
  const { rows } = await client.query<{ name: string }>(
    `select activity.application_name as name from pg_locks as held join pg_stat_activity as activity using (pid)
      where held.locktype = 'advisory' and held.granted and held.classid = $1 and held.objid = $2 and held.objsubid = 2`,
    [...lockKeys],
  );
  if (!rows[0]) return 'free';
  return Number(rows[0].name.startsWith(namePrefix) && rows[0].name.slice(namePrefix.length)) || undefined;
}

/** "The database system is starting up" or "shutting down", or a session ended by that shutdown. */
const isComingOrGoing = (error: unknown): boolean =>
  ['57P03', '57P01'].includes(String((error as { code?: unknown }).code));

/**
 * Notes who holds the folder. The lock is what counts; the note is for one case: a server that runs but cannot be
 * reached (its socket was swept from /tmp, or lies in another service's private /tmp). It may be stopped only if the
 * process that started it is gone.
 */
export async function noteOwner(places: Places): Promise<void> {
  const unfinished = `${places.owner}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(await markOf(process.pid)));
  await rename(unfinished, places.owner);
}

/** The noted process, if it still lives and is not ourselves. */
export async function findLivingOwner(places: Places): Promise<number | undefined> {
  // One that a power cut tore names nobody who could still live.
  const mark = await readFile(places.owner, 'utf8')
    .then((text) => JSON.parse(text) as ProcessMark)
    .catch(() => undefined);
  return mark && mark.pid !== process.pid && (await isSame(mark)) ? mark.pid : undefined;
}
