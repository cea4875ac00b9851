import { rmdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { clusterDatabase, clusterUser, createCluster } from './cluster.js';
import { DataFolderBusyError, EmbeddedPostgresError, isDataFolderBusyError } from './errors.js';
import { type Claim, claimOwnership, findLivingOwner, noteOwner } from './ownership.js';
import { choosePlaces, defaultHome, exists, makeSocketFolder, writePointer } from './places.js';
import { findPlatformPackage } from './platform-package.js';
import {
  clearLeftovers,
  clearSocket,
  findPostmaster,
  type LaunchOptions,
  launchPostmaster,
  readLogEnd,
  socketPort,
  stopPostmaster,
} from './postmaster.js';
import { chooseRunAs, ownerOf } from './run-as.js';
import { prepareRuntime } from './runtime.js';

export interface EmbeddedPostgresOptions {
  /** Folder of this server's data; made if missing. */
  readonly dataDir: string;
  /** Gives up starting; a server that is already up is stopped by `stop()` only. */
  readonly signal?: AbortSignal;
  /** Gets plain Vietnamese lines about what is going on. */
  readonly onProgress?: (line: string) => void;
  /** The server died under us and another copy took the folder before we did. Any other loss is mended. */
  readonly onLost?: (error: DataFolderBusyError) => void;
  /** Where programs are kept, and data whose folder the server's user cannot enter; see `defaultHome`. */
  readonly home?: string;
  /** Further server settings, e.g. `{ fsync: 'off' }` for a throw-away server. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** For `openDatabase`, `psql` and `pg_dump`; names a unix socket, there is no TCP port. */
  readonly connectionString: string;
  /** Process id of the server; another one after it had to be started anew. */
  readonly pid: number;
  /** Whether a server was taken over that outlived its starter. */
  readonly adopted: boolean;
  /** Ends every session, checkpoints, waits for the server's end. */
  stop(): Promise<void>;
  /** Stops as a crash would, without a checkpoint; nothing committed is lost. */
  stopImmediately(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, or takes over the one that a killed process of ours left running there.
 *
 * @throws {DataFolderBusyError} another living copy uses the folder; it is left alone.
 * @throws {EmbeddedPostgresError} whatever else keeps it from starting, see its `code`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, signal, onProgress = () => undefined, home = defaultHome() } = options;
  const chosen = await chooseRunAs();
  const places = await choosePlaces(dataDir, home, chosen, onProgress);
  const runAs = (await exists(places.cluster)) ? await ownerOf(places.cluster) : chosen;
  const runtime = await prepareRuntime({ source: await findPlatformPackage(), home, runAs, onProgress });
  signal?.throwIfAborted();
  if (!(await exists(places.cluster))) onProgress(`Tạo kho dữ liệu PostgreSQL mới trong ${places.base}…`);
  await createCluster({ runtime, base: places.base, runAs, ...(signal ? { signal } : {}) });
  await writePointer(places);
  const launch = { runtime, places, runAs, settings: options.settings ?? {} };
  const tenure = await bringUp(launch, onProgress, signal);
  if (tenure.adopted) onProgress(`Nhận lại PostgreSQL còn chạy từ lần trước (tiến trình ${tenure.pid}).`);
  return new HeldPostgres(launch, tenure, onProgress, options.onLost ?? (() => undefined));
}

/** A server that answers, and the connection whose lock makes it ours. */
interface Tenure {
  readonly client: pg.Client;
  /** Resolves once that connection is gone. */
  readonly lost: Promise<void>;
  readonly pid: number;
  readonly socketFolder: string;
  readonly adopted: boolean;
}

/**
 * Goes round until a server is up and ours. Every state another process may leave behind is one branch here: running
 * and free, running and held, starting, stopping, deaf, dead with a `postmaster.pid`, or started by a rival just now.
 * @param before the server that died under us: whoever holds its address must find the next one there.
 */
async function bringUp(
  launch: LaunchOptions,
  onProgress: (line: string) => void,
  signal: AbortSignal | undefined,
  before?: Pick<Tenure, 'socketFolder'>,
): Promise<Tenure> {
  const { places, runtime } = launch;
  const { cluster, dataDir } = places;
  for (let round = 1; ; round++) {
    signal?.throwIfAborted();
    const found = await findPostmaster(cluster);
    const socketFolder = found?.socketFolder ?? (await makeSocketFolder(places, launch.runAs, before?.socketFolder));
    if (!found) {
      await clearLeftovers(cluster);
      await clearSocket(socketFolder, cluster);
    }
    const child = found ? undefined : await launchPostmaster(launch, socketFolder);
    const hasEnded = async () =>
      (child === undefined || child.exitCode !== null || child.signalCode !== null) &&
      (await findPostmaster(cluster)) === undefined;
    let claim: Claim;
    try {
      claim = await claimOwnership({ socketFolder, hasEnded, patience: found ? 5_000 : 60_000, signal });
    } catch (error) {
      if (child?.pid !== undefined) {
        await stopPostmaster(child.pid, cluster);
        await rmdir(socketFolder).catch(() => undefined);
      }
      throw error;
    }
    // Two copies may have started at once: the server we reached is then the other's, and as good as an orphan.
    const server = await findPostmaster(cluster);
    if (claim.kind === 'busy') throw new DataFolderBusyError(dataDir, claim.holder);
    if (claim.kind === 'owned' && server) {
      const adopted = server.pid !== child?.pid;
      const isElsewhere = before !== undefined && socketFolder !== before.socketFolder;
      if (!isElsewhere && (!adopted || claim.version === runtime.version)) {
        await noteOwner(places);
        return { client: claim.client, lost: claim.lost, pid: server.pid, socketFolder, adopted };
      }
      if (isElsewhere) onProgress('PostgreSQL còn chạy ở địa chỉ khác; khởi động lại ở địa chỉ cũ…');
      else onProgress(`PostgreSQL còn chạy là bản ${claim.version}; khởi động lại bằng bản ${runtime.version}…`);
      await stopPostmaster(server.pid, cluster); // the lock is held until it is down
    } else if (claim.kind === 'silent' && server) {
      const holder = await findLivingOwner(places);
      if (holder !== undefined) throw new DataFolderBusyError(dataDir, holder, { cause: claim.cause });
      onProgress(`PostgreSQL của lần trước không trả lời (tiến trình ${server.pid}); dừng nó và chạy lại…`);
      await stopPostmaster(server.pid, cluster);
    }
    if (round >= 5) {
      throw new EmbeddedPostgresError(
        'start_failed',
        {
          vi: `PostgreSQL không khởi động được; xem ${places.log}.`,
          en: `PostgreSQL did not start; see ${places.log}.`,
        },
        { cause: new Error(await readLogEnd(places.log)) },
      );
    }
  }
}

/** Holds a server until it is stopped, and brings it back when it dies under us. */
class HeldPostgres implements EmbeddedPostgres {
  readonly #launch: LaunchOptions;
  readonly #onProgress: (line: string) => void;
  readonly #onLost: (error: DataFolderBusyError) => void;
  readonly #ending = new AbortController();
  #tenure: Tenure;
  #healing: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(
    launch: LaunchOptions,
    tenure: Tenure,
    onProgress: (line: string) => void,
    onLost: (error: DataFolderBusyError) => void,
  ) {
    this.#launch = launch;
    this.#onProgress = onProgress;
    this.#onLost = onLost;
    this.#tenure = tenure;
    this.#watch();
  }

  get connectionString(): string {
    const socket = encodeURIComponent(this.#tenure.socketFolder);
    return `postgresql://${clusterUser}@localhost:${socketPort}/${clusterDatabase}?host=${socket}`;
  }

  get pid(): number {
    return this.#tenure.pid;
  }

  get adopted(): boolean {
    return this.#tenure.adopted;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end('fast');
    return this.#stopped;
  }

  stopImmediately(): Promise<void> {
    return this.#end('immediate'); // also cuts a slow stop() short
  }

  async #end(how: 'fast' | 'immediate'): Promise<void> {
    this.#ending.abort(new Error('The server is being stopped.'));
    await this.#healing;
    // The lock goes only with the server: freed before, a starting copy could adopt what is about to be stopped.
    await stopPostmaster(this.#tenure.pid, this.#launch.places.cluster, how);
    await this.#tenure.client.end().catch(() => undefined);
    await rmdir(this.#tenure.socketFolder).catch(() => undefined);
  }

  /** A crashed session makes the server restart all of them, ours too: the lock must then be taken again. */
  #watch(): void {
    // A promise, not an event: the server may have died again before we came to watch it.
    void this.#tenure.lost.then(() => {
      if (!this.#ending.signal.aborted) this.#healing = this.#heal();
    });
  }

  async #heal(): Promise<void> {
    const { signal } = this.#ending;
    this.#onProgress('Mất kết nối tới PostgreSQL; đang khôi phục…');
    for (let pause = 1_000; !signal.aborted; pause = Math.min(pause * 2, 30_000)) {
      try {
        const { adopted } = this.#tenure;
        this.#tenure = { ...(await bringUp(this.#launch, this.#onProgress, signal, this.#tenure)), adopted };
        this.#watch();
        this.#onProgress('PostgreSQL đã hoạt động trở lại.');
        return;
      } catch (error) {
        if (isDataFolderBusyError(error)) return this.#onLost(error);
        if (!signal.aborted) this.#onProgress(`Chưa khôi phục được PostgreSQL; thử lại sau ${pause / 1_000} giây.`);
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
