import type { Services } from '../services.js';

/** How long the words of a transfer are kept that nobody could place: long enough for its payer to ask after it. */
const lifetime = 180 * 24 * 3600_000;

/** Forgets what payers wrote beside money that was never placed; amount, account and transaction stay. Gives their number. */
export async function forgetPurposes({ db }: Pick<Services, 'db'>, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('bank_credits')
    .set({ purpose: null })
    .where('purpose', 'is not', null)
    .where('received_at', '<', new Date(now.getTime() - lifetime))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
