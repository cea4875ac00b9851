import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { shortHash } from '../database/embedded/places.js';
import { findPostmaster } from '../database/embedded/postmaster.js';
import { processesIn, send } from '../database/embedded/processes.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../database/embedded/start-embedded-postgres.js';

export interface CopyOptions {
  readonly detached?: boolean;
  readonly code?: string;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Reachable = Pick<EmbeddedPostgres, 'connectionString'>;

/** A data folder, and copies of the program that use it: this process, and others that may be killed. */
export class EmbeddedCopies {
  /** Everything this process was told. */
  readonly lines: string[] = [];
  /** Of the test that runs. */
  folder = '';
  dataDir = '';
  #shared = ''; // one runtime for all tests, and the code as JavaScript for other processes
  readonly #servers: EmbeddedPostgres[] = [];
  readonly #children: ChildProcess[] = [];

  /** @param compile puts the code that other processes run into a folder. */
  async prepare(compile: (folder: string) => Promise<void>): Promise<void> {
    this.#shared = await publicFolder('motcua-shared-');
    await compile(join(this.#shared, 'code'));
  }

  async begin(): Promise<void> {
    this.folder = await publicFolder('motcua-data-');
    this.dataDir = join(this.folder, 'data');
    this.lines.length = 0;
  }

  async end(): Promise<void> {
    const cluster = join(this.dataDir, 'cluster');
    for (const child of this.#children.splice(0)) child.kill('SIGKILL');
    for (const server of this.#servers.splice(0)) await server.stopImmediately();
    for (const pid of await processesIn(cluster)) send(pid, 'SIGKILL');
    await rm(join(tmpdir(), `motcua-${shortHash(cluster)}`), { recursive: true, force: true });
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  remove(): Promise<void> {
    return rm(this.#shared, { recursive: true, force: true });
  }

  async start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({
      dataDir: this.dataDir,
      home: join(this.#shared, 'home'),
      onProgress: (line) => this.lines.push(line),
      ...options,
    });
    this.#servers.push(server);
    return server;
  }

  spawn(options: CopyOptions = {}): ChildProcess {
    const { code = join(this.#shared, 'code'), home = join(this.#shared, 'home'), detached = false, env } = options;
    const child = spawn(process.execPath, [join(code, 'owner-program.js'), this.dataDir, home], {
      detached,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#children.push(child);
    return child;
  }

  async startElsewhere(
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly child: ChildProcess; readonly pid: number }> {
    const child = this.spawn({ env });
    const answer = await answerOf(child);
    if (!answer.startsWith('ready')) throw new Error(answer);
    return { child, pid: Number(answer.split(' ')[1]) };
  }

  /** How the server of another process is reached. */
  async connectionOf(pid: number, cluster = join(this.dataDir, 'cluster')): Promise<Reachable> {
    const found = await findPostmaster(cluster);
    if (found?.pid !== pid) throw new Error(`the server of ${cluster} is ${found?.pid}, not ${pid}`);
    return { connectionString: connectionTo(found.socketFolder) };
  }
}

async function publicFolder(prefix: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), prefix));
  await chmod(made, 0o755);
  return made;
}

export const nextLine = (child: ChildProcess, ...beginnings: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream })
      .on('line', (line) => beginnings.some((beginning) => line.startsWith(beginning)) && resolve(line))
      .once('close', () => reject(new Error('The other process ended without a word.')));
  });

export const answerOf = (child: ChildProcess) => nextLine(child, 'ready', 'failed');

export const connectionTo = (socketFolder: string) =>
  `postgresql://motcua@localhost:5432/postgres?host=${encodeURIComponent(socketFolder)}`;

export const socketFolderOf = (server: Reachable) => new URL(server.connectionString).searchParams.get('host') ?? '';

export async function query<Row extends pg.QueryResultRow>(server: Reachable, text: string): Promise<Row[]> {
  const client = new pg.Client(server.connectionString);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

export const writeRow = (server: Reachable) =>
  query(server, `create table people (name text); insert into people values ('Nguyễn Thị Đào')`);

export const readRows = async (server: Reachable) =>
  (await query<{ name: string }>(server, 'select name from people')).map((row) => row.name);
