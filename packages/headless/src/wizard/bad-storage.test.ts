import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAll, eventually, inPhase, photo, rowsStored, started, until } from '../testing/fixtures.js';
import { pageOf, setUpWizards } from '../testing/wizard-setup.js';
import type { Wizard } from './wizard.js';

const setup = setUpWizards();
const { wizard, atReview } = setup;

afterEach(() => vi.restoreAllMocks());

/** The disk takes so many more rows and then none; every other time the browser only aborts, without a word. */
function fillUpAfter(rows: number) {
  const refused: string[] = [];
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (rows-- > 0) return put.apply(this, args);
    refused.push(this.name);
    if (refused.length % 2 === 0) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    }
    throw new DOMException('full', 'QuotaExceededError');
  });
  return refused;
}

const databaseAsItIs = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('motcua');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Reads a table, changes its rows by hand and writes them back. */
async function tamper<Row>(table: string, change: (rows: Row[]) => readonly Row[]) {
  const db = await databaseAsItIs();
  const transaction = db.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  const request = store.getAll();
  await new Promise<void>((resolve) => {
    request.onsuccess = () => {
      for (const row of change(request.result)) store.put(row);
    };
    transaction.oncomplete = () => resolve();
  });
  db.close();
}

interface Chunk {
  readonly fileId: string;
  readonly iv: ArrayBuffer;
  readonly data: ArrayBuffer;
  readonly hash: string;
}
const withFlippedByte = <Row extends { readonly data: ArrayBuffer }>(row: Row): Row => {
  const data = row.data.slice(0);
  const bytes = new Uint8Array(data);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  return { ...row, data };
};

const resumed = async (code: string | undefined): Promise<Wizard> => {
  const one = wizard();
  one.start();
  await inPhase(one, 'resume');
  one.resume(code ?? '');
  return one;
};

describe('a disk that is full', () => {
  it.each(Array.from({ length: 12 }, (_, at) => at))(
    'from row %i on is told while it matters, loses nothing that was called saved, and the dossier still arrives',
    async (rows) => {
      const refused = fillUpAfter(rows);
      const one = wizard();
      let saved: unknown;
      let code: string | undefined;
      const told: string[] = [];
      one.subscribe(({ phase }) =>
        queueMicrotask(() => {
          const { state } = one;
          if (state.phase !== phase || !('draft' in state)) return;
          told.push(phase === 'page' || phase === 'review' ? state.draft.saved : phase);
          if (state.draft.saved !== 'saved' || state.draft.files.length === 0) return;
          ({ answers: saved, resumeCode: code } = state.draft);
        }),
      );
      await started(one);
      await answerAll(one);
      await one.flush();
      const filling = refused.length;
      one.submit();
      await inPhase(one, 'accepted');
      expect(refused.length).toBeGreaterThan(0);
      expect(filling === 0 || told.includes('failed')).toBe(true);
      const [taken] = setup.gateway.taken.values();
      expect([setup.gateway.taken.size, taken?.files.map(({ length }) => length)]).toEqual([1, [300_000]]);
      one.dispose();
      if (!saved) return;
      // The disk is as full as before, and what lies on it opens all the same.
      const again = await resumed(code);
      const { phase, ...after } = await until(again, (state) => state.phase !== 'resume');
      if (phase !== 'accepted') expect(after).toMatchObject({ draft: { answers: saved, files: [{ size: 300_000 }] } });
    },
  );

  it('while a photo was added: the draft, opened again, asks for it and never calls it saved', async () => {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'draftFiles') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const one = await atReview();
    await one.flush();
    const { draft } = await inPhase(one, 'review');
    expect(draft).toMatchObject({ saved: 'failed', files: [{ size: 300_000 }] });
    one.dispose();
    const page = await inPhase(await resumed(draft.resumeCode), 'page');
    expect([page.page.group.groupId, page.draft.files]).toEqual(['authorisation', []]);
  });

  it('gets room from what is over before anybody is told that nothing is kept', async () => {
    const one = await atReview();
    await one.flush();
    one.dispose();
    const late = wizard({ now: () => Date.now() + 8 * 86_400_000 });
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const { transaction } = this;
      const request = put.apply(this, args);
      const drafts = transaction.objectStore('drafts').count();
      drafts.onsuccess = () => drafts.result > 1 && transaction.abort();
      return request;
    });
    await started(late);
    expect(pageOf(late).draft).toMatchObject({ saved: 'saved', resumeCode: expect.any(String) });
  });
});

describe('a disk that is damaged', () => {
  const withTwoFiles = async () => {
    const one = await atReview();
    one.edit('documents.authorisation');
    await one.attach('documents.authorisation', 'van-ban-uy-quyen', [photo(400_000, 'trang 2.jpg')]);
    one.next();
    const { draft } = await inPhase(one, 'review');
    await one.flush();
    one.dispose();
    return draft;
  };

  it('in a byte of one file: that one is asked for again by its name, the other survives', async () => {
    const { resumeCode, files } = await withTwoFiles();
    await tamper<Chunk>('draftFiles', (rows) =>
      rows.filter(({ fileId }) => fileId === files[1]?.fileId).map(withFlippedByte),
    );
    const one = await resumed(resumeCode);
    await inPhase(one, 'review');
    one.submit();
    const page = await inPhase(one, 'page');
    expect(page.problems.map(({ message }) => message)).toEqual([expect.stringContaining('trang 2.jpg')]);
    expect(page.draft.files.map(({ size }) => size)).toEqual([300_000]);
    await one.attach('documents.authorisation', 'van-ban-uy-quyen', [photo(400_000)]);
    one.next();
    await inPhase(one, 'review');
    one.submit();
    await inPhase(one, 'accepted');
    const [taken] = setup.gateway.taken.values();
    expect(taken?.files.map(({ length }) => length)).toEqual([300_000, 400_000]);
  });

  it('in the draft itself: no code opens it, and nothing else is said', async () => {
    const { resumeCode } = await withTwoFiles();
    await tamper<Chunk>('drafts', (rows) => rows.map(withFlippedByte));
    const one = await resumed(resumeCode);
    await eventually(() => one.state).toMatchObject({ phase: 'resume', wrongCode: true });
  });

  it.each([
    ['of one draft are not read as those of another', () => true],
    ['of one draft are not read in the place of each other', () => false],
  ])('files %s', async (_, isOfOther) => {
    const first = await withTwoFiles();
    const second = isOfOther() ? await laterDraft() : first;
    const [one, other] = [first.files[0], second.files.at(-1)];
    await tamper<Chunk>('draftFiles', (rows) => {
      const from = rows.find(({ fileId }) => fileId === one?.fileId);
      const to = rows.find(({ fileId }) => fileId === other?.fileId);
      if (!from || !to) throw new Error('no chunks');
      const { iv, data, hash } = from;
      return [{ ...to, iv, data, hash }];
    });
    const again = await resumed(second.resumeCode);
    await inPhase(again, 'review');
    expect(await again.readFile(other?.fileId ?? '')).toBeUndefined();
  });

  const laterDraft = async () => {
    const one = wizard();
    one.start();
    await inPhase(one, 'resume');
    one.startNew();
    await inPhase(one, 'page');
    await answerAll(one);
    await one.flush();
    const { draft } = await inPhase(one, 'review');
    one.dispose();
    return draft;
  };
});

describe('a database that goes away under an open draft', () => {
  const sendsAllTheSame = async (one: Wizard) => {
    one.submit();
    await inPhase(one, 'accepted');
    const [taken] = setup.gateway.taken.values();
    expect(taken?.content.answers).toMatchObject({ request: { copies: 7 } });
    expect(taken?.files.map(({ length }) => length)).toEqual([300_000]);
  };
  const changed = async (one: Wizard) => {
    one.edit('request.copies');
    one.answer('request.copies', 7);
    one.next();
    await one.flush();
    return inPhase(one, 'review');
  };

  it('since the browser deleted it: the page says that it is not saved, and has everything', async () => {
    const one = await atReview();
    await one.flush();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('motcua');
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
    expect((await changed(one)).draft.saved).toBe('elsewhere');
    await sendsAllTheSame(one);
  });

  it('since a newer version of this page made it new: the older one gives way, says that it is not saved, and has everything', async () => {
    const one = await atReview();
    await one.flush();
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('motcua', 2);
      request.onupgradeneeded = () => request.result.createObjectStore('added');
      request.onsuccess = () => resolve(request.result);
      request.onblocked = reject;
    });
    newer.close();
    expect((await changed(one)).draft.saved).toBe('failed');
    // What was called saved lies there for the newer one.
    expect(await rowsStored()).toMatchObject({ drafts: 1, draftFiles: 2, added: 0 });
    await sendsAllTheSame(one);
  });
});

describe('a browser that takes everything and forgets it', () => {
  it('is found out before the first question', async () => {
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
      return get.call(this, ['nothing of this name']);
    });
    const one = await started(wizard());
    expect(pageOf(one).draft).toMatchObject({ saved: 'failed', resumeCode: undefined });
  });

  it('is not suspected where two tabs look at the same time', async () => {
    const tabs = [wizard(), wizard(), wizard()];
    for (const one of tabs) one.start();
    for (const one of tabs) expect((await inPhase(one, 'page')).draft.saved).toBe('saved');
    expect(await rowsStored()).toMatchObject({ drafts: 0 });
  });
});
