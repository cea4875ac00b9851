import type { Services } from '../services.js';
import { dossierChannel } from './dossier-events.js';

type Listener = () => void;

interface Connection {
  /** False if it was closed before. */
  close(): boolean;
  /** Closes it and opens another one. */
  renew(): void;
}

/**
 * Hears of changes to dossiers over one database connection, however many people follow. The connection is opened for
 * the first of them, and again whenever it breaks; after that everyone is told once, since news may have been missed.
 */
export class DossierChanges {
  readonly #services: Pick<Services, 'pool' | 'closing' | 'log'>;
  readonly #listeners = new Map<string, Set<Listener>>();
  #connection: Promise<Connection> | undefined;

  constructor(services: Pick<Services, 'pool' | 'closing' | 'log'>) {
    this.#services = services;
    services.closing.addEventListener('abort', () => this.#close(), { once: true });
  }

  /**
   * Calls `listener` after each change of this dossier that commits from now on, until the returned function is called.
   * @throws when the database cannot be reached.
   */
  async subscribe(dossierId: string, listener: Listener): Promise<() => void> {
    const listeners = this.#listeners.get(dossierId) ?? new Set();
    this.#listeners.set(dossierId, listeners.add(listener));
    const stop = () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(dossierId) === listeners) this.#listeners.delete(dossierId);
    };
    try {
      await this.#connect();
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  /** For whoever found news that nobody told: the connection may have died without a word, as behind a firewall. */
  renew(): void {
    void this.#connection?.then(
      (connection) => connection.renew(),
      () => undefined,
    );
  }

  #connect(): Promise<Connection> {
    this.#connection ??= this.#listen().catch((error) => {
      this.#connection = undefined;
      throw error;
    });
    return this.#connection;
  }

  async #listen(): Promise<Connection> {
    const client = await this.#services.pool.connect();
    let open = true;
    const close = () => {
      if (!open) return false;
      open = false;
      // Destroyed rather than given back: the pool would lend out a connection that still listens.
      client.release(true);
      return true;
    };
    const renew = () => {
      if (!close()) return;
      this.#connection = undefined;
      void this.#reconnect();
    };
    client.on('error', renew);
    client.on('end', renew);
    client.on('notification', ({ payload }) => {
      for (const listener of this.#listeners.get(payload ?? '') ?? []) listener();
    });
    try {
      await client.query(`listen ${dossierChannel}`);
    } catch (error) {
      close();
      throw error;
    }
    // Nobody closes what is opened after the gateway began to drain, and the pool would wait for it for ever.
    if (this.#services.closing.aborted) close();
    return { close, renew };
  }

  async #reconnect(): Promise<void> {
    const { closing, log } = this.#services;
    for (let wait = 250; !closing.aborted && this.#listeners.size > 0; wait = Math.min(wait * 2, 5000)) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      try {
        await this.#connect();
        for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
        return;
      } catch {
        log.warn('listening for changes of dossiers failed; trying again');
      }
    }
  }

  async #close(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    connection?.close();
  }
}
