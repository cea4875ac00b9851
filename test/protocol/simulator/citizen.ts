/** Somebody who files one dossier, in one tab or several: fills in, sends, presses twice, mends what was refused, comes back
 * with the code. Whatever the screen says is believed, and held against it. */
import type { Receipt } from '@motcua/openapi';
import { createWizard } from '../../../packages/headless/src/wizard/create-wizard.js';
import type { Wizard } from '../../../packages/headless/src/wizard/wizard.js';
import type { WizardDraft, WizardState } from '../../../packages/headless/src/wizard/wizard-state.js';
import { agencyId, procedureCode } from './catalogue.js';
import { photo } from './photo.js';
import { checkScreen, noteSaved } from './screen-checks.js';
import { Tab } from './tab.js';
import type { World } from './world.js';

/** More than the form has. */
const mostPages = 8;

const letters = 'ABCDEGHIKLMNOPQRSTUVXY';

export class Citizen {
  readonly #world: World;
  /** Typed nowhere else; what is not allowed to lie readable on a disk. */
  readonly word: string;
  /** Tabs that are open, with their wizards. */
  readonly tabs = new Map<Tab, Wizard>();
  /** The code on the screen, as soon as there is one. */
  resumeCode: string | undefined;
  /** Of slips that were shown. */
  readonly secrets = new Set<string>();
  /** How often the name was changed; part of the name. */
  version = 0;
  /** The newest version that a screen called saved, and when by the machine's clock. */
  saved:
    | {
        readonly version: number;
        readonly at: number;
        readonly trueAt: number;
        readonly code: string | undefined;
        readonly draft: string;
      }
    | undefined;
  drafts = 0;
  /** Shown on any screen, by draft. */
  readonly receipts = new Map<string, Receipt>();
  isDone = false;
  hasErased = false;

  constructor(world: World, number: number) {
    this.#world = world;
    this.word = `Chim${letters[number]}ong`;
  }

  /** What is typed as name: the draft and its newest version, in letters. */
  #nameIn(draft: string | undefined): string {
    const own = draft ?? letters[this.drafts % 20];
    return `${this.word} ${own} ${letters[Math.floor(this.version / 20) % 20]}${letters[this.version % 20]}`;
  }

  open(): void {
    const world = this.#world;
    const tab = new Tab(world, 'tab');
    const wizard = createWizard({
      client: tab.client,
      storage: tab.storage,
      procedureCode,
      agencyId,
      trackingPage: '/tra-cuu',
      hostedUrl: '/nop',
      ...tab.surroundings,
    });
    this.tabs.set(tab, wizard);
    tab.life.onEnd(() => this.tabs.delete(tab));
    const look = (state: WizardState) => {
      if (!tab.life.alive) return;
      checkScreen(world, this, tab, state);
      void Promise.resolve().then(() => tab.life.alive && noteSaved(world, this, wizard.state));
      this.#think(tab, wizard, 50, world.profile.pace);
    };
    wizard.subscribe(look);
    wizard.start();
    look(wizard.state);
  }

  /** Closes a tab as people do; the page may still write. */
  async leave(tab: Tab): Promise<void> {
    const wizard = this.tabs.get(tab);
    await wizard?.flush();
    wizard?.dispose();
    tab.die('closed');
  }

  /** Does something with what is on the screen then; thinks of one thing at a time. */
  #think(tab: Tab, wizard: Wizard, least: number, most: number): void {
    if (tab.isThinking || this.isDone) return;
    tab.isThinking = true;
    tab.device.after(this.#world.dice.between(least, most), () => {
      tab.isThinking = false;
      const isErasing = tab.isErasing && wizard.state.phase === 'review';
      if (tab.life.alive && !isErasing) this.#act(tab, wizard);
    });
  }

  #act(tab: Tab, wizard: Wizard): void {
    const { dice, profile, isCalm } = this.#world;
    const { state } = wizard;
    if (this.isDone) return;
    this.#world.watch.note(`${tab.name} sees ${state.phase}`);
    const again = () => this.#think(tab, wizard, 500, 4_000);
    switch (state.phase) {
      case 'unreachable':
        wizard.retry();
        again();
        break;
      case 'closed':
      case 'missing':
        tab.die('closed');
        break;
      case 'resume':
        this.#resume(tab, wizard);
        break;
      case 'page':
        void this.#fillIn(tab, wizard);
        break;
      case 'review':
        if (!this.#erases(tab, wizard)) this.#send(wizard);
        break;
      case 'rejected':
        if (dice.chance(0.5)) wizard.edit('applicant.fullName');
        else wizard.back();
        break;
      case 'erased':
        this.isDone = true;
        break;
      case 'accepted':
        if (profile.erases && dice.chance(0.5)) wizard.erase();
        else this.isDone = true;
        break;
      case 'waiting':
      case 'unknown':
        if (dice.chance(0.1)) wizard.retry();
        if (!isCalm && profile.stranger !== 'key' && dice.chance(0.05)) void this.leave(tab);
        else again();
        break;
      default:
    }
  }

  /** Somebody changes their mind. */
  #erases(tab: Tab, wizard: Wizard): boolean {
    const { profile, dice } = this.#world;
    // Most likely where another tab is sending it just now.
    const isSentElsewhere = [...this.tabs.values()].some(({ state }) => 'sentBytes' in state);
    if (!profile.erases || this.hasErased || !dice.chance(isSentElsewhere ? 0.8 : 0.1)) return false;
    this.hasErased = true;
    tab.isErasing = true;
    // A disk may need its time; whoever waits for nothing looks again.
    tab.device.after(10_000, () => {
      tab.isErasing = false;
      this.#think(tab, wizard, 50, 900);
    });
    this.saved = undefined;
    wizard.erase();
    return true;
  }

  #send(wizard: Wizard): void {
    const { profile } = this.#world;
    wizard.submit();
    const others = profile.together ? [...this.tabs] : [];
    for (const [tab, other] of others) if (other.state.phase === 'review' && !tab.isErasing) other.submit();
    if (profile.doublePress) wizard.submit();
  }

  #resume(tab: Tab, wizard: Wizard): void {
    const { dice } = this.#world;
    const { state } = wizard;
    if (state.phase !== 'resume' || state.opening) return;
    const isOver = state.wrongCode && tab.wrongCodes++ > 0;
    if (isOver) {
      checkLostDraft(this.#world, this);
      this.resumeCode = undefined;
    }
    if (this.resumeCode === undefined) wizard.startNew();
    // Typed wrongly now and then; the next try is right.
    else wizard.resume(!state.wrongCode && dice.chance(0.1) ? '0000000000' : this.resumeCode);
  }

  async #fillIn(tab: Tab, wizard: Wizard): Promise<void> {
    const { profile, dice } = this.#world;
    const { state } = wizard;
    if (state.phase !== 'page') return;
    const { fullName } = (state.draft.answers.applicant ?? {}) as { readonly fullName?: string };
    if (!fullName) this.drafts += 1;
    for (let page = 0; page < mostPages && wizard.state.phase === 'page'; page++) {
      const here = wizard.state;
      if (here.phase !== 'page') return;
      const { path } = here.page.fields[0] ?? {};
      if (path === 'request.certificate') {
        wizard.answer('request.certificate', 'khai-sinh');
        wizard.answer('request.copies', '1');
      }
      if (path === 'filer.kind') wizard.answer('filer.kind', profile.files > 0 ? 'relative' : 'self');
      if (path === 'applicant.fullName') {
        this.version += 1;
        const typed = this.#nameIn(fullName?.split(' ')[1]);
        wizard.answer('applicant.fullName', typed);
        wizard.answer('applicant.birthDate', '5/1/1960');
        this.#world.watch.note(`${tab.name} types ${typed}`);
      }
      if (path === 'documents.authorisation') {
        const wanted = profile.files - filesOf(here.draft);
        const photos = Array.from({ length: Math.max(wanted, 0) }, () => photo(dice));
        if (photos.length > 0) await wizard.attach(path, 'van-ban-uy-quyen', photos);
        if (!tab.life.alive) return;
      }
      if (path === 'consent.truth') wizard.answer('consent.truth', true);
      wizard.next();
    }
    // Somebody who goes to and fro.
    if (wizard.state.phase === 'page') this.#think(tab, wizard, 500, 2_000);
  }
}

const filesOf = ({ files }: WizardDraft) => files.length;

function checkLostDraft({ device, watch, causes }: World, { saved, resumeCode }: Citizen): void {
  const week = 7 * 24 * 3_600_000;
  if (
    saved?.code &&
    saved.code === resumeCode &&
    !causes.diskTrouble &&
    !causes.clockMoved &&
    device.latest - saved.at < week
  )
    watch.violated('draft-kept', `the code of ${saved.draft} opens nothing any more`);
}
