import type { OutboxRecord } from '../storage/records.js';

/** What a package is about, and where it goes. */
export const placeOf = (record: OutboxRecord): { readonly procedureCode: string; readonly agencyId: string } =>
  record.state === 'accepted' ? record.receipt : record.submission;
