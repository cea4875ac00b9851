/** What everybody in a storm was told, kept to be compared with the database. */
import type { Receipt } from '@motcua/openapi';
import type { Packed } from './pack-dossier.js';
import type { PlannedDossier } from './storm-plan.js';

/** What was promised of one submission. */
export interface Promised {
  /** The receipt as text, the same for all who asked. */
  readonly receiptText: string;
  readonly files: number;
}

/** A package that is sent again when all is over. */
export interface KeptPackage {
  readonly dossier: PlannedDossier;
  readonly packed: Packed;
}

export class StormRecord {
  readonly promised = new Map<string, Promised>();
  readonly kept: KeptPackage[] = [];
  readonly anomalies: string[] = [];
  readonly #counts = new Map<string, number>();

  /** `fetch` that counts. */
  readonly counted: typeof fetch = async (input, init) => {
    this.count('requests');
    const isPost = (input as Request).method === 'POST' && (input as Request).url.endsWith('/v1/submissions');
    if (isPost) this.count('posts');
    try {
      const reply = await fetch(input, init);
      if (isPost && reply.status >= 500) this.count('putOff');
      if (isPost && reply.status === 409) this.count('inFlight');
      return reply;
    } catch (error) {
      if (isPost) this.count('unanswered');
      throw error;
    }
  };

  count(what: string, by = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + by);
  }

  /** Somebody holds this receipt now. */
  told({ submissionId, fileId }: PlannedDossier, receipt: Receipt): void {
    const receiptText = JSON.stringify(receipt);
    const earlier = this.promised.get(submissionId);
    if (earlier && earlier.receiptText !== receiptText) this.anomalies.push(`${submissionId} has two receipts`);
    if (!earlier) this.promised.set(submissionId, { receiptText, files: fileId ? 1 : 0 });
  }

  /** Notes an answer that should not have been given. */
  expect({ submissionId }: PlannedDossier, what: string, given: string, wanted: string): void {
    if (given !== wanted) this.anomalies.push(`${submissionId}: ${what} was answered ${given}, not ${wanted}`);
  }

  figures(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
