/** Looks at every transaction before it is complete: what it takes away, and what it writes over. */
import { lives } from '../../../packages/headless/src/storage/lives.js';
import {
  type AcceptedPackage,
  type DraftRecord,
  isWaiting,
  type OutboxBytes,
  type OutboxRecord,
  type SealedPackage,
} from '../../../packages/headless/src/storage/records.js';
import { type Changes, written } from './device.js';
import { checkReceipt, checkRefusal, submissionOf } from './server-checks.js';
import type { Tab } from './tab.js';
import type { World } from './world.js';

/** Which tab renewed the lease of a package last. */
const holders = new WeakMap<World, Map<string, Tab[]>>();

export function checkCommit(world: World, tab: Tab, changes: Changes): void {
  const outbox = changes.get('outbox');
  for (const [key, row] of outbox ?? []) checkRecord(world, tab, key, row as OutboxRecord | undefined);
  for (const [key, row] of changes.get('drafts') ?? []) checkDraft(world, tab, key, row as DraftRecord | undefined);
  checkBytes(world, changes);
}

function checkRecord(world: World, tab: Tab, key: string, after: OutboxRecord | undefined): void {
  const { watch, device } = world;
  const before = device.table('outbox').get(key);
  const last6 = `…${(after ?? before)?.submissionId.slice(-6)}`;
  if (!after) {
    // An id that is another's is given up, also where its refusal could not be noted.
    const isGivenUp = world.causes.stranger && world.causes.diskTrouble;
    if (before?.state === 'rejected') world.erased.add(before.submissionId);
    if (before && isWaiting(before) && !isGivenUp)
      watch.violated('no-loss', `${tab.name} removed ${last6}, which waits`);
    if (before?.state === 'accepted' && !isOver(before, device.latest))
      watch.violated('no-loss', `${tab.name} removed the receipt of ${last6} before its time`);
    return;
  }
  if (before?.state === 'accepted' && !isSame(before, after))
    watch.violated('same-receipt', `${tab.name} took back the receipt of ${last6}`);
  if (after.state === 'accepted') checkReceipt(world, after.receipt, tab.name);
  else if (before && isWaiting(before) && before.packageId !== after.packageId)
    watch.violated('one-package', `${tab.name} wrote over the package of ${last6}`);
  if (after.state === 'rejected' && before?.state !== 'rejected')
    checkRefusal(world, after.submissionId, after.problem, tab.name, after.submission.contentHash);
  if (isWaiting(after)) checkLease(world, tab, after);
}

const isSame = ({ receipt }: AcceptedPackage, after: OutboxRecord) =>
  after.state === 'accepted' && after.receipt.signature === receipt.signature;

function isOver({ seenAt, acceptedAt }: AcceptedPackage, now: number): boolean {
  return seenAt === undefined ? acceptedAt < now - lives.unseen : seenAt < now - lives.slip;
}

/** Only who takes a package up is judged: who is at it already goes on, also where two took it in one instant. */
function checkLease(world: World, tab: Tab, after: SealedPackage): void {
  const all = holders.get(world) ?? new Map<string, Tab[]>();
  holders.set(world, all);
  const before = all.get(after.submissionId) ?? [];
  const holder = before.at(-1);
  const isHeld = holder?.life.alive && tab.heldUntil(after.submissionId) > world.device.now;
  if (isHeld && !before.includes(tab) && !tab.opened.has(after.submissionId) && !world.causes.clockMoved)
    world.watch.violated('left-alone', `${tab.name} took …${after.submissionId.slice(-6)} from ${holder?.name}`);
  all.set(after.submissionId, [...before.filter((one) => one !== tab), tab]);
}

function checkDraft(world: World, tab: Tab, key: string, after: DraftRecord | undefined): void {
  const before = world.device.table('drafts').get(key);
  // A slip replaces whatever is left of its draft.
  const isHandedIn = ({ draftId, submissionId }: OutboxRecord) =>
    written([draftId]) === key && submissionOf(world, submissionId) !== undefined;
  const isSlip = tab.holdsAlone || [...world.device.table('outbox').values()].some(isHandedIn);
  if (before && after && !tab.knows(before) && !isSlip)
    world.watch.violated('draft-kept', `${tab.name} wrote over a draft it has not seen`);
}

/** The bytes of a package stay as long as it waits. */
function checkBytes(world: World, changes: Changes): void {
  const { device, watch } = world;
  for (const [key, row] of changes.get('outboxFiles') ?? []) {
    const before = device.table('outboxFiles').get(key) as OutboxBytes | undefined;
    if (row || !before) continue;
    const isNeeded = (record: OutboxRecord | undefined) =>
      record !== undefined && isWaiting(record) && record.packageId === before.packageId;
    const records = new Map([...device.table('outbox'), ...(changes.get('outbox') ?? [])]);
    if ([...records.values()].some((record) => isNeeded(record as OutboxRecord | undefined)))
      watch.violated('no-loss', `the bytes of a package that waits were removed`);
  }
}
