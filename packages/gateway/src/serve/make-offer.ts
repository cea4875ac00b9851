import { resolve } from 'node:path';
import { vietnamDay } from '@motcua/rules';
import type { Kysely } from 'kysely';
import { offerProcedures } from '../catalogue/offer/offer-procedures.js';
import { offerReport } from '../catalogue/offer/offer-report.js';
import type { OfferedWhat } from '../catalogue/offer/plan-offers.js';
import { readCodes, readCodesFile } from '../catalogue/offer/written-codes.js';
import type { Database } from '../database/index.js';
import type { OfferWish } from './offer-wish.js';

/** @throws {OfferError} for a file with faults; it needs no database to be told so */
export async function readOffer({ from }: OfferWish): Promise<OfferedWhat> {
  if ('field' in from) return from;
  return { codes: 'file' in from ? await readCodesFile(resolve(from.file)) : readCodes(from.codes) };
}

/** Has an agency offer procedures, or offer them no more, and says what changed. */
export async function makeOffer(
  db: Kysely<Database>,
  what: OfferedWhat,
  { agencyId, withdraws, isDry }: OfferWish,
  { say, now = Date.now() }: { readonly say: (line: string) => void; readonly now?: number },
): Promise<void> {
  const order = { agencyId, what, withdraws, isDry, today: vietnamDay(now) };
  for (const line of offerReport(order, await offerProcedures(db, order))) say(line);
}
