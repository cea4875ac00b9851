/** The desk: what arrived, and where its officers move it. The rules of a real desk are the gateway's. */
import type { DeskDossierDetail, DossierStatus, SettlementRequest, TransitionRequest } from '@motcua/openapi';
import { exampleOf } from '../contract/examples.js';
import { page } from './catalogue.js';
import { officerIn } from './officers.js';
import { answer, refuse, type Work } from './work.js';
import { eventFor, type Kept, type World } from './world.js';

const needsNote: readonly DossierStatus[] = [3, 5, 8];

const summaryOf = ({ dossier }: Kept) => {
  const { submissionCode, dossierCode, procedureCode, procedureName, status } = dossier;
  const { submittedAt, dueAt, fee, revision } = dossier;
  const { summary } = exampleOf<DeskDossierDetail>('desk-detail');
  const standing = { submissionCode, dossierCode, procedureCode, procedureName, status };
  return { ...summary, ...standing, submittedAt, dueAt, fee, revision };
};

/** Before it has its code it can be received, refused, or asked about; withdrawing is never the desk's. */
const allowedFrom = ({ dossier }: Kept): DossierStatus[] =>
  (dossier.dossierCode ? ([4, 5, 6, 8, 9, 10] as const) : ([2, 3, 5, 6] as const)).filter(
    (to) => to !== dossier.status,
  );

const detailOf = (kept: Kept): DeskDossierDetail => ({
  ...exampleOf<DeskDossierDetail>('desk-detail'),
  summary: summaryOf(kept),
  dossier: kept.dossier,
  credits: kept.credits,
  allowedTransitions: allowedFrom(kept),
});

function atTheirDesk({ path, headers }: Parameters<Work>[0], world: World): Kept | undefined {
  const kept = world.find(path.ref ?? '');
  return kept && officerIn(headers)?.agencyId === kept.dossier.agencyId ? kept : undefined;
}

const listDeskDossiers: Work = (read, world) => {
  const officer = officerIn(read.headers);
  if (!officer) return refuse(read, 'unauthorised');
  const status = read.query.get('status');
  const here = [...world.dossiers.values()]
    .filter(({ dossier }) => dossier.agencyId === officer.agencyId && (!status || String(dossier.status) === status))
    .map(summaryOf)
    .sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
  return answer(read, 200, page(read.query, here));
};

const getDeskDossier: Work = (read, world) => {
  if (!officerIn(read.headers)) return refuse(read, 'unauthorised');
  const kept = atTheirDesk(read, world);
  return kept ? answer(read, 200, detailOf(kept)) : refuse(read, 'not-found');
};

/** The smallest JPEG there is room for: its two markers. */
const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);

const getDeskFile: Work = (read, world) => {
  if (!officerIn(read.headers)) return refuse(read, 'unauthorised');
  const kept = atTheirDesk(read, world);
  const isThere = kept && detailOf(kept).files.some(({ fileId }) => fileId === read.path.fileId);
  return isThere ? answer(read, 200, picture, { 'Content-Disposition': 'attachment' }) : refuse(read, 'not-found');
};

/** Says first what keeps an officer from changing this dossier. */
function changing(read: Parameters<Work>[0], world: World, revision: number): Kept | Response {
  const officer = officerIn(read.headers);
  if (!officer) return refuse(read, 'unauthorised');
  const kept = atTheirDesk(read, world);
  if (!kept) return refuse(read, 'not-found');
  if (officer.role === 'helper') return refuse(read, 'forbidden');
  return revision === kept.dossier.revision ? kept : refuse(read, 'revision-changed');
}

const postTransition: Work = (read, world) => {
  const { to, revision, note = null } = read.json as TransitionRequest;
  const kept = changing(read, world, revision);
  if (kept instanceof Response) return kept;
  if (!allowedFrom(kept).includes(to)) return refuse(read, 'transition-not-allowed');
  if (needsNote.includes(to) && !note) return refuse(read, 'invalid-transition-note');
  const { dossier } = kept;
  const event = eventFor(dossier, { kind: 'transition', status: to, note, actor: 'officer' });
  world.move(dossier.submissionCode, { status: to, events: [...dossier.events, event], ...received(kept, to) });
  return answer(read, 200, detailOf(kept));
};

/** What a dossier gets when it is received; when it is due is the example's word, not a rule's. */
function received({ dossier }: Kept, to: DossierStatus) {
  if (to !== 2 || dossier.dossierCode) return {};
  const { dossier: example } = exampleOf<DeskDossierDetail>('desk-detail');
  const number = String((Number.parseInt(dossier.submissionCode, 36) % 9000) + 1000);
  const dossierCode = `${example.dossierCode?.slice(0, -4)}${number}`;
  return { dossierCode, receivedAt: new Date().toISOString(), receivedBy: example.receivedBy, dueAt: example.dueAt };
}

const postSettlement: Work = (read, world) => {
  const { outcome, revision, note = null } = read.json as SettlementRequest;
  const kept = changing(read, world, revision);
  if (kept instanceof Response) return kept;
  if (!note) return refuse(read, 'invalid-transition-note');
  const { dossier, credits } = kept;
  if (outcome === 'returned' && credits.length === 0) return refuse(read, 'nothing-to-pay');
  const kind = outcome === 'paid' ? 'payment' : 'refund';
  const event = eventFor(dossier, { kind, status: dossier.status, note, actor: 'officer' });
  const settledAt = new Date().toISOString();
  credits.splice(0, credits.length, ...credits.map((one) => ({ ...one, settledAt })));
  const fee = { ...dossier.fee, state: outcome === 'paid' ? 'paid' : 'due' } as const;
  world.move(dossier.submissionCode, { fee, events: [...dossier.events, event] });
  return answer(read, 200, detailOf(kept));
};

export const deskWork = {
  listDeskDossiers,
  getDeskDossier,
  getDeskFile,
  postTransition,
  postSettlement,
};
