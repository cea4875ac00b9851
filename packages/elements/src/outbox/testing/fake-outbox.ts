/** An outbox without network and storage: it stands still in a state, and notes what it was asked for. */
import type { Outbox, OutboxRow, OutboxState, OutboxStep, PackageFile } from '@motcua/headless/outbox.js';

const sealedAt = Date.UTC(2026, 10, 23, 2, 15);

const row = (step: OutboxStep, bend: Partial<OutboxRow> = {}): OutboxRow => ({
  submissionId: `019aafc0-5c80-7a21-9c3e-2b7d41c0a9e${step.length % 10}`,
  agencyId: 'thong-nhat-lang-son',
  time: sealedAt,
  step,
  why: undefined,
  sentBytes: 0,
  totalBytes: 301_477,
  isCopied: false,
  proof: 'asked',
  deletion: 'unsent',
  canExport: true,
  names: undefined,
  ...bend,
});

/** One row of each step, as a machine shows it that many use. */
export const rows: Readonly<Record<OutboxStep, OutboxRow>> = {
  waiting: row('waiting', { why: 'offline' }),
  uploading: row('uploading', { sentBytes: 131_072 }),
  sending: row('sending', { sentBytes: 300_028 }),
  unknown: row('unknown', { why: 'silent', deletion: 'perhaps', sentBytes: 300_028 }),
  accepted: row('accepted', { deletion: 'arrived', canExport: false, sentBytes: 1, totalBytes: 1 }),
  rejected: row('rejected', { deletion: 'refused', canExport: false }),
};

/** On a machine of one's own. */
export const named = (one: OutboxRow, names: Partial<OutboxRow['names']> = {}): OutboxRow => ({
  ...one,
  proof: 'none',
  names: {
    submissionCode: '7K2P9-QXD4M',
    procedureCode: '2.000635',
    receipt: undefined,
    problem: undefined,
    ...names,
  },
});

export const ready = (shown: readonly OutboxRow[]): OutboxState => ({
  phase: 'ready',
  rows: shown,
  offline: shown.some(({ why }) => why === 'offline'),
});

/** Every state of the element that comes from its machine. */
export const outboxStates = {
  loading: { phase: 'loading' },
  unavailable: { phase: 'unavailable', code: 'blocked' },
  empty: ready([]),
  waiting: ready([rows.waiting]),
  uploading: ready([rows.uploading]),
  sending: ready([rows.sending]),
  unknown: ready([rows.unknown]),
  accepted: ready([rows.accepted]),
  rejected: ready([rows.rejected]),
} as const satisfies Readonly<Record<string, OutboxState>>;

export class FakeOutbox implements Outbox {
  /** Calls in their order, e.g. `remove 019a… A1B2C3D4`. */
  readonly calls: string[] = [];
  /** What the next call that can fail rejects with. */
  failure: Error | undefined;
  readonly #listeners = new Set<(state: OutboxState) => void>();
  #state: OutboxState;

  constructor(state: OutboxState) {
    this.#state = state;
  }

  get state(): OutboxState {
    return this.#state;
  }

  set(state: OutboxState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  subscribe(listener: (state: OutboxState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.calls.push('dispose');
  }

  retry(submissionId?: string): void {
    this.calls.push(`retry ${submissionId ?? 'all'}`);
  }

  async exportPackage(submissionId: string, proof = ''): Promise<PackageFile> {
    this.#note(`export ${submissionId} ${proof}`);
    return { name: 'ho-so-7K2P9-QXD4M.motcua', blob: new Blob(['MOTCUA1\n']) };
  }

  async importPackage(file: Blob): Promise<string> {
    this.#note(`import ${file.size}`);
    return rows.waiting.submissionId;
  }

  async remove(submissionId: string, proof = ''): Promise<void> {
    this.#note(`remove ${submissionId} ${proof}`);
    this.set(ready([]));
  }

  #note(call: string): void {
    this.calls.push(call);
    const { failure } = this;
    this.failure = undefined;
    if (failure) throw failure;
  }
}
