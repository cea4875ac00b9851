/** Looks at the gateway's committed rows and files. */
import type { Problem, Receipt } from '@motcua/openapi';
import { verifyAudit } from '../../../packages/gateway/src/audit/index.js';
import { agencyId } from './catalogue.js';
import type { Values } from './database/engine.js';
import type { Watch } from './watch.js';
import { toldOf, type World } from './world.js';

export const submissionOf = ({ gateway }: World, submissionId: string): Values | undefined =>
  gateway.engine.committed('submissions').find((row) => row.submission_id === submissionId);

/** A receipt that a machine shows or keeps. */
export function checkReceipt(world: World, receipt: Receipt, by: string): void {
  const row = submissionOf(world, receipt.submissionId);
  const stored = row?.receipt as Receipt | undefined;
  if (stored?.signature !== receipt.signature || stored.contentHash !== receipt.contentHash)
    world.watch.violated('true-receipt', `${by} has a receipt of …${receipt.submissionId.slice(-6)} that nobody gave`);
}

/** A refusal that a machine shows or keeps; of one package, where it is known which. */
export function checkRefusal(
  world: World,
  submissionId: string,
  problem: Problem | undefined,
  by: string,
  contentHash?: string,
): void {
  const { causes, watch } = world;
  const { refused } = toldOf(world, submissionId);
  const { code } = problem ?? {};
  // What a tab finds out without a refusal: bytes that its disk has lost, an id that somebody else has.
  const isOwn =
    (code === 'unreadable-envelope' && causes.bytesFlipped) || (code === 'content-mismatch' && causes.stranger);
  const isCaused = causes.uploadsLost || causes.bytesFlipped || causes.offeringClosed || causes.stranger;
  const what = `${by} calls …${submissionId.slice(-6)} refused (${code})`;
  const wasRefused = contentHash === undefined ? refused.size > 0 : refused.has(contentHash);
  if (!wasRefused && !isOwn) watch.violated('right-refusal', `${what}, and the gateway never did`);
  // Lost files are sent again once.
  else if (code === 'invalid-answers' && !causes.bytesFlipped && Math.max(...refused.values()) < 2)
    watch.violated('right-refusal', `${what} although its files are here`);
  else if (!isCaused) watch.violated('right-refusal', `${what} for no cause`);
}

/** How many dossiers a draft has become; what strangers file under its id is none. */
export const dossiersOf = (world: World, draft: string): number =>
  world.gateway.engine.committed('dossiers').filter(({ submission_id }) => {
    const { content_hash } = submissionOf(world, `${submission_id}`) ?? {};
    return world.draftOf.get(`${submission_id}`) === draft && !world.strangersHash.has(`${content_hash}`);
  }).length;

export function checkDossiers(world: World): void {
  const { gateway, draftOf, watch } = world;
  for (const draft of new Set(draftOf.values())) {
    const count = dossiersOf(world, draft);
    if (count > 1) watch.violated('one-dossier', `the draft of ${draft} became ${count} dossiers`);
  }
  const ids = gateway.engine.committed('submissions').map((row) => row.submission_id);
  if (new Set(ids).size < ids.length) watch.violated('one-dossier', 'one submission stands there twice');
}

/** Everything that a commit writes is there, or nothing of it. */
export async function checkWhole(world: World): Promise<void> {
  const { gateway, watch } = world;
  const rows = (table: string, member: string, value: unknown) =>
    gateway.engine.committed(table).filter((row) => row[member] === value);
  const audits = gateway.engine.committed('audit');
  for (const submission of gateway.engine.committed('submissions')) {
    const id = submission.submission_id;
    const last6 = `…${`${id}`.slice(-6)}`;
    const dossiers = rows('dossiers', 'submission_id', id);
    if (dossiers.length !== 1) watch.violated('whole-dossier', `${dossiers.length} dossiers of ${last6}`);
    const events = rows('dossier_events', 'dossier_id', dossiers[0]?.dossier_id);
    if (events.length !== 1) watch.violated('whole-dossier', `${events.length} events of ${last6}`);
    const traces = audits.filter(({ subject, action }) => subject === id && action === 'submit-dossier');
    if (traces.length !== 1) watch.violated('whole-dossier', `${traces.length} audit rows of ${last6}`);
    const files = rows('dossier_files', 'submission_id', id);
    const { files: count } = (traces[0]?.detail ?? {}) as { files?: number };
    if (files.length !== count) watch.violated('whole-dossier', `${files.length} of ${count} files of ${last6}`);
    for (const file of files) checkFile(world, watch, file);
  }
  const { db } = gateway;
  const verdict = db && (await verifyAudit(db, agencyId));
  if (verdict && !verdict.intact) watch.violated('whole-dossier', `the audit chain breaks at ${verdict.seq}`);
}

function checkFile({ gateway }: World, watch: Watch, { upload_id, size }: Values): void {
  const upload = gateway.engine.committed('uploads').find((row) => row.upload_id === upload_id);
  const bytes = gateway.disk.files.get(`/data/uploads/${upload_id}`)?.bytes.length;
  if (upload?.expires_at !== Number.POSITIVE_INFINITY) watch.violated('whole-dossier', 'a file of a dossier expires');
  if (bytes !== Number(size) + 28) watch.violated('whole-dossier', `a file of a dossier has ${bytes} bytes on disk`);
}
