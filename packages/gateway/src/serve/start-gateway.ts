import { mkdir } from 'node:fs/promises';
import { type Logger, pino } from 'pino';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { createApp } from '../http/app.js';
import { describe } from '../http/error-replies.js';
import { openKeyring } from '../keys/index.js';
import { forgetPurposes } from '../payments/index.js';
import type { Services } from '../services.js';
import { sweepUploads } from '../uploads/index.js';
import { openSealedFiles } from '../uploads/open-sealed-files.js';
import type { GatewayConfig } from './config.js';
import { type DatabaseSession, openDatabaseSession } from './database-session.js';
import { type HttpServer, listen } from './http-server.js';
import { loadAtStart } from './load-catalogue.js';

export interface StartOptions {
  /** Gets plain Vietnamese lines about what is going on. */
  readonly onProgress: (line: string) => void;
  /** Gives up starting; what was started already is stopped again. */
  readonly signal?: AbortSignal;
  /** The data folder was lost to another copy; the gateway must end. */
  readonly onLost?: (error: Error) => void;
}

export interface RunningGateway {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new request, finishes those that run (10 s at most), then stops all that it started. */
  stop(): Promise<void>;
  /** Cuts everything off and stops PostgreSQL as a crash would; nothing committed is lost. */
  stopAtOnce(): Promise<void>;
}

const drainPatience = 10_000;
const sweepPause = 3_600_000;

/** Starts database, catalogue, keys and HTTP. Whatever fails on the way, what had been started is stopped again. */
export async function startGateway(config: GatewayConfig, options: StartOptions): Promise<RunningGateway> {
  const { onProgress, signal, onLost } = options;
  const log = newLog(config);
  await mkdir(config.dataDir, { recursive: true });
  // First: a wrong bucket needs no database.
  const files = await openSealedFiles(config);
  const session = await openDatabaseSession(config, {
    onProgress,
    onConnectionError: (error) => log.warn({ error: describe(error) }, 'database connection lost'),
    ...(onLost ? { onLost } : {}),
    ...(signal ? { signal } : {}),
  });
  const closing = new AbortController();
  try {
    signal?.throwIfAborted();
    await loadAtStart(session.db, { onProgress, folder: config.catalogueDir });
    const now = () => new Date();
    const services: Services = {
      db: session.db,
      pool: session.pool,
      catalogue: databaseCatalogue(session.db),
      keyring: await openKeyring({ db: session.db, dataDir: config.dataDir, now }),
      files,
      config,
      now,
      log,
      closing: closing.signal,
    };
    signal?.throwIfAborted();
    if (config.embedDir === undefined) onProgress('Chưa có tệp nhúng (/embed/v1/); xem cờ --embed.');
    const server = await listen(createApp(services), config);
    const sweeping = sweepNowAndHourly(services);
    log.info({ event: 'started' }, 'gateway');
    return new Running(server, session, closing, sweeping);
  } catch (error) {
    closing.abort();
    await session.close();
    throw error;
  }
}

class Running implements RunningGateway {
  readonly #server: HttpServer;
  readonly #session: DatabaseSession;
  readonly #closing: AbortController;
  readonly #sweeping: NodeJS.Timeout;
  #stopped: Promise<void> | undefined;

  constructor(server: HttpServer, session: DatabaseSession, closing: AbortController, sweeping: NodeJS.Timeout) {
    this.#server = server;
    this.#session = session;
    this.#closing = closing;
    this.#sweeping = sweeping;
  }

  get url(): string {
    return this.#server.url;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#drain();
    return this.#stopped;
  }

  async stopAtOnce(): Promise<void> {
    this.#begin();
    this.#server.cut();
    await this.#session.closeAtOnce();
  }

  async #drain(): Promise<void> {
    this.#begin();
    await this.#server.drain(drainPatience);
    await this.#session.close();
  }

  #begin(): void {
    clearInterval(this.#sweeping);
    this.#closing.abort();
  }
}

/**
 * Removes what has been kept long enough; a failure is the next round's affair. At the start too: a gateway that is
 * restarted each night would never come to it else.
 */
function sweepNowAndHourly(services: Services): NodeJS.Timeout {
  const { now, log } = services;
  const sweep = () =>
    sweepUploads(services, now())
      .then(() => forgetPurposes(services, now()))
      .catch((error: unknown) => log.warn({ error: describe(error) }, 'sweeping failed'));
  void sweep();
  return setInterval(sweep, sweepPause).unref();
}

/** On stderr: stdout belongs to the lines for people. */
function newLog({ logLevel }: Pick<GatewayConfig, 'logLevel'>): Logger {
  const destination = pino.destination(2);
  // Whoever reads the log may end first.
  destination.on('error', () => undefined);
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
