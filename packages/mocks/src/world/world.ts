/** What the gateway that is not there remembers: dossiers, uploads, receipts and money, in memory only. */
import type { DeskCredit, Dossier, DossierEvent, Payment, Receipt } from '@motcua/openapi';
import { exampleOf } from '../contract/examples.js';

/** A secret that is learned from whoever brings one first: what is sealed stays sealed to a mock. */
export interface Lock {
  opens?: string;
}

export interface Kept {
  dossier: Dossier;
  readonly tracking: Lock;
  readonly key: Lock;
  readonly credits: DeskCredit[];
  /** Tells everybody who follows it. */
  readonly listeners: Set<(dossier: Dossier) => void>;
}

export interface Upload {
  readonly length: number;
  readonly submissionId: string;
  readonly fileId: string;
  readonly key: string;
  bytes: number;
}

export interface World {
  readonly dossiers: Map<string, Kept>;
  readonly receipts: Map<string, Receipt>;
  readonly uploads: Map<string, Upload>;
  readonly payments: Map<string, Payment>;
  /** Amount and outcome of each credit the bank told of, by its transaction. */
  readonly told: Map<string, { readonly amount: number; readonly outcome: DeskCredit['outcome'] }>;
  /** Puts a dossier of the contract's example here, bent as told; an older one of the same code gives way. */
  keep(bend?: Partial<Dossier>): Kept;
  /** Changes a dossier and tells whoever follows it. @param reference mã nộp or dossier code */
  move(reference: string, change: Partial<Dossier>): Dossier;
  /** By mã nộp or dossier code, however it is written. */
  find(reference: string): Kept | undefined;
}

/** Holds the dossier of the contract's examples from the start. */
export function createWorld(): World {
  const world: World = {
    dossiers: new Map(),
    receipts: new Map(),
    uploads: new Map(),
    payments: new Map(),
    told: new Map(),
    keep(bend = {}) {
      const dossier = { ...exampleOf<Dossier>('processing'), ...bend };
      const kept: Kept = { dossier, tracking: {}, key: {}, credits: [], listeners: new Set() };
      world.dossiers.set(dossier.submissionCode, kept);
      return kept;
    },
    move(reference, change) {
      const kept = world.find(reference);
      if (!kept) throw new Error(`No dossier ${reference} is here; keep one first.`);
      kept.dossier = { ...kept.dossier, revision: kept.dossier.revision + 1, ...change };
      for (const listener of kept.listeners) listener(kept.dossier);
      return kept.dossier;
    },
    find(reference) {
      const plain = plainly(reference);
      return [...world.dossiers.values()].find(
        ({ dossier: { submissionCode, dossierCode } }) =>
          plainly(submissionCode) === plain || (dossierCode && plainly(dossierCode) === plain),
      );
    },
  };
  world.keep();
  return world;
}

const plainly = (code: string) => code.toUpperCase().replace(/[\s.-]/g, '');

/** Whether this opens it; the first that is brought does. */
export function opens(lock: Lock, brought: string | null): boolean {
  if (!brought) return false;
  lock.opens ??= plainly(brought);
  return lock.opens === plainly(brought);
}

export const eventFor = (dossier: Dossier, event: Omit<DossierEvent, 'eventId' | 'at'>): DossierEvent => ({
  eventId: (dossier.events.at(-1)?.eventId ?? 0) + 1,
  at: new Date().toISOString(),
  ...event,
});
