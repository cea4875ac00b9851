/** One of the clients in a storm: the shipped client, sealing and delivery, with storages of its own that forget. */
import { createClient } from '@motcua/client';
import { openMemoryStorage, sendWaiting } from '@motcua/headless';
import type { GatewayKeys, Receipt } from '@motcua/openapi';
import { type Packed, packDossier, withoutFiles } from './pack-dossier.js';
import { abandonUpload, answerTo, sendAtOnce, tryForeignUpload, tryWrongKey } from './storm-mischief.js';
import { bytesOf, type PlannedDossier } from './storm-plan.js';
import type { KeptPackage, StormRecord } from './storm-record.js';

export interface StormCitizen {
  /** Files one dossier, whatever it takes. */
  file(dossier: PlannedDossier): Promise<void>;
  /** Sends a package as if it had never been sent, e.g. from a file that was kept. */
  fileAgain(kept: KeptPackage): Promise<void>;
}

/** Waits are so many times shorter than in a browser, else most of a storm would be waiting. */
const hurry = 20;

export function createStormCitizen(url: string, keys: GatewayKeys, record: StormRecord): StormCitizen {
  const client = createClient({ baseUrl: url, fetch: record.counted });

  /** Through an outbox, as the wizard does it; gives the receipt that stays in it. */
  const deliver = async ({ record: sealed, bytes }: Packed, dossier: PlannedDossier): Promise<Receipt> => {
    const { submissionId, packageId } = sealed;
    const storage = openMemoryStorage();
    for (const [fileId, one] of bytes) await storage.outbox.putBytes({ packageId, fileId, sealed: one });
    await storage.outbox.put(sealed);
    const sending = { client, storage, wait: hurried, random: (length: number) => bytesOf(dossier.dice, length) };
    if (dossier.isInterrupted) {
      const window = new AbortController();
      setTimeout(() => window.abort(), dossier.dice.between(1, 60));
      await sendWaiting({ ...sending, signal: window.signal });
      record.count('interrupted');
    }
    await sendWaiting(sending);
    const kept = await storage.outbox.get(submissionId);
    if (kept?.state === 'accepted') return kept.receipt;
    throw new Error(`${submissionId} ended as ${kept?.state}: ${JSON.stringify(kept?.problem)}`);
  };

  const fileTwice = async (packed: Packed, dossier: PlannedDossier) => {
    const answers = { ...dossier.answers, request: { certificate: 'khai-sinh', copies: 5 } };
    const other = await packDossier(dossier, keys, answers);
    const receipts = await Promise.all([packed, other].map((one) => deliver(one, dossier)));
    for (const receipt of receipts) record.told(dossier, receipt);
    const loser = receipts[0]?.contentHash === packed.record.submission.contentHash ? other : packed;
    const answer = await answerTo(() => client.submissions.send(withoutFiles(loser)));
    record.expect(dossier, 'other content', answer, 'content-mismatch');
    record.count('otherContent');
  };

  return {
    async file(dossier) {
      const { kind } = dossier;
      const packed = await packDossier(dossier, keys);
      if (kind === 'wrong-key') await tryForeignUpload(client, packed, dossier, record);
      if (kind === 'abandoned') await abandonUpload(client, dossier, record);
      if (kind === 'crowd') await sendAtOnce(client, packed, dossier, record);
      if (kind === 'twice') await fileTwice(packed, dossier);
      else record.told(dossier, await deliver(packed, dossier));
      if (kind === 'wrong-key') await tryWrongKey(client, dossier, record);
      if (dossier.isRepeated && kind !== 'twice') record.kept.push({ dossier, packed });
    },
    async fileAgain({ dossier, packed }) {
      record.told(dossier, await deliver(packed, dossier));
      record.count('repeated');
    },
  };
}

const hurried = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, milliseconds / hurry);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
