import type { DossierStatus, TimeFact } from '@motcua/openapi';
import type { Transaction } from 'kysely';
import type { Database } from '../database/index.js';

/** A dossier as we know it before a move, with the time it was promised when it was filed. */
export interface KnownDossier extends Standing {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly receivedAt: Date | null;
  readonly time: TimeFact;
}

/** What somebody wants done to a dossier. */
export interface WantedMove {
  /** The same however often this move is asked for: a system that did it already answers what came of it then. */
  readonly moveId: string;
  readonly to: DossierStatus;
  readonly at: Date;
}

/** Where a dossier stands by the word of its owner. */
export interface Standing {
  readonly status: DossierStatus;
  /** E.g. `H37.24-261123-0001`; null until it is received. */
  readonly dossierCode: string | null;
  /** Ngày hẹn trả; null before reception, and where nobody published how long it takes. */
  readonly dueAt: Date | null;
}

/**
 * Port to whoever owns dossiers: it alone gives status, dossier code and due date. A move runs in the caller's
 * transaction, so that it is done and noted, or neither. What a system on another machine will need stands in
 * `docs/decisions`, "One question to the system of record".
 */
export interface SystemOfRecord {
  move(tx: Transaction<Database>, dossier: KnownDossier, wanted: WantedMove): Promise<Standing>;
}
