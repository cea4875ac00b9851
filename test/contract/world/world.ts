/** Everything a contract case needs: a gateway with the example keys, its database, officers, and dossiers on the way. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskDossierDetail, DossierStatus, Payment } from '@motcua/openapi';
import { type Gateway, motcua, pilotAgency, startGateway, temporaryDataFolder } from '../../support/gateway.js';
import { exampleFolder } from '../examples.js';
import { type Filed, file } from '../foreign-client/citizen.js';
import { type DraftOptions, newDraft } from '../foreign-client/draft.js';
import { writeCatalogue } from './catalogue.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

export const deskRoles = ['officer', 'helper', 'supervisor'] as const;
export type DeskRole = (typeof deskRoles)[number];

/** A dossier at the desk, with what its citizen holds. */
export interface Received extends Filed {
  readonly detail: DeskDossierDetail;
  readonly dossierCode: string;
}

export interface World {
  readonly url: string;
  readonly gateway: Gateway;
  readonly database: TestDatabase;
  /** A bearer token, one per role and agency. */
  token(role?: DeskRole, agency?: string): Promise<string>;
  /** A token that worked once. */
  expiredToken(): Promise<string>;
  /** A dossier that just arrived. */
  filed(options?: DraftOptions): Promise<Filed>;
  /** A dossier that an officer received: it has its code, its due date and a fee of 16.000 đ. */
  received(options?: DraftOptions): Promise<Received>;
  /** Moves a dossier as an officer of its agency and gives what the desk then sees. */
  move(ref: string, to: DossierStatus, revision: number, note?: string): Promise<DeskDossierDetail>;
  /** A pending payment of that dossier. */
  payment(dossier: Filed): Promise<Payment>;
  /** Headers of the demo bank for a body, signed at a time. */
  bankHeaders(body: string, at?: Date): Record<string, string>;
  /** A credit as the demo bank tells it, to the account and with the purpose of a payment. */
  credit(payment: Payment): {
    transactionId: string;
    accountNumber: string;
    amount: number;
    purpose: string;
    bookedAt: string;
  };
  stop(): Promise<void>;
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

export async function startWorld(): Promise<World> {
  const folder = temporaryDataFolder();
  const dataDir = join(folder, 'data');
  cpSync(exampleFolder, join(dataDir, 'keys'), { recursive: true });
  const database = await startTestDatabase(join(folder, 'database'));
  const bankSecret = randomBytes(24).toString('hex');
  const env = { MOTCUA_BANK_SECRET: bankSecret, MOTCUA_LOG: 'warn' };
  const giveUp = async (error: unknown): Promise<never> => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  };
  const databaseUrl = database.connectionString;
  const gateway = await startGateway({ dataDir, databaseUrl, mounts: {}, env }).catch(giveUp);
  const { url } = gateway;
  const catalogue = join(folder, 'catalogue-folder');
  writeCatalogue(catalogue);
  await motcua(['catalogue', 'import', catalogue], { DATABASE_URL: databaseUrl, MOTCUA_DATA: dataDir }).catch(giveUp);

  const tokens = new Map<string, Promise<string>>();
  const token = (role: DeskRole = 'officer', agency = pilotAgency) => {
    const name = `${role} ${agency}`;
    const made = tokens.get(name) ?? gateway.officerToken({ agency, role });
    tokens.set(name, made);
    return made;
  };
  const filed = (options?: DraftOptions) => file(url, newDraft(options));
  const move = async (ref: string, to: DossierStatus, revision: number, note?: string) => {
    const reply = await fetch(`${url}/v1/desk/dossiers/${ref}/transitions`, {
      method: 'POST',
      headers: { ...bearer(await token()), 'Content-Type': 'application/json' },
      body: JSON.stringify({ to, revision, ...(note ? { note } : {}) }),
    });
    if (reply.status !== 200)
      throw new Error(`the transition to ${to} answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as DeskDossierDetail;
  };
  return {
    url,
    gateway,
    database,
    token,
    filed,
    move,
    async expiredToken() {
      const made = await gateway.officerToken({ role: 'supervisor' });
      // Of all tokens only the newest: the others are in use.
      await database.query(
        `update officer_tokens set expires_at = now() - interval '1 second'
          where token_hash = sha256(convert_to($1, 'UTF8'))`,
        [made],
      );
      return made;
    },
    async received(options) {
      const dossier = await filed(options);
      const detail = await move(dossier.receipt.submissionCode, 2, 0);
      return { ...dossier, detail, dossierCode: detail.summary.dossierCode ?? '' };
    },
    async payment({ receipt, secrets }) {
      const reply = await fetch(`${url}/v1/dossiers/${receipt.submissionCode}/payments`, {
        method: 'POST',
        headers: { 'Motcua-Tracking-Secret': secrets.trackingSecret },
      });
      if (!reply.ok) throw new Error(`the payment answered ${reply.status}: ${await reply.text()}`);
      return (await reply.json()) as Payment;
    },
    bankHeaders(body, at = new Date()) {
      const seconds = Math.floor(at.getTime() / 1000);
      const signature = createHmac('sha256', bankSecret).update(`${seconds}.${body}`).digest('hex');
      return { 'Content-Type': 'application/json', 'Motcua-Signature': `t=${seconds},v1=${signature}` };
    },
    credit: ({ amount, method: { accountNumber, purpose } }) => ({
      transactionId: `TEST-${randomUUID()}`,
      accountNumber,
      amount,
      purpose,
      bookedAt: new Date().toISOString(),
    }),
    async stop() {
      await gateway.stop().finally(() => database.stop());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
