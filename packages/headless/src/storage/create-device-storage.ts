import type { DeviceStorage } from './device-storage.js';
import type { Tables, Transaction } from './tables.js';

const draftLifeMs = 30 * 24 * 3_600_000;
/** No sealing takes longer than this. */
const sealingMs = 3_600_000;

/** Milliseconds since 1970 in a UUIDv7. */
const timeOf = (uuid: string) => Number.parseInt(uuid.replace('-', '').slice(0, 12), 16);

/** The same keeping over any tables. */
export function createDeviceStorage({ run, close }: Tables): DeviceStorage {
  const removeDraft = async (transaction: Transaction, draftId: string) => {
    await transaction.remove('drafts', [draftId]);
    await transaction.remove('draftFiles', [draftId]);
  };
  const removePackage = async (transaction: Transaction, submissionId: string) => {
    const record = await transaction.get('outbox', [submissionId]);
    if (record) await transaction.remove('outboxFiles', [record.packageId]);
    await transaction.remove('outbox', [submissionId]);
  };

  return {
    probe: () =>
      run('readwrite', async (transaction) => {
        // Under no procedure, so that no tab takes it for a draft.
        const empty = new ArrayBuffer(0);
        const names = { draftId: '', procedureCode: '', agencyId: '' };
        await transaction.put('drafts', { ...names, updatedAt: 0, salt: empty, iv: empty, data: empty });
        await transaction.get('drafts', ['']);
        await transaction.remove('drafts', ['']);
      }),
    drafts: {
      list: (procedureCode, agencyId) =>
        run('readonly', async (transaction) =>
          (await transaction.all('drafts'))
            .filter((draft) => draft.procedureCode === procedureCode && draft.agencyId === agencyId)
            .sort((a, b) => b.updatedAt - a.updatedAt),
        ),
      put: (draft) =>
        run('readwrite', async (transaction) => {
          await transaction.put('drafts', draft);
        }),
      remove: (draftId) => run('readwrite', (transaction) => removeDraft(transaction, draftId)),
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
      change: (submissionId, members) =>
        run('readwrite', async (transaction) => {
          const record = await transaction.get('outbox', [submissionId]);
          if (!record) return undefined;
          const changed = { ...record, ...members };
          await transaction.put('outbox', changed);
          return changed;
        }),
      accept: (submissionId, receipt) =>
        run('readwrite', async (transaction) => {
          const record = await transaction.get('outbox', [submissionId]);
          if (!record) return;
          await transaction.remove('outboxFiles', [record.packageId]);
          if (await transaction.get('drafts', [record.draftId])) {
            await transaction.put('outbox', { ...record, state: 'accepted', receipt, submissionKey: '', files: [] });
          } else await transaction.remove('outbox', [submissionId]);
        }),
      reject: (submissionId, problem) =>
        run('readwrite', async (transaction) => {
          const record = await transaction.get('outbox', [submissionId]);
          if (!record) return;
          await transaction.remove('outboxFiles', [record.packageId]);
          await transaction.put('outbox', { ...record, state: 'rejected', problem });
        }),
      settle: (submissionId, draftId) =>
        run('readwrite', async (transaction) => {
          await removeDraft(transaction, draftId);
          await removePackage(transaction, submissionId);
        }),
    },
    sweep: (now) =>
      run('readwrite', async (transaction) => {
        const before = now - draftLifeMs;
        const records = await transaction.all('outbox');
        const waiting = records.filter(({ state }) => state === 'sealed' || state === 'sending');
        for (const record of records)
          if (record.sealedAt < before && !waiting.includes(record))
            await removePackage(transaction, record.submissionId);
        for (const { draftId, updatedAt } of await transaction.all('drafts'))
          if (updatedAt < before && !waiting.some((record) => record.draftId === draftId))
            await removeDraft(transaction, draftId);
        const kept = (await transaction.keys('drafts')).map(([draftId]) => draftId);
        for (const [draftId = ''] of await transaction.keys('draftFiles'))
          if (!kept.includes(draftId)) await transaction.remove('draftFiles', [draftId]);
        for (const [packageId = ''] of await transaction.keys('outboxFiles'))
          if (timeOf(`${packageId}`) < now - sealingMs && !records.some((record) => record.packageId === packageId))
            await transaction.remove('outboxFiles', [packageId]);
      }),
    close,
  };
}
