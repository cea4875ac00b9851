import type { Agency, TimeFact } from '@motcua/openapi';
import type { ClockStop } from '@motcua/rules';
import type { Transaction } from 'kysely';
import type { Database } from '../database/index.js';

/** What a system of record must know of a dossier to give it a code and a date. */
export interface DossierAtReception {
  readonly agency: Agency;
  readonly receivedAt: Date;
  /** The procedure's time on the channel it came by; may be unknown. */
  readonly time: TimeFact;
}

export interface Reception {
  /** E.g. `H37.24-261123-0001`. */
  readonly dossierCode: string;
  /** Ngày hẹn trả; null where nobody published how long it takes. */
  readonly dueAt: Date | null;
}

/**
 * Port to whoever owns dossiers: it gives code and due date. Everything runs in the caller's transaction, so that a
 * dossier is received with its code or not at all.
 */
export interface SystemOfRecord {
  receive(tx: Transaction<Database>, dossier: DossierAtReception): Promise<Reception>;
  /** The due date after the clock stood still; `stops` are all finished ones, in order. */
  resume(
    tx: Transaction<Database>,
    dossier: DossierAtReception,
    stops: readonly ClockStop[],
  ): Promise<Pick<Reception, 'dueAt'>>;
}
