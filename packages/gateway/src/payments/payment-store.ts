import { randomUUID } from 'node:crypto';
import type { Payment } from '@motcua/openapi';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { type DossierRecord, feeOf, findDossierById } from '../dossiers/index.js';
import { lockDossier } from '../dossiers/move-dossier.js';
import { GatewayProblem } from '../http/problem.js';
import type { Officer } from '../officers/index.js';
import type { Services } from '../services.js';
import { isUuid } from '../submissions/ids.js';
import { demoBank } from './demo-bank.js';
import { type PaymentRecord, paymentRecords, paymentView } from './payment-records.js';
import { newPaymentReference } from './payment-reference.js';

/** How long a payment waits for its credit: a day, since transfers between banks may take until the next one. */
const lifetime = 24 * 3600_000;

export interface StartedPayment {
  readonly payment: Payment;
  /** False where one was pending already. */
  readonly created: boolean;
}

type PaymentServices = Pick<Services, 'db' | 'catalogue' | 'config' | 'now'>;

/** Payments that citizens start; only the bank's notification settles them. */
export class PaymentStore {
  readonly #services: PaymentServices;

  constructor(services: PaymentServices) {
    this.#services = services;
  }

  /**
   * Asks for a dossier's fee: amount and account are ours, never the caller's. One payment at most is pending; while
   * money for the dossier is looked at, the payment it came for is given again.
   * @param officer who asks in the citizen's place, at the counter.
   * @throws {GatewayProblem} `payment-at-counter` where no bank would tell us of the money, or it has nowhere to go.
   */
  async start({ dossier_id: dossierId, agency_id }: DossierRecord, officer?: Officer): Promise<StartedPayment> {
    const { db, catalogue, config, now } = this.#services;
    // Before the transaction: asking for it inside would need a second connection while this one holds locks.
    const agency = (await catalogue.view()).agency(agency_id);
    const atCounter = () => {
      const phone = agency?.receptionPlace.phone;
      return new GatewayProblem('payment-at-counter', phone === undefined ? {} : { phone });
    };
    const at = now();
    return db.transaction().execute(async (tx) => {
      await lockDossier(tx, dossierId);
      await expirePayments(tx, dossierId, at);
      const record = await findDossierById(tx, dossierId);
      const fee = record && feeOf(record);
      const reviewed = fee?.state === 'reviewing' ? await reviewedPayment(tx, dossierId) : undefined;
      if (reviewed) return { payment: paymentView(reviewed, at), created: false };
      if (fee?.state !== 'due' || fee.amount === null) throw new GatewayProblem('nothing-to-pay');
      if (config.bankSecret === undefined) throw atCounter();
      const pending = await pendingPayment(tx, dossierId);
      if (pending) return { payment: paymentView(pending, at), created: false };
      if (!agency?.collectionAccount) throw atCounter();
      const { bankName, bankBin, accountNumber, accountName } = agency.collectionAccount;
      const paymentId = randomUUID();
      await tx
        .insertInto('payments')
        .values({
          payment_id: paymentId,
          dossier_id: dossierId,
          reference: newPaymentReference(),
          provider: demoBank,
          amount: fee.amount,
          bank_name: bankName,
          bank_bin: bankBin,
          account_number: accountNumber,
          account_name: accountName,
          created_at: at,
          expires_at: new Date(at.getTime() + lifetime),
        })
        .onConflict((conflict) => conflict.column('dossier_id').where('status', '=', 'pending').doNothing())
        .execute();
      const payment = await pendingPayment(tx, dossierId);
      if (!payment) throw new Error('a payment that was just made is gone');
      const created = payment.payment_id === paymentId;
      if (created) {
        await appendAudit(tx, {
          agencyId: payment.agency_id,
          at,
          ...(officer ? { actorKind: 'officer', actorId: officer.officerId } : { actorKind: 'citizen' }),
          action: 'start-payment',
          subject: payment.submission_id,
          detail: { paymentId, amount: payment.amount, accountNumber },
        });
      }
      return { payment: paymentView(payment, at), created };
    });
  }

  /** A payment by its id; says nothing of who may see it. A malformed id is looked up like any other. */
  find(paymentId: string): Promise<PaymentRecord | undefined> {
    return paymentRecords(this.#services.db)
      .where('payments.payment_id', '=', isUuid(paymentId) ? paymentId : nobody)
      .executeTakeFirst();
  }

  view(record: PaymentRecord): Payment {
    return paymentView(record, this.#services.now());
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

async function expirePayments(tx: Transaction<Database>, dossierId: string, at: Date): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ status: 'expired' })
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'pending')
    .where('expires_at', '<=', at)
    .execute();
}

function pendingPayment(tx: Transaction<Database>, dossierId: string): Promise<PaymentRecord | undefined> {
  return paymentRecords(tx)
    .where('payments.dossier_id', '=', dossierId)
    .where('payments.status', '=', 'pending')
    .executeTakeFirst();
}

/** The newest payment whose money waits for a person. */
async function reviewedPayment(tx: Transaction<Database>, dossierId: string): Promise<PaymentRecord | undefined> {
  const payments = await paymentRecords(tx)
    .where('payments.dossier_id', '=', dossierId)
    .orderBy('payments.created_at', 'desc')
    .execute();
  return payments.find((payment) => payment.is_reviewed);
}
