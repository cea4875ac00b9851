import { answerTo, endOf } from '../storage/indexed-answers.js';
import type { Surroundings } from '../surroundings.js';

/** What is kept of a place: its snapshot, and its details pack. */
export const copyKinds = ['snapshot', 'details'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** Something that a gateway sent, as it came. */
export interface KeptCopy {
  readonly value: unknown;
  readonly tag: string | undefined;
  /** When the gateway last said that it holds, in milliseconds since 1970. */
  readonly checkedAt: number;
}

/** What this machine keeps of one gateway and agency: public data only. It never rejects: where nothing can be kept, all
 * goes on without. */
export interface CopyStore {
  read(kind: CopyKind): Promise<KeptCopy | undefined>;
  /** False where it could not be kept. */
  keep(kind: CopyKind, copy: KeptCopy): Promise<boolean>;
  /** The gateway said that it still holds. */
  confirm(kind: CopyKind, checkedAt: number): Promise<void>;
  drop(kind: CopyKind): Promise<void>;
  /** Deletes what is kept of places that nobody visited for 90 days; this one is visited now. */
  tidy(now: number): Promise<void>;
}

interface Visit {
  readonly at: number;
  /** By kind. */
  readonly checked: Readonly<Record<string, { readonly tag: string | undefined; readonly checkedAt: number }>>;
}

/** Values lie apart from what is known of them, so that a look at the visits reads no values. */
const visits = 'visits';
const tables = [visits, ...copyKinds];
const life = 90 * 86_400_000;
const openTimeoutMs = 3_000;

/**
 * By the database `motcua-catalogue`, which holds no personal data.
 * @param place names gateway and agency
 */
export function openCopyStore(place: string, { wait }: Pick<Surroundings, 'wait'>): CopyStore {
  /** Rejects where there is no database, it is damaged, full, or does not open. */
  const within = async <T>(mode: IDBTransactionMode, work: (table: (name: string) => IDBObjectStore) => Promise<T>) => {
    const db = await opened(wait);
    try {
      const transaction = db.transaction(tables, mode);
      const done = endOf(transaction);
      done.catch(() => {});
      const result = await work((name) => transaction.objectStore(name));
      await done;
      return result;
    } finally {
      // Opened for each use: it costs a millisecond, and a newer page is never blocked.
      db.close();
    }
  };
  const change = (kind: CopyKind, checked: Visit['checked'][string] | undefined, value?: unknown) =>
    within('readwrite', async (table) => {
      const visit: Visit | undefined = await answerTo(table(visits).get(place));
      const { [kind]: before, ...others } = visit?.checked ?? {};
      const now = checked && { tag: checked.tag ?? before?.tag, checkedAt: checked.checkedAt };
      table(visits).put(
        { at: visit?.at ?? checked?.checkedAt ?? 0, checked: now ? { ...others, [kind]: now } : others },
        place,
      );
      if (!checked) table(kind).delete(place);
      else if (value !== undefined) table(kind).put(value, place);
    });

  return {
    read: (kind) =>
      within('readonly', async (table) => {
        const value: unknown = await answerTo(table(kind).get(place));
        const visit: Visit | undefined = await answerTo(table(visits).get(place));
        const checked = visit?.checked[kind];
        return value === undefined || !checked ? undefined : { value, ...checked };
      }).catch(() => undefined),
    keep: (kind, { value, ...checked }) =>
      change(kind, checked, value).then(
        () => true,
        () => false,
      ),
    confirm: (kind, checkedAt) => change(kind, { tag: undefined, checkedAt }).catch(() => {}),
    drop: (kind) => change(kind, undefined).catch(() => {}),
    tidy: (now) =>
      within('readwrite', async (table) => {
        const visit: Visit | undefined = await answerTo(table(visits).get(place));
        if (visit) table(visits).put({ ...visit, at: now }, place);
        const cursor = table(visits).openCursor();
        cursor.onsuccess = () => {
          const row = cursor.result;
          if (!row) return;
          if ((row.value as Visit).at < now - life) for (const name of tables) table(name).delete(row.key);
          row.continue();
        };
      }).catch(() => {}),
  };
}

/** A blocked open never settles; Safari's sometimes hangs without even saying so. */
async function opened(wait: Surroundings['wait']): Promise<IDBDatabase> {
  const request = indexedDB.open('motcua-catalogue', 1);
  request.onupgradeneeded = () => {
    for (const name of tables) request.result.createObjectStore(name);
  };
  const isOpen = new AbortController();
  const opening = answerTo(request);
  opening.finally(() => isOpen.abort()).catch(() => {});
  const late = wait(openTimeoutMs, isOpen.signal).then(() => undefined);
  const db = await Promise.race([opening, late.then(() => (isOpen.signal.aborted ? opening : undefined))]);
  if (!db) {
    // Should it open after all, it must not block others.
    opening.then((one) => one.close()).catch(() => {});
    throw new Error('blocked');
  }
  db.onversionchange = () => db.close();
  return db;
}
