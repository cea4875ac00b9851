import type { SettlementRequest } from '@motcua/openapi';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/index.js';
import type { Database } from '../database/index.js';
import {
  announceDossier,
  type DossierRecord,
  feeOf,
  findDossier,
  findDossierById,
  recordEvent,
} from '../dossiers/index.js';
import { lockDossier, touchDossier } from '../dossiers/move-dossier.js';
import { GatewayProblem } from '../http/problem.js';
import type { Officer } from '../officers/index.js';
import type { Services } from '../services.js';
import { cancelPendingPayments } from './cancel-pending-payments.js';
import { movePaidDossier } from './move-paid-dossier.js';

type SettlementServices = Pick<Services, 'db' | 'now'>;

/** Puts a dossier's money right where no credit could: cash at the counter, a rest, a surplus, money given back. */
export class SettlementStore {
  readonly #services: SettlementServices;

  constructor(services: SettlementServices) {
    this.#services = services;
  }

  /** Gives the dossier as it stands afterwards. */
  async settle(officer: Officer, ref: string, request: SettlementRequest): Promise<DossierRecord> {
    const { db, now } = this.#services;
    const found = await findDossier(db, ref);
    if (found?.agency_id !== officer.agencyId) throw new GatewayProblem('not-found');
    if (officer.role === 'helper') throw new GatewayProblem('forbidden');
    const note = request.note?.normalize('NFC').trim();
    if (!note) throw new GatewayProblem('invalid-transition-note');
    const { dossier_id: dossierId } = found;
    const at = now();
    return db.transaction().execute(async (tx) => {
      await lockDossier(tx, dossierId);
      const record = await stillThere(tx, dossierId);
      if (record.revision !== request.revision) throw new GatewayProblem('revision-changed');
      refuseNeedless(record, request.outcome);
      const settled = await settleCredits(tx, dossierId, at);
      const by = { at, actorKind: 'officer', actorId: officer.officerId, note } as const;
      if (request.outcome === 'paid') {
        await tx.updateTable('dossiers').set({ fee_settled_at: at }).where('dossier_id', '=', dossierId).execute();
        // Money that still comes in by a code on some screen is `late` then, and comes back to this desk.
        await cancelPendingPayments(tx, dossierId);
        await movePaidDossier(tx, dossierId, by);
      } else {
        const { status } = record;
        await recordEvent(tx, { ...by, dossierId, kind: 'refund', from: status, to: status });
        await touchDossier(tx, dossierId, at);
      }
      await announceDossier(tx, dossierId);
      await appendAudit(tx, {
        agencyId: officer.agencyId,
        at,
        actorKind: 'officer',
        actorId: officer.officerId,
        action: 'settle-fee',
        subject: record.submission_id,
        detail: { outcome: request.outcome, fee: record.fee_amount, transactionIds: settled.join(' ') },
      });
      return stillThere(tx, dossierId);
    });
  }
}

/** Only a fee that is asked for can be paid, only money that waits can be given back. */
function refuseNeedless(record: DossierRecord, outcome: SettlementRequest['outcome']): void {
  const { state, amount } = feeOf(record);
  const isPossible = outcome === 'paid' ? (state === 'due' || state === 'reviewing') && amount : state === 'reviewing';
  if (!isPossible)
    throw new GatewayProblem('nothing-to-pay', { detail: 'Tải lại hồ sơ: không có khoản nào đang chờ.' });
}

/** Every credit of the dossier that waited for a person; gives their transactions. */
async function settleCredits(tx: Transaction<Database>, dossierId: string, at: Date): Promise<string[]> {
  const settled = await tx
    .updateTable('bank_credits')
    .set({ settled_at: at })
    .where('is_open', '=', true)
    .where('payment_id', 'in', (from) =>
      from.selectFrom('payments').select('payment_id').where('dossier_id', '=', dossierId),
    )
    .returning('transaction_id')
    .execute();
  return settled.map((row) => row.transaction_id);
}

async function stillThere(tx: Transaction<Database>, dossierId: string): Promise<DossierRecord> {
  const record = await findDossierById(tx, dossierId);
  if (!record) throw new GatewayProblem('not-found');
  return record;
}
