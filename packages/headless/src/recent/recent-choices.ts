/** What was chosen or searched for last, for who owns the machine. A shared one keeps nothing, and takes away what is left. */
export interface RecentChoice {
  /** Of a procedure that was chosen; its name is the catalogue's. */
  readonly code?: string;
  /** Words that were searched for. */
  readonly query?: string;
}

const key = 'motcua.recent/1';
const most = 5;

/** Numbers of papers, phones and dossiers are nobody's to keep. */
export const mayBeKept = (query: string): boolean => (query.match(/\d/g)?.length ?? 0) < 6;

const isChoice = (one: unknown): one is RecentChoice => {
  const { code, query } = (one ?? {}) as { code?: unknown; query?: unknown };
  return typeof code === 'string' || (typeof query === 'string' && mayBeKept(query));
};

export class RecentChoices {
  readonly device: string | undefined;
  readonly #isPersonal: boolean;
  readonly #storage: () => Storage;

  /**
   * @param device as the page says it; anything but `personal` is shared
   * @param storage throws where the browser forbids it
   */
  constructor(device: string | undefined, storage = () => localStorage) {
    this.device = device;
    this.#isPersonal = device === 'personal';
    this.#storage = storage;
    if (!this.#isPersonal) this.forget();
  }

  /** Newest first. */
  get all(): readonly RecentChoice[] {
    if (!this.#isPersonal) return [];
    try {
      const kept: unknown = JSON.parse(this.#storage().getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isChoice).slice(0, most) : [];
    } catch {
      // Storage that the browser forbids, or not our words.
      return [];
    }
  }

  keep(one: RecentChoice): void {
    if (!this.#isPersonal || !isChoice(one)) return;
    const others = this.all.filter(({ code, query }) => code !== one.code || query !== one.query);
    try {
      this.#storage().setItem(key, JSON.stringify([one, ...others].slice(0, most)));
    } catch {
      // Full or forbidden: it is a convenience.
    }
  }

  forget(): void {
    try {
      this.#storage().removeItem(key);
    } catch {
      // Forbidden: then nothing was kept either.
    }
  }
}
