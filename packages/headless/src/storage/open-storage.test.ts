import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceStorage } from './device-storage.js';
import { openMemoryStorage, openStorage } from './open-storage.js';
import type { AcceptedPackage, DraftRecord, SealedPackage } from './records.js';
import { isStorageError } from './storage-error.js';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.unstubAllGlobals());

const empty = new ArrayBuffer(0);
const draft = (draftId: string, updatedAt = 1): DraftRecord => ({
  draftId,
  procedureCode: '2.000635',
  agencyId: 'a',
  updatedAt,
  salt: empty,
  iv: empty,
  data: empty,
});
const chunk = (draftId: string, fileId: string, index: number) => ({
  draftId,
  fileId,
  index,
  iv: empty,
  data: empty,
  hash: '',
});
const record = (submissionId: string, members: Partial<SealedPackage> = {}): SealedPackage => ({
  submissionId,
  packageId: `019aafc0-5c80-7a21-9c3e-${submissionId}`,
  draftId: 'd1',
  submission: {} as SealedPackage['submission'],
  submissionKey: 'k',
  files: [],
  state: 'sealed',
  sealedAt: 1,
  leaseUntil: 0,
  ...members,
});
const accepted = (submissionId: string, members: Partial<AcceptedPackage> = {}): AcceptedPackage => ({
  submissionId,
  draftId: 'd1',
  state: 'accepted',
  receipt: { submissionId } as AcceptedPackage['receipt'],
  acceptedAt: 1,
  ...members,
});
const draftsOf = async (storage: DeviceStorage) =>
  (await storage.drafts.list('2.000635', 'a')).map(({ draftId }) => draftId);

describe.each([
  ['in the browser', openStorage],
  ['in memory only', openMemoryStorage],
])('what is kept %s', (_, open) => {
  it('is listed newest first, for its procedure and agency only', async () => {
    const storage = open();
    await storage.probe();
    for (const one of [draft('old', 1), draft('new', 9), { ...draft('other'), agencyId: 'b' }])
      await storage.drafts.put(one);
    expect(await draftsOf(storage)).toEqual(['new', 'old']);
  });

  it('goes away with its files, and nobody else’s with it', async () => {
    const storage = open();
    await storage.drafts.put(draft('d1'));
    await storage.draftFiles.put([
      chunk('d1', 'f1', 0),
      chunk('d1', 'f1', 1),
      chunk('d1', 'f2', 0),
      chunk('d10', 'f1', 0),
    ]);
    await storage.draftFiles.remove('d1', 'f1');
    expect(await storage.draftFiles.get('d1', 'f1', 1)).toBeUndefined();
    expect(await storage.draftFiles.get('d1', 'f2', 0)).toBeDefined();
    await storage.drafts.remove('d1');
    expect(await storage.draftFiles.get('d1', 'f2', 0)).toBeUndefined();
    expect(await storage.draftFiles.get('d10', 'f1', 0)).toBeDefined();
  });

  it('is the first package of a submission, unless that one was rejected', async () => {
    const storage = open();
    const bytes = { fileId: 'f1', sealed: new ArrayBuffer(3) };
    await storage.outbox.put(record('s1', { packageId: 'p1' }));
    await storage.outbox.putBytes({ ...bytes, packageId: 'p2' });
    expect(await storage.outbox.put(record('s1', { packageId: 'p2' }))).toMatchObject({ packageId: 'p1' });
    expect(await storage.outbox.getBytes('p2', 'f1')).toBeUndefined();
    await storage.outbox.putBytes({ ...bytes, packageId: 'p1' });
    await storage.outbox.reject(record('s1', { packageId: 'p1' }), {} as never);
    expect(await storage.outbox.getBytes('p1', 'f1')).toBeUndefined();
    expect(await storage.outbox.put(record('s1', { packageId: 'p3' }))).toMatchObject({ packageId: 'p3' });
  });

  it('that one tab has sent is not noted as unsent by another that has not come so far', async () => {
    const storage = open();
    await storage.outbox.put(record('s1'));
    await storage.outbox.change(record('s1'), { state: 'sending' });
    await storage.outbox.change(record('s1'), { state: 'sealed', leaseUntil: 9 });
    expect(await storage.outbox.get('s1')).toMatchObject({ state: 'sending', leaseUntil: 9 });
  });

  it('that was mended and sealed anew is not refused, nor changed, by a tab that still has the first one', async () => {
    const storage = open();
    await storage.outbox.put(record('s1', { packageId: 'p1' }));
    await storage.outbox.reject(record('s1', { packageId: 'p1' }), {} as never);
    await storage.outbox.put(record('s1', { packageId: 'p2' }));
    await storage.outbox.change(record('s1', { packageId: 'p1' }), { state: 'sending' });
    await storage.outbox.reject(record('s1', { packageId: 'p1' }), {} as never);
    expect(await storage.outbox.get('s1')).toEqual(record('s1', { packageId: 'p2' }));
  });

  it('is only the receipt once it came: a day, or longer for whoever holds the code and has not seen it', async () => {
    const storage = open();
    await storage.drafts.put(draft('d1'));
    await storage.outbox.put(record('s1'));
    await storage.draftFiles.put([chunk('d1', 'f1', 0)]);
    await storage.outbox.put(record('s2', { draftId: 'gone' }));
    expect(await storage.outbox.accept(accepted('s1'))).toBe(true);
    expect(await storage.outbox.accept(accepted('s2', { draftId: 'gone' }))).toBe(false);
    expect(await storage.outbox.list()).toEqual([accepted('s1'), accepted('s2', { draftId: 'gone', seenAt: 1 })]);
    await storage.outbox.remove('s2');
    expect(await storage.draftFiles.get('d1', 'f1', 0)).toBeUndefined();
    await storage.outbox.settle('s1', 'd1');
    expect([await storage.outbox.list(), await draftsOf(storage)]).toEqual([[], []]);
  });

  it('stays with its draft when somebody erases that in another tab, and goes with it once it was refused', async () => {
    const storage = open();
    await storage.drafts.put(draft('d1'));
    await storage.outbox.put(record('s1'));
    expect(await storage.drafts.erase('d1', 's1')).toEqual(record('s1'));
    expect([(await storage.outbox.list()).length, (await draftsOf(storage)).length]).toEqual([1, 1]);
    await storage.outbox.reject(record('s1'), {} as never);
    expect(await storage.drafts.erase('d1', 's1')).toBeUndefined();
    expect([await storage.outbox.list(), await draftsOf(storage)]).toEqual([[], []]);
  });

  it('is not brought back by what another tab still notes, nor refused once it was accepted', async () => {
    const storage = open();
    await storage.drafts.put(draft('d1'));
    await storage.outbox.put(record('s1'));
    await storage.outbox.accept(accepted('s1', { seenAt: 5 }));
    await storage.outbox.change(record('s1'), { state: 'sending', leaseUntil: 9 });
    await storage.outbox.reject(record('s1'), {} as never);
    expect(await storage.outbox.list()).toEqual([accepted('s1', { seenAt: 5 })]);
    // The same receipt again, from a page without the code: it was seen all the same.
    await storage.outbox.accept(accepted('s1'));
    expect(await storage.outbox.get('s1')).toMatchObject({ seenAt: 5 });
  });

  it('is written only over what its writer knows', async () => {
    const storage = open();
    const isKnown = (at: number) => (standing: DraftRecord | undefined) => standing?.updatedAt === at;
    await storage.drafts.put(draft('d1', 1));
    expect(await storage.drafts.put(draft('d1', 2), isKnown(1))).toBe(true);
    expect(await storage.drafts.put(draft('d1', 3), isKnown(1))).toBe(false);
    expect(await storage.drafts.put(draft('d2', 3), isKnown(1))).toBe(false);
    expect((await storage.drafts.list('2.000635', 'a')).map(({ updatedAt }) => updatedAt)).toEqual([2]);
  });

  it('of a slip is swept a day after somebody saw it, of a receipt that nobody has seen after 30 days', async () => {
    const storage = open();
    const now = Date.parse('2026-11-23');
    const hours = (count: number) => now - count * 3_600_000;
    const receipts = [
      accepted('s1', { draftId: 'seen', acceptedAt: hours(40), seenAt: hours(25) }),
      accepted('s2', { draftId: 'seen again', acceptedAt: hours(40), seenAt: hours(23) }),
      accepted('s3', { draftId: 'unseen', acceptedAt: hours(29 * 24) }),
      accepted('s4', { draftId: 'forgotten', acceptedAt: hours(31 * 24) }),
    ];
    for (const one of receipts) {
      await storage.drafts.put(draft(one.draftId, one.acceptedAt));
      await storage.outbox.accept(one);
    }
    await storage.sweep(now);
    expect(await draftsOf(storage)).toEqual(['seen again', 'unseen']);
    expect((await storage.outbox.list()).map(({ submissionId }) => submissionId)).toEqual(['s2', 's3']);
  });

  it('is swept after 7 days, but never while a package waits for its answer', async () => {
    const storage = open();
    const now = Date.parse('2026-11-23');
    const old = now - 8 * 86_400_000;
    for (const one of [draft('fresh', now - 6 * 86_400_000), draft('stale', old), draft('d1', old)])
      await storage.drafts.put(one);
    await storage.outbox.put(record('s1', { sealedAt: old, draftId: 'd1' }));
    await storage.outbox.put(record('s2', { sealedAt: old, state: 'rejected', draftId: 'stale' }));
    await storage.outbox.putBytes({ packageId: record('s1').packageId, fileId: 'f1', sealed: empty });
    await storage.outbox.putBytes({ packageId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4', fileId: 'f1', sealed: empty });
    await storage.draftFiles.put([chunk('nobody', 'f1', 0), chunk('fresh', 'f1', 0)]);
    await storage.sweep(now);
    expect(await draftsOf(storage)).toEqual(['fresh', 'd1']);
    expect((await storage.outbox.list()).map(({ submissionId }) => submissionId)).toEqual(['s1']);
    expect(await storage.outbox.getBytes(record('s1').packageId, 'f1')).toBeDefined();
    expect(await storage.outbox.getBytes('019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4', 'f1')).toBeUndefined();
    expect(await storage.draftFiles.get('nobody', 'f1', 0)).toBeUndefined();
    expect(await storage.draftFiles.get('fresh', 'f1', 0)).toBeDefined();
  });
});

describe('the browser’s database', () => {
  it('is there for the next page', async () => {
    await openStorage().drafts.put(draft('d1'));
    expect(await draftsOf(openStorage())).toEqual(['d1']);
  });

  it('that another tab holds is given up after a while, with a reason', async () => {
    // A tab with a newer version of this page, which has the database open and does not let go.
    const blocker = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('motcua', 1);
      request.onsuccess = () => resolve(request.result);
    });
    indexedDB.deleteDatabase('motcua');
    const error = await openStorage({ openTimeout: 50 })
      .probe()
      .catch((cause) => cause);
    expect(isStorageError(error) && error.code).toBe('blocked');
    blocker.close();
  });

  it('never holds up a newer tab, and comes back after it', async () => {
    const storage = openStorage();
    await storage.drafts.put(draft('d1'));
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('motcua');
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
    await storage.drafts.put(draft('d2'));
    expect(await draftsOf(storage)).toEqual(['d2']);
  });

  it('is opened again when the browser dropped the connection', async () => {
    const storage = openStorage();
    await storage.drafts.put(draft('d1'));
    let drops = 1;
    const { transaction } = IDBDatabase.prototype;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (drops-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      return transaction.apply(this, args);
    });
    await storage.drafts.put(draft('d2'));
    spy.mockRestore();
    expect((await draftsOf(storage)).sort()).toEqual(['d1', 'd2']);
  });

  it('that is full says so, and nothing of the change is there', async () => {
    const storage = openStorage();
    await storage.drafts.put(draft('d1'));
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const error = await storage.outbox.put(record('s1')).catch((cause) => cause);
    spy.mockRestore();
    expect(isStorageError(error) && [error.name, error.code]).toEqual(['StorageError', 'full']);
    expect(await storage.outbox.list()).toEqual([]);
  });

  it('that is missing says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const error = await openStorage()
      .probe()
      .catch((cause) => cause);
    expect(isStorageError(error) && error.code).toBe('unavailable');
  });

  it('writes with strict durability', async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await openStorage().drafts.put(draft('d1'));
    expect(spy.mock.calls.map(([, mode, options]) => [mode, options])).toContainEqual([
      'readwrite',
      { durability: 'strict' },
    ]);
    spy.mockRestore();
  });
});
