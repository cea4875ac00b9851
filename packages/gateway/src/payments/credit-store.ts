import type { BankNotification, CreditOutcome } from '@motcua/openapi';
import type { Transaction } from 'kysely';
import { appendAudit, gatewayChain } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { announceDossier } from '../dossiers/index.js';
import { lockDossier, touchDossier } from '../dossiers/move-dossier.js';
import { GatewayProblem } from '../http/problem.js';
import type { Services } from '../services.js';
import { movePaidDossier } from './move-paid-dossier.js';
import { type PaymentRecord, paymentRecords } from './payment-records.js';
import { referencesIn } from './payment-reference.js';

type CreditServices = Pick<Services, 'db' | 'now' | 'log'>;

/** Books what the bank tells us of; each credit ends as exactly one outcome, and only `matched` settles a payment. */
export class CreditStore {
  readonly #services: CreditServices;

  constructor(services: CreditServices) {
    this.#services = services;
  }

  /**
   * Records a credit once; a repeat, at whatever moment, gets the outcome of the first.
   * @throws {GatewayProblem} `credit-mismatch` for one that bears the number of another.
   */
  async record(provider: string, credit: BankNotification): Promise<CreditOutcome> {
    const { db, now, log } = this.#services;
    const at = now();
    return db.transaction().execute(async (tx) => {
      // Which of two equal notifications is the first is decided here: the other waits for this row, then reads it.
      if (!(await insertCredit(tx, provider, credit, at))) {
        const outcome = await earlierOutcome(tx, provider, credit);
        if (outcome) return outcome;
        const { transactionId } = credit;
        log.warn({ provider, transactionId }, 'the bank told of one transaction twice, with another amount or account');
        throw new GatewayProblem('credit-mismatch');
      }
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
      account_number: credit.accountNumber,
      amount: credit.amount,
      // Until it is known better, later in this transaction.
      outcome: 'unknown',
      purpose: credit.purpose,
      booked_at: new Date(credit.bookedAt),
      payment_id: null,
      received_at: at,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'transaction_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What the first notification of a transaction came to; undefined where that one told of other money. */
async function earlierOutcome(
  tx: Transaction<Database>,
  provider: string,
  credit: BankNotification,
): Promise<CreditOutcome | undefined> {
  const first = await tx
    .selectFrom('bank_credits')
    .select(['outcome', 'amount', 'account_number'])
    .where('provider', '=', provider)
    .where('transaction_id', '=', credit.transactionId)
    .executeTakeFirstOrThrow();
  const isSame = first.amount === credit.amount && first.account_number === credit.accountNumber;
  return isSame ? first.outcome : undefined;
}

/** The payment that a credit names; none where it went to another account than was shown, or names several. */
async function findPayment(
  tx: Transaction<Database>,
  provider: string,
  { accountNumber, purpose }: BankNotification,
): Promise<PaymentRecord | undefined> {
  const references = referencesIn(purpose);
  if (references.length === 0) return undefined;
  const found = await paymentRecords(tx)
    .where('payments.provider', '=', provider)
    .where('payments.reference', 'in', references)
    .where('payments.account_number', '=', accountNumber)
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
    .set({ outcome, payment_id: paymentId, purpose: null })
    .where('provider', '=', provider)
    .where('transaction_id', '=', credit.transactionId)
    .execute();
  if (outcome === 'matched') await movePaidDossier(tx, dossierId, { at, actorKind: 'bank', actorId: provider });
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
