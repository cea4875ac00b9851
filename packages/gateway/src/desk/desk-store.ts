import type { DeskDossierDetail, DeskDossierList, TransitionRequest } from '@motcua/openapi';
import { noteRequired } from '@motcua/rules';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/index.js';
import type { Database } from '../database/index.js';
import {
  announceDossier,
  auditLook,
  type DossierRecord,
  endsPaying,
  findDossier,
  findDossierById,
} from '../dossiers/index.js';
import { lockDossier, moveDossier } from '../dossiers/move-dossier.js';
import { GatewayProblem } from '../http/problem.js';
import type { Officer } from '../officers/index.js';
import { cancelPendingPayments } from '../payments/cancel-pending-payments.js';
import { allowedMoves } from './allowed-moves.js';
import { deskFile, type ShownFile } from './desk-file.js';
import { type DeskListQuery, deskList } from './desk-list.js';
import { type DeskServices, deskDetail } from './desk-view.js';

/** What officers do with the dossiers of their own agency; those of others are not there for them. */
export class DeskStore {
  readonly #services: DeskServices;

  constructor(services: DeskServices) {
    this.#services = services;
  }

  /** Leaves no trace of its own: desk pages ask for it every few seconds. A look at one dossier does. */
  list(officer: Officer, query: Omit<DeskListQuery, 'agencyId'>): Promise<DeskDossierList> {
    return deskList(this.#services, { ...query, agencyId: officer.agencyId });
  }

  async open(officer: Officer, ref: string): Promise<DeskDossierDetail> {
    const record = await this.#ofAgency(officer, ref);
    await auditLook(this.#services, officer, record, 'open-dossier');
    return deskDetail(this.#services, record, officer);
  }

  async file(officer: Officer, ref: string, fileId: string): Promise<ShownFile> {
    const record = await this.#ofAgency(officer, ref);
    const file = await deskFile(this.#services, record, fileId);
    await auditLook(this.#services, officer, record, 'open-file', { fileId });
    return file;
  }

  async move(officer: Officer, ref: string, { to, revision, note }: TransitionRequest): Promise<DeskDossierDetail> {
    const { dossier_id: dossierId } = await this.#ofAgency(officer, ref);
    const at = this.#services.now();
    const words = note?.normalize('NFC').trim() || undefined;
    const moved = await this.#services.db.transaction().execute(async (tx) => {
      await lockDossier(tx, dossierId);
      const record = await stillThere(tx, dossierId);
      if (record.revision !== revision) throw new GatewayProblem('revision-changed');
      refuseForbiddenMove(record, to, officer);
      if (noteRequired(to) && words === undefined) throw new GatewayProblem('invalid-transition-note');
      const { officerId, name } = officer;
      const move = { to, at, note: words, actorKind: 'officer', actorId: officerId, receivedBy: name } as const;
      if (!(await moveDossier(tx, record, move))) throw new GatewayProblem('revision-changed');
      const after = await stillThere(tx, dossierId);
      if (endsPaying(after.status)) await cancelPendingPayments(tx, dossierId);
      await announceDossier(tx, dossierId);
      await appendAudit(tx, {
        agencyId: officer.agencyId,
        at,
        actorKind: 'officer',
        actorId: officerId,
        action: 'move-dossier',
        subject: record.submission_id,
        detail: { from: record.status, to: after.status, revision: after.revision, dossierCode: after.dossier_code },
      });
      return after;
    });
    return deskDetail(this.#services, moved, officer);
  }

  async #ofAgency(officer: Officer, ref: string): Promise<DossierRecord> {
    const record = await findDossier(this.#services.db, ref);
    if (record?.agency_id !== officer.agencyId) throw new GatewayProblem('not-found');
    return record;
  }
}

async function stillThere(tx: Transaction<Database>, dossierId: string): Promise<DossierRecord> {
  const record = await findDossierById(tx, dossierId);
  if (!record) throw new GatewayProblem('not-found');
  return record;
}

/** Tells "not you" (somebody else at this desk may) from "not so" (nobody at a desk may). */
function refuseForbiddenMove(record: DossierRecord, to: TransitionRequest['to'], { role }: Officer): void {
  const mayBeDoneBy = (who: Officer['role']) => allowedMoves(record, who).includes(to);
  if (mayBeDoneBy(role)) return;
  throw new GatewayProblem(
    mayBeDoneBy('officer') || mayBeDoneBy('supervisor') ? 'forbidden' : 'transition-not-allowed',
  );
}
