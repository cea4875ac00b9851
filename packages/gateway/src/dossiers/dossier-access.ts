import { timingSafeEqual } from 'node:crypto';
import { normaliseSecret } from '@motcua/rules';
import type { Context } from 'hono';
import { GatewayProblem } from '../http/problem.js';
import { type Officer, officerOf } from '../officers/index.js';
import type { Services } from '../services.js';
import { type DossierRecord, findDossier } from './dossier-records.js';

/** What a request brings to be shown a dossier. */
export interface Visitor {
  readonly secret: string | undefined;
  readonly officer: Officer | undefined;
}

export async function visitorOf(c: Context, services: Pick<Services, 'db' | 'now'>): Promise<Visitor> {
  return { secret: c.req.header('Motcua-Tracking-Secret'), officer: await officerOf(c, services) };
}

/** As whom a visitor may see a dossier: its owner by the slip's secret, or an officer of its agency; undefined for others. */
export function accessOf(
  { keyring }: Pick<Services, 'keyring'>,
  record: Pick<DossierRecord, 'submission_id' | 'tracking_secret_hash' | 'agency_id'> | undefined,
  { secret, officer }: Visitor,
): 'owner' | 'officer' | undefined {
  // Hashed and compared also where there is nothing to compare with: an unknown code must cost what a wrong secret does.
  const hash = keyring.trackingSecretHash(record?.submission_id ?? '', normaliseSecret(secret ?? ''));
  const owns = timingSafeEqual(hash, record?.tracking_secret_hash ?? Buffer.alloc(hash.length));
  const serves = officer !== undefined && officer.agencyId === record?.agency_id;
  if (record === undefined || !(owns || serves)) return undefined;
  return owns ? 'owner' : 'officer';
}

export const maySee = (...question: Parameters<typeof accessOf>): boolean => accessOf(...question) !== undefined;

/** The dossier that a visitor asks for. Unknown code, wrong secret and none at all end in the same 404. */
export async function accessedDossier(
  services: Pick<Services, 'db' | 'keyring'>,
  visitor: Visitor,
  ref: string,
): Promise<DossierRecord> {
  const record = await findDossier(services.db, ref);
  if (!maySee(services, record, visitor) || !record) throw new GatewayProblem('not-found');
  return record;
}
