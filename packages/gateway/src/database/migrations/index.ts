import type { Migration } from 'kysely';
import { catalogue } from './0001-catalogue.js';
import { submissions } from './0002-submissions.js';
import { dossiers } from './0003-dossiers.js';
import { payments } from './0004-payments.js';
import { desk } from './0005-desk.js';
import { agencyDetails } from './0006-agency-details.js';
import { procedureFacts } from './0007-procedure-facts.js';
import { procedureWords } from './0008-procedure-words.js';

/**
 * Every migration by its name, run in the order of names. A released one is never edited, a later one mends it; and none
 * has a way down, since going back with citizens' dossiers means restoring a backup.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-catalogue': catalogue,
  '0002-submissions': submissions,
  '0003-dossiers': dossiers,
  '0004-payments': payments,
  '0005-desk': desk,
  '0006-agency-details': agencyDetails,
  '0007-procedure-facts': procedureFacts,
  '0008-procedure-words': procedureWords,
};
