import type { DeviceStorage } from './device-storage.js';
import { lives } from './lives.js';
import { isWaiting, type OutboxRecord } from './records.js';
import { StorageError } from './storage-error.js';
import type { Tables, Transaction } from './tables.js';

/** Milliseconds since 1970 in a UUIDv7. */
const timeOf = (uuid: string) => Number.parseInt(uuid.replace('-', '').slice(0, 12), 16);

function isOver(record: OutboxRecord, now: number): boolean {
  if (record.state !== 'accepted') return !isWaiting(record) && record.sealedAt < now - lives.draft;
  const { seenAt, acceptedAt } = record;
  return seenAt === undefined ? acceptedAt < now - lives.unseen : seenAt < now - lives.slip;
}

/** The same keeping over any tables. */
export function createDeviceStorage({ run, close }: Tables): DeviceStorage {
  const removeDraft = async (transaction: Transaction, draftId: string) => {
    await transaction.remove('drafts', [draftId]);
    await transaction.remove('draftFiles', [draftId]);
  };
  const removeBytes = async (transaction: Transaction, record: OutboxRecord | undefined) => {
    if (record && 'packageId' in record) await transaction.remove('outboxFiles', [record.packageId]);
  };
  const removePackage = async (transaction: Transaction, submissionId: string) => {
    await removeBytes(transaction, await transaction.get('outbox', [submissionId]));
    await transaction.remove('outbox', [submissionId]);
  };

  return {
    async probe(draftId = '') {
      // Under no procedure, so that no tab takes it for a draft.
      const empty = new ArrayBuffer(0);
      const draft = { draftId, procedureCode: '', agencyId: '', updatedAt: 0, salt: empty, iv: empty, data: empty };
      await run('readwrite', (transaction) => transaction.put('drafts', draft));
      // In a transaction of its own: some browsers take everything and have nothing.
      const kept = await run('readwrite', async (transaction) => {
        const found = await transaction.get('drafts', [draftId]);
        await removeDraft(transaction, draftId);
        return found;
      });
      if (!kept) throw new StorageError('unavailable');
    },
    drafts: {
      list: (procedureCode, agencyId) =>
        run('readonly', async (transaction) =>
          (await transaction.all('drafts'))
            .filter((draft) => draft.procedureCode === procedureCode && draft.agencyId === agencyId)
            .sort((a, b) => b.updatedAt - a.updatedAt),
        ),
      put: (draft, isExpected) =>
        run('readwrite', async (transaction) => {
          if (isExpected && !isExpected(await transaction.get('drafts', [draft.draftId]))) return false;
          await transaction.put('drafts', draft);
          return true;
        }),
      remove: (draftId) => run('readwrite', (transaction) => removeDraft(transaction, draftId)),
      erase: (draftId, submissionId) =>
        run('readwrite', async (transaction) => {
          const sent = await transaction.get('outbox', [submissionId]);
          if (sent && sent.state !== 'rejected') return sent;
          await removeDraft(transaction, draftId);
          await removePackage(transaction, submissionId);
          return undefined;
        }),
    },
    draftFiles: {
      put: (chunks) =>
        run('readwrite', async (transaction) => {
          await Promise.all(chunks.map((chunk) => transaction.put('draftFiles', chunk)));
        }),
      get: (draftId, fileId, index) =>
        run('readonly', (transaction) => transaction.get('draftFiles', [draftId, fileId, index])),
      remove: (draftId, fileId) =>
        run('readwrite', async (transaction) => {
          await transaction.remove('draftFiles', [draftId, fileId]);
        }),
    },
    outbox: {
      list: () => run('readonly', (transaction) => transaction.all('outbox')),
      get: (submissionId) => run('readonly', (transaction) => transaction.get('outbox', [submissionId])),
      putBytes: (bytes) =>
        run('readwrite', async (transaction) => {
          await transaction.put('outboxFiles', bytes);
        }),
      getBytes: (packageId, fileId) =>
        run('readonly', async (transaction) => (await transaction.get('outboxFiles', [packageId, fileId]))?.sealed),
      put: (record) =>
        run('readwrite', async (transaction) => {
          const standing = await transaction.get('outbox', [record.submissionId]);
          if (standing && standing.state !== 'rejected') {
            await transaction.remove('outboxFiles', [record.packageId]);
            return standing;
          }
          await transaction.put('outbox', record);
          return record;
        }),
      change: ({ submissionId, packageId }, members) =>
        run('readwrite', async (transaction) => {
          const record = await transaction.get('outbox', [submissionId]);
          // What another tab has ended, or sealed anew, is not this one's to note.
          if (!record || !isWaiting(record) || record.packageId !== packageId) return;
          // Nor does what one tab has sent become unsent by another that has not come so far.
          const state = record.state === 'sending' ? record.state : (members.state ?? record.state);
          await transaction.put('outbox', { ...record, ...members, state });
        }),
      accept: (accepted) =>
        run('readwrite', async (transaction) => {
          const { submissionId, draftId } = accepted;
          const standing = await transaction.get('outbox', [submissionId]);
          await removeBytes(transaction, standing);
          await transaction.remove('draftFiles', [draftId]);
          const isKept = (await transaction.get('drafts', [draftId])) !== undefined;
          const first = standing?.state === 'accepted' ? standing : undefined;
          // Without its draft nobody can be waited for.
          const seen = isKept ? {} : { seenAt: accepted.acceptedAt };
          await transaction.put('outbox', { secretCheck: standing?.secretCheck, ...first, ...seen, ...accepted });
          return isKept;
        }),
      reject: ({ submissionId, packageId }, problem) =>
        run('readwrite', async (transaction) => {
          const record = await transaction.get('outbox', [submissionId]);
          if (!record || record.state === 'accepted' || record.packageId !== packageId) return;
          await removeBytes(transaction, record);
          await transaction.put('outbox', { ...record, state: 'rejected', problem });
        }),
      remove: (submissionId) => run('readwrite', (transaction) => removePackage(transaction, submissionId)),
      settle: (submissionId, draftId) =>
        run('readwrite', async (transaction) => {
          await removeDraft(transaction, draftId);
          await removePackage(transaction, submissionId);
        }),
    },
    sweep: (now) =>
      run('readwrite', async (transaction) => {
        const holding = new Set<string>();
        const packages = new Set<unknown>();
        for (const record of await transaction.all('outbox')) {
          const { submissionId, draftId } = record;
          if (isOver(record, now)) {
            await removePackage(transaction, submissionId);
            if (record.state === 'accepted') await removeDraft(transaction, draftId);
            continue;
          }
          if (record.state !== 'rejected') holding.add(draftId);
          if ('packageId' in record) packages.add(record.packageId);
        }
        for (const { draftId, updatedAt } of await transaction.all('drafts'))
          if (updatedAt < now - lives.draft && !holding.has(draftId)) await removeDraft(transaction, draftId);
        const kept = (await transaction.keys('drafts')).map(([draftId]) => draftId);
        for (const [draftId = ''] of await transaction.keys('draftFiles'))
          if (!kept.includes(draftId)) await transaction.remove('draftFiles', [draftId]);
        for (const [packageId = ''] of await transaction.keys('outboxFiles'))
          if (timeOf(`${packageId}`) < now - lives.sealing && !packages.has(packageId))
            await transaction.remove('outboxFiles', [packageId]);
      }),
    close,
  };
}
