import type { BankNotification, CreditOutcome } from '@motcua/openapi';
import type { Transaction } from 'kysely';
import { appendAudit, gatewayChain } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { announceDossier, findDossierById, recordEvent } from '../dossiers/index.js';
import { lockDossier, moveDossier, touchDossier } from '../dossiers/move-dossier.js';
import type { Services } from '../services.js';
import { exampleAccount } from './collection-account.js';
import { type PaymentRecord, paymentRecords } from './payment-records.js';
import { referencesIn } from './payment-reference.js';

/** Books what the bank tells us of; each credit ends as exactly one outcome, and only `matched` settles a payment. */
export class CreditStore {
  readonly #services: Pick<Services, 'db' | 'now'>;

  constructor(services: Pick<Services, 'db' | 'now'>) {
    this.#services = services;
  }

  /** Records a credit once; a repeat, at whatever moment, gets the outcome of the first. */
  async record(provider: string, credit: BankNotification): Promise<CreditOutcome> {
    const { db, now } = this.#services;
    const at = now();
    return db.transaction().execute(async (tx) => {
      // Which of two equal notifications is the first is decided here: the other waits for this row, then reads it.
      if (!(await insertCredit(tx, provider, credit, at))) return outcomeOf(tx, provider, credit);
      const found = await findPayment(tx, provider, credit);
      const outcome = found ? await settle(tx, provider, credit, found, at) : 'unknown';
      await appendAudit(tx, {
        agencyId: found?.agency_id ?? gatewayChain,
        at,
        actorKind: 'bank',
        actorId: provider,
        action: 'record-credit',
        subject: found?.submission_id ?? 'unknown',
        detail: { transactionId: credit.transactionId, amount: credit.amount, outcome },
      });
      return outcome;
    });
  }
}

async function insertCredit(tx: Transaction<Database>, provider: string, credit: BankNotification, at: Date) {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bank_credits')
    .values({
      provider,
      transaction_id: credit.transactionId,
      amount: credit.amount,
      purpose: credit.purpose,
      booked_at: credit.bookedAt,
      // Until it is known better, later in this transaction.
      outcome: 'unknown',
      payment_id: null,
      raw: JSON.stringify(credit),
      received_at: at,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'transaction_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function outcomeOf(
  tx: Transaction<Database>,
  provider: string,
  credit: BankNotification,
): Promise<CreditOutcome> {
  const { outcome } = await tx
    .selectFrom('bank_credits')
    .select('outcome')
    .where('provider', '=', provider)
    .where('transaction_id', '=', credit.transactionId)
    .executeTakeFirstOrThrow();
  return outcome;
}

/** The payment that a credit names; none where it went to another account, or names several. */
async function findPayment(
  tx: Transaction<Database>,
  provider: string,
  { accountNumber, purpose }: BankNotification,
): Promise<PaymentRecord | undefined> {
  const references = referencesIn(purpose);
  if (accountNumber !== exampleAccount.accountNumber || references.length === 0) return undefined;
  const found = await paymentRecords(tx)
    .where('payments.provider', '=', provider)
    .where('payments.reference', 'in', references)
    .execute();
  return found.length === 1 ? found[0] : undefined;
}

async function settle(
  tx: Transaction<Database>,
  provider: string,
  credit: BankNotification,
  payment: PaymentRecord,
  at: Date,
): Promise<CreditOutcome> {
  const { dossier_id: dossierId, payment_id: paymentId } = payment;
  await lockDossier(tx, dossierId);
  const outcome = (await markPaid(tx, credit, paymentId, at)) ? 'matched' : await mismatch(tx, credit, paymentId);
  await tx
    .updateTable('bank_credits')
    .set({ outcome, payment_id: paymentId })
    .where('provider', '=', provider)
    .where('transaction_id', '=', credit.transactionId)
    .execute();
  if (outcome === 'matched') await movePaidDossier(tx, provider, dossierId, at);
  else await touchDossier(tx, dossierId, at);
  await announceDossier(tx, dossierId);
  return outcome;
}

/** The one place where a payment becomes paid: one statement, with all that must hold in its condition. */
async function markPaid(tx: Transaction<Database>, credit: BankNotification, paymentId: string, at: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('payments')
    .set({ status: 'paid', paid_at: at })
    .where('payment_id', '=', paymentId)
    .where('status', '=', 'pending')
    .where('amount', '=', credit.amount)
    .where('expires_at', '>=', new Date(credit.bookedAt))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Why a credit did not settle its payment. */
async function mismatch(
  tx: Transaction<Database>,
  credit: BankNotification,
  paymentId: string,
): Promise<Exclude<CreditOutcome, 'matched' | 'unknown'>> {
  const { status, amount } = await tx
    .selectFrom('payments')
    .select(['status', 'amount'])
    .where('payment_id', '=', paymentId)
    .executeTakeFirstOrThrow();
  if (status === 'paid') return 'duplicate';
  if (status !== 'pending') return 'late';
  if (credit.amount > amount) return 'over';
  return credit.amount < amount ? 'under' : 'late';
}

/** Tells the dossier that its money is there; one that waited for nothing else goes on. */
async function movePaidDossier(
  tx: Transaction<Database>,
  provider: string,
  dossierId: string,
  at: Date,
): Promise<void> {
  const record = await findDossierById(tx, dossierId);
  if (!record) throw new Error('the dossier of a payment is gone');
  const { status } = record;
  await recordEvent(tx, {
    dossierId,
    at,
    kind: 'payment',
    from: status,
    to: status,
    actorKind: 'bank',
    actorId: provider,
  });
  // One that was never received still needs an officer, who gives it its code.
  const waitsForMoneyOnly = status === 6 && record.dossier_code !== null;
  if (!waitsForMoneyOnly) return touchDossier(tx, dossierId, at);
  const to = (await wasProcessed(tx, dossierId)) ? 4 : 2;
  await moveDossier(tx, record, { to, at, actorKind: 'system' });
}

async function wasProcessed(tx: Transaction<Database>, dossierId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('dossier_events')
    .select('event_id')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'transition')
    .where('to_status', '=', 4)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
