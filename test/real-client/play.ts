/** Plays one list of commands against the shipped code, then lets all faults stop and looks whether what was said holds. */

import { lives } from '../../packages/headless/src/storage/lives.js';
import type { FakeGateway } from '../../packages/headless/src/testing/fake-gateway.js';
import type { Wizard } from '../../packages/headless/src/wizard/wizard.js';
import type { Command } from './commands.js';
import { holdsInTheEnd } from './in-the-end.js';
import { openPage, type Page } from './page.js';
import { Said } from './said.js';
import { createWorld, type World } from './world.js';

/** 2026-11-25, 10:00 in Vietnam. */
const start = Date.UTC(2026, 10, 25, 3);

/** JPEG by its first bytes, and never the same bytes twice. */
export const photoOf = (size: number, seed: number): Blob & { readonly name: string } => {
  const bytes = new Uint8Array(size).fill(seed);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return Object.assign(new Blob([bytes]), { name: 'giấy ủy quyền.jpg' });
};

/** How much a list has tried: what is never reached proves nothing. */
export interface Figures {
  readonly drafts: number;
  readonly saved: number;
  readonly sent: number;
  readonly receipts: number;
  readonly erased: number;
  readonly crashes: number;
}

class Visit {
  readonly world: World;
  readonly said: Said;
  readonly #pages: Page[] = [];
  #current: Page | undefined;
  #photos = 0;
  #crashes = 0;

  constructor(gateway: FakeGateway) {
    this.world = createWorld(gateway, start);
    this.said = new Said(this.world);
  }

  /** Opens the form; with a code what it opens, without one a new one; an empty code is not typed at all. */
  async open(code?: string): Promise<Page> {
    const { world, said } = this;
    this.#current = undefined;
    for (const draft of said.drafts.values())
      if (draft.saved && world.now > draft.saved.at + lives.draft - 3_600_000) draft.over = true;
    const page = openPage(world, said);
    this.#pages.push(page);
    await world.step(() => page.wizard.start());
    if (page.wizard.state.phase === 'resume' && code !== '')
      await world.step(() => {
        if (code === undefined) return page.wizard.startNew();
        said.opens(page, code);
        page.wizard.resume(code);
      });
    this.#current = page;
    return page;
  }

  async do(command: Command): Promise<void> {
    const { world, said } = this;
    const page = this.#current?.isAlive ? this.#current : await this.open([...said.drafts.keys()].at(-1));
    const { wizard } = page;
    switch (command.do) {
      case 'type':
        wizard.edit('request.copies');
        await world.step(() => wizard.answer('request.copies', command.copies));
        return command.flush ? world.step(() => wizard.flush()) : undefined;
      case 'attach':
        return this.#attach(wizard, command.size);
      case 'fill':
        return this.#fill(wizard);
      case 'remove': {
        const [file] = 'draft' in wizard.state ? wizard.state.draft.files : [];
        if (!file) return;
        said.draftOf(page)?.takenOff.add(file.fileId);
        return world.step(() => wizard.removeFile(file.fileId));
      }
      case 'pause':
        return world.pass(400);
      case 'submit':
        await this.#fill(wizard);
        await world.step(() => wizard.submit());
        return world.pass(5_000);
      case 'retry':
        return world.step(() => wizard.retry());
      case 'erase':
        return world.step(() => wizard.erase());
      case 'tab':
        await this.open([...said.drafts.keys()].at(-1));
        return;
      case 'switch':
        this.#current = this.#pages.find((one) => one !== page && one.isAlive) ?? page;
        return;
      case 'close':
        this.#current = undefined;
        await world.step(() => wizard.dispose());
        return page.dieIn(-1);
      case 'network':
        world.online = command.on;
        return world.step(() => command.on && [...world.onlineAgain].map((listener) => listener()));
      case 'disk':
        world.refusals = command.rows;
        return;
      case 'gateway':
        world.faults = { kind: command.kind, skip: command.skip, left: command.requests };
        return;
      case 'crash':
        this.#crashes += 1;
        return page.dieIn(command.steps === 0 ? -1 : command.steps);
      case 'resume': {
        const codes = [...said.drafts.keys()];
        await this.open(codes[command.which % codes.length]);
        return;
      }
      case 'clock':
        if (command.by > 0) return world.pass(command.by);
        world.now += command.by;
        return;
    }
  }

  async #attach(wizard: Wizard, size: number): Promise<void> {
    wizard.edit('documents.authorisation');
    this.#photos += 1;
    const photo = photoOf(size, this.#photos);
    await this.world.step(() => wizard.attach('documents.authorisation', 'van-ban-uy-quyen', [photo]));
  }

  /** Answers whatever page is open, up to the review. */
  async #fill(wizard: Wizard): Promise<void> {
    for (let pages = 0; pages < 6 && wizard.state.phase === 'page'; pages++) {
      for (const { path } of wizard.state.page.fields) {
        if (path === 'request.certificate') wizard.answer(path, 'khai-sinh');
        if (path === 'filer.kind') wizard.answer(path, 'relative');
        if (path === 'applicant.fullName') wizard.answer(path, 'Hoàng Thị Ngọc Ễn');
        if (path === 'applicant.birthDate') wizard.answer(path, '5/1/1960');
        if (path === 'consent.truth') wizard.answer(path, true);
        if (path === 'documents.authorisation' && wizard.state.draft.files.length === 0) await this.#attach(wizard, 9);
      }
      wizard.next();
    }
    await this.world.step();
  }

  figures(): Figures {
    const drafts = [...this.said.drafts.values()];
    return {
      drafts: drafts.length,
      saved: drafts.filter(({ saved }) => saved).length,
      sent: this.world.gateway.taken.size,
      receipts: drafts.filter(({ receipt }) => receipt).length,
      erased: drafts.filter(({ erased }) => erased).length,
      crashes: this.#crashes,
    };
  }

  /** Every page is gone, and nothing is in the way any more. */
  async calm(): Promise<void> {
    for (const page of this.#pages) page.dieIn(-1);
    Object.assign(this.world, { online: true, refusals: 0, faults: { kind: 'busy', skip: 0, left: 0 } });
    this.#current = undefined;
    await this.world.step();
  }
}

/** What came of one list. */
export interface Played {
  /** What was said and does not hold. */
  readonly broken: readonly string[];
  readonly figures: Figures;
}

export async function play(gateway: FakeGateway, commands: readonly Command[]): Promise<Played> {
  gateway.taken.clear();
  gateway.forgetUploads();
  const visit = new Visit(gateway);
  try {
    for (const command of commands) await visit.do(command);
    await visit.calm();
    const broken = [...visit.said.faults, ...(await holdsInTheEnd(visit))];
    return { broken, figures: visit.figures() };
  } finally {
    visit.world.end();
  }
}

export type { Visit };
