import type { Dossier } from '@motcua/openapi';
import type { Services } from '../services.js';
import { Bell } from './bell.js';
import { DossierChanges } from './dossier-changes.js';
import { type DossierRecord, findDossierById } from './dossier-records.js';
import { dossierStream } from './dossier-stream.js';
import { dossierView } from './dossier-view.js';

export type DossierStoreServices = Pick<Services, 'db' | 'pool' | 'catalogue' | 'keyring' | 'now' | 'closing' | 'log'>;

export interface DossierStoreOptions {
  /** Milliseconds between two signs of life of a stream; see `dossierStream`. */
  readonly heartbeat?: number;
}

/** Shows dossiers to those who may see them, once or as they move. */
export class DossierStore {
  readonly #services: DossierStoreServices;
  readonly #options: DossierStoreOptions;
  readonly #changes: DossierChanges;

  constructor(services: DossierStoreServices, options: DossierStoreOptions = {}) {
    this.#services = services;
    this.#options = options;
    this.#changes = new DossierChanges(services);
  }

  view(record: DossierRecord): Promise<Dossier> {
    return dossierView(this.#services, record);
  }

  /** The dossier now and after each change, as server-sent events. */
  async follow({ dossier_id: dossierId }: DossierRecord): Promise<ReadableStream<Uint8Array>> {
    const bell = new Bell();
    const stop = await this.#changes.subscribe(dossierId, () => bell.ring());
    try {
      // After subscribing: a change between the two would else be neither in the first reading nor heard of.
      const first = await this.#read(dossierId);
      if (!first) throw new Error('a dossier that was there is gone');
      return dossierStream({
        first,
        read: () => this.#read(dossierId),
        moved: (revision) => this.#moved(dossierId, revision),
        changed: (patience, signal) => bell.wait(patience, signal),
        signal: this.#services.closing,
        onEnd: stop,
        ...this.#options,
      });
    } catch (error) {
      stop();
      throw error;
    }
  }

  /** Asked where no news came: one row by its key, for everybody who follows. */
  async #moved(dossierId: string, revision: number): Promise<boolean> {
    const asking = this.#services.db
      .selectFrom('dossiers')
      .select('revision')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirst();
    // A database that is away is no news; the stream lasts.
    const moved = await asking.then((row) => row?.revision !== revision).catch(() => false);
    if (moved) this.#changes.renew();
    return moved;
  }

  async #read(dossierId: string): Promise<Dossier | undefined> {
    const record = await findDossierById(this.#services.db, dossierId);
    return record && dossierView(this.#services, record);
  }
}
