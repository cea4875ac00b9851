/** The model: only what a screen has said to somebody. Whatever was not said may be lost; whatever was, may not. */
import type { DraftFile, WizardState } from '../../packages/headless/src/wizard/wizard-state.js';
import type { Page } from './page.js';
import type { World } from './world.js';

export interface SaidFile extends Pick<DraftFile, 'fileId' | 'size'> {
  readonly documentId: string;
}

/** What its owner was told of one draft; known by its resume code. */
export interface SaidOfDraft {
  readonly code: string;
  readonly submissionIds: Set<string>;
  /** "Đã lưu", of this. */
  saved: { readonly answers: unknown; readonly files: readonly SaidFile[]; readonly at: number } | undefined;
  /** How often it was said. */
  times: number;
  /** Answers that were on screen since then: they may be on the disk already. */
  readonly shown: Set<string>;
  /** Files that were taken off: they may be gone. */
  readonly takenOff: Set<string>;
  /** "Đã lưu, sẽ gửi" or later, while this machine keeps it. */
  onItsWay: boolean;
  receipt: { readonly submissionId: string; readonly signature: string } | undefined;
  /** "Đã xóa". */
  erased: boolean;
  /** A page was opened at a time when its life was over. */
  over: boolean;
}

export class Said {
  readonly drafts = new Map<string, SaidOfDraft>();
  readonly faults: string[] = [];
  /** Codes by page, since a slip no longer shows its draft. */
  readonly #codes = new WeakMap<Page, string>();
  readonly #last = new WeakMap<Page, string>();
  /** Up to which saying a page knows the draft: up to when it was opened, and what it said itself. */
  readonly #knows = new WeakMap<Page, number>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  draftOf(page: Page): SaidOfDraft | undefined {
    return this.drafts.get(this.#codes.get(page) ?? '');
  }

  /** Something was opened by this code. */
  opens(page: Page, code: string): void {
    this.#codes.set(page, code);
  }

  /** Also what is on screen for an instant only may be what is written. */
  readonly show = (page: Page): void => {
    const { state } = page.wizard;
    if ('draft' in state) this.draftOf(page)?.shown.add(JSON.stringify(state.draft.answers));
  };

  readonly hear = (page: Page): void => {
    const { state } = page.wizard;
    if ('draft' in state) this.#hearDraft(page, state);
    else if (state.phase === 'accepted') this.#hearReceipt(page, state);
    else if (state.phase === 'erased') {
      const draft = this.draftOf(page);
      if (draft && !state.isLeft) Object.assign(draft, { erased: true, saved: undefined });
    }
  };

  #hearDraft(page: Page, state: Extract<WizardState, { readonly draft: unknown }>): void {
    const { resumeCode: code, submissionId, answers, files, saved } = state.draft;
    // No code: this machine keeps nothing, and says so.
    if (!code) return;
    const known = this.drafts.get(code);
    const draft: SaidOfDraft = known ?? {
      code,
      submissionIds: new Set(),
      saved: undefined,
      times: 0,
      shown: new Set(),
      takenOff: new Set(),
      onItsWay: false,
      receipt: undefined,
      erased: false,
      over: false,
    };
    this.drafts.set(code, draft);
    this.#codes.set(page, code);
    draft.submissionIds.add(submissionId);
    const content = { answers, files: files.map(({ fileId, size, documentId }) => ({ fileId, size, documentId })) };
    const told = JSON.stringify([content, saved]);
    const isNews = this.#last.get(page) !== told;
    const isFirst = !this.#last.has(page);
    this.#last.set(page, told);
    if (isFirst) this.#knows.set(page, draft.times);
    // A form that nobody has touched lies nowhere, and one that was just opened came from the disk.
    if (saved === 'saved' && isNews && !isFirst) {
      draft.saved = structuredClone({ ...content, at: this.#world.now });
      draft.shown.clear();
      if (this.#knows.get(page) !== draft.times) this.faults.push('a page wrote over what another one had saved');
      draft.times += 1;
      this.#knows.set(page, draft.times);
    }
    const { phase } = state;
    if (phase === 'rejected') {
      draft.onItsWay = false;
      if (this.#world.gateway.taken.has(submissionId))
        this.faults.push('a dossier that had arrived was called refused');
    }
    const isSending = phase === 'uploading' || phase === 'sending' || phase === 'unknown' || phase === 'waiting';
    if (isSending && saved !== 'failed') draft.onItsWay = true;
  }

  #hearReceipt(page: Page, { receipt }: Extract<WizardState, { readonly phase: 'accepted' }>): void {
    const { submissionId, signature } = receipt;
    const taken = this.#world.gateway.taken.get(submissionId);
    if (taken?.receipt.signature !== signature) this.faults.push('a receipt was shown that the gateway does not have');
    const draft = this.draftOf(page);
    if (!draft) return;
    if (draft.receipt && draft.receipt.signature !== signature) this.faults.push('two receipts for one draft');
    Object.assign(draft, { receipt: { submissionId, signature }, saved: undefined });
  }
}
