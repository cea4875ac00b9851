/** Holds what a screen says against the disk, the gateway, and what other screens have said. */
import type { Answers } from '@motcua/openapi';
import { submissionCodeOf } from '@motcua/rules';
import { lives } from '../../../packages/headless/src/storage/lives.js';
import type { WizardAccepted, WizardDraft, WizardState } from '../../../packages/headless/src/wizard/wizard-state.js';
import type { Citizen } from './citizen.js';
import { written } from './device.js';
import { checkDossiers, checkReceipt, checkRefusal, dossiersOf, submissionOf } from './server-checks.js';
import type { Tab } from './tab.js';
import { toldOf, type World } from './world.js';

const isUnderWay = (phase: WizardState['phase']) => ['uploading', 'sending', 'unknown', 'waiting'].includes(phase);

export function checkScreen(world: World, citizen: Citizen, tab: Tab, state: WizardState): void {
  // The draft is over.
  if (state.phase === 'accepted' || state.phase === 'erased') citizen.saved = undefined;
  if (state.phase === 'accepted') checkAccepted(world, citizen, tab, state);
  if (state.phase === 'erased') checkErased(world, citizen, tab, state.isLeft);
  if (state.phase === 'resume') tab.hasAskedForCode = true;
  if (!('draft' in state)) return;
  const { draft, phase } = state;
  const { submissionId } = draft;
  tab.opened.add(submissionId);
  const name = nameIn(draft.answers);
  if (name) world.draftOf.set(submissionId, draftIn(name));
  if (draft.resumeCode && name) citizen.resumeCode = draft.resumeCode;
  if (name) checkDraft(world, citizen, tab, name);
  else if (draft.resumeCode) checkEmptyPage(world, citizen, tab);
  const isKept = draft.saved !== 'failed' && draft.resumeCode !== undefined;
  if (!isKept && (isUnderWay(phase) || phase === 'sealing')) {
    tab.holdsAlone = true;
    world.causes.diskTrouble = true;
    toldOf(world, submissionId).isHeldAlone = true;
  }
  if (isKept && isUnderWay(phase) && !world.erased.has(submissionId)) checkKept(world, tab, draft, phase);
  if (phase === 'rejected' && state.phase === 'rejected' && !tab.holdsAlone) {
    const problem = { type: '', title: state.title, status: 422, code: state.code };
    checkRefusal(world, submissionId, problem, tab.name);
    if (world.device.table('outbox').get(written([submissionId]))?.state === 'accepted')
      world.watch.violated('same-receipt', `${tab.name} calls refused what this machine has the receipt of`);
  }
}

/** The package is on the disk, and the draft that opens its slip. */
function checkKept(world: World, tab: Tab, { submissionId, saved }: WizardDraft, phase: string): void {
  const { device, watch, causes } = world;
  const record = device.table('outbox').get(written([submissionId]));
  const what = `${tab.name} says that …${submissionId.slice(-6)} is kept (${phase})`;
  // Its slip may be over by a clock that ran ahead, while a page slept.
  if (!record && !submissionOf(world, submissionId)) watch.violated('no-loss', `${what}, and it is not`);
  // A draft that another tab has erased, or whose time is over by a clock that ran ahead, is told as gone; one whose slip
  // was closed is done with.
  const isTold = saved === 'failed' || saved === 'elsewhere';
  const isOver = isTold || causes.clockMoved || causes.diskTrouble || record?.state === 'accepted';
  if (record && !isOver && !device.table('drafts').has(written([record.draftId])))
    watch.violated('no-loss', `${what}, and nothing opens it`);
}

/** The name that was said to be saved is the name that a later visit finds. */
function checkDraft({ watch }: World, { saved }: Citizen, tab: Tab, name: string): void {
  const isFirstLook = !tab.hasShownDraft;
  tab.hasShownDraft = true;
  const isSameDraft = saved?.draft === draftIn(name);
  if (isFirstLook && isSameDraft && saved && saved.trueAt < tab.bornAt && versionOf(name) < saved.version)
    watch.violated('draft-kept', `${tab.name} opens version ${versionOf(name)}, saved was ${saved.version}`);
}

/** What a screen says of the disk once it is drawn, not while a change is on its way through the code. */
export function noteSaved({ device, clock }: World, citizen: Citizen, state: WizardState): void {
  if (state.phase !== 'page' && state.phase !== 'review') return;
  const name = nameIn(state.draft.answers);
  if (!name || state.draft.saved !== 'saved') return;
  const [draft, version] = [draftIn(name), versionOf(name)];
  if (citizen.saved?.draft === draft && version <= citizen.saved.version) return;
  citizen.saved = { version, at: device.now, trueAt: clock.now, draft, code: state.draft.resumeCode };
}

const nameIn = (answers: Answers) => (answers.applicant as { readonly fullName?: string } | undefined)?.fullName;

/** A machine with a draft that was said to be saved asks for its code. */
function checkEmptyPage(world: World, { saved }: Citizen, tab: Tab): void {
  const { watch, device, causes } = world;
  // A slip has a life of its own.
  if (saved && dossiersOf(world, saved.draft) > 0) return;
  const isYoung = saved && device.latest - saved.at < lives.draft && saved.trueAt < tab.bornAt;
  if (isYoung && !tab.hasAskedForCode && !tab.hasShownDraft && !causes.diskTrouble && !causes.clockMoved)
    watch.violated('draft-kept', `${tab.name} finds nothing of ${saved.draft}`);
}

const draftIn = (name: string) => name.split(' ').slice(0, 2).join(' ');

const letters = 'ABCDEGHIKLMNOPQRSTUVXY';
const versionOf = (name: string): number => {
  const [high = 'A', low = 'A'] = name.split(' ')[2] ?? '';
  return letters.indexOf(high) * 20 + letters.indexOf(low);
};

function checkAccepted(world: World, citizen: Citizen, tab: Tab, state: WizardAccepted): void {
  const { watch, gateway } = world;
  const { receipt, trackingSecret } = state;
  checkReceipt(world, receipt, `${tab.name}'s screen`);
  checkDossiers(world);
  if (receipt.submissionCode !== submissionCodeOf(receipt.submissionId))
    watch.violated('true-receipt', 'the code on the slip is another');
  const row = gateway.engine.committed('submissions').find((one) => one.submission_id === receipt.submissionId);
  const hash = gateway.keyring.trackingSecretHash(receipt.submissionId, trackingSecret);
  if (row && !hash.equals(row.tracking_secret_hash as Buffer))
    watch.violated('true-receipt', `the secret on ${tab.name}'s slip does not open its dossier`);
  const draft = world.draftOf.get(receipt.submissionId);
  const shown = citizen.receipts.get(`${draft}`);
  if (shown && shown.signature !== receipt.signature)
    watch.violated('same-receipt', `${tab.name} shows another receipt of ${draft}`);
  citizen.secrets.add(trackingSecret);
  citizen.receipts.set(`${draft}`, receipt);
}

function checkErased({ device, watch, draftOf }: World, citizen: Citizen, tab: Tab, isLeft: boolean): void {
  // It says so itself; and what a page held in its memory left a refused package behind, which nobody reads.
  if (isLeft || tab.holdsAlone) return;
  for (const { submissionId, state } of device.table('outbox').values())
    if (draftOf.get(submissionId)?.startsWith(citizen.word) && tab.opened.has(submissionId) && state === 'rejected')
      watch.violated('nothing-readable', `${tab.name} says erased, and its package is there`);
}
