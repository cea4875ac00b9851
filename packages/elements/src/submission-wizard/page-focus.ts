/** Moves the focus as the page changes: to its heading, to the summary of problems, to the field that "Sửa" named. */
import type { WizardState } from '@motcua/headless';
import type { LitElement, ReactiveController } from 'lit';
import { idOf } from './fields/field-frame.js';

/** Phases that are one place for the reader share a name. */
export function placeOf(state: WizardState): string {
  switch (state.phase) {
    case 'page':
      return `page ${state.draft.submissionId} ${state.page.group.groupId}`;
    case 'sealing':
    case 'uploading':
    case 'sending':
    case 'unknown':
    case 'waiting':
      return 'sending';
    default:
      return state.phase;
  }
}

/** Counts up whenever problems are shown again, so that the focus moves again too. */
function problemsShownIn(state: WizardState): number {
  if (state.phase === 'page') return state.problems.length > 0 ? state.problemsShown + 1 : 0;
  return state.phase === 'resume' && state.wrongCode && !state.opening ? 1 : 0;
}

export class PageFocus implements ReactiveController {
  readonly #element: LitElement;
  readonly #state: () => WizardState | undefined;
  #place = '';
  #problemsShown = 0;
  /** The page we are a guest on keeps its focus until somebody has used the wizard. */
  #wasUsed = false;
  #edited: string | undefined;

  constructor(element: LitElement, state: () => WizardState | undefined) {
    this.#element = element;
    this.#state = state;
    element.addController(this);
  }

  /** "Sửa" was pressed: the field gets the focus, and its "Sửa" when the review is back. */
  readonly expect = (path: string): void => {
    this.#edited = path;
  };

  readonly field = (path: string): void => {
    const input = this.#find(idOf(path));
    const field = input?.closest('.field');
    // A paper that has all its files takes no more: what can be done there is to take one off.
    const target = input?.closest('[hidden]') ? field?.querySelector('button') : input;
    // The label has to be in sight too; the input of a file field is hidden behind its button anyway.
    field?.scrollIntoView({ block: 'nearest' });
    target?.focus({ preventScroll: true });
  };

  readonly on = (id: string): void => this.#find(id)?.focus();

  hostUpdated(): void {
    const state = this.#state();
    if (!state) return;
    const place = placeOf(state);
    const problemsShown = problemsShownIn(state);
    const isNewPlace = place !== this.#place;
    // A page that is a chunk of its own has not come yet; it is arrived at when it has.
    if (isNewPlace && place !== 'loading' && !this.#find('title')) return;
    const areNewProblems = problemsShown > 0 && problemsShown !== this.#problemsShown;
    this.#place = place;
    this.#problemsShown = problemsShown;
    if (isNewPlace && place !== 'loading') this.#arrive(state, problemsShown > 0);
    else if (areNewProblems) this.on('problems');
  }

  #arrive(state: WizardState, hasProblems: boolean): void {
    if (!this.#wasUsed) {
      this.#wasUsed = true;
      return;
    }
    const edited = this.#edited;
    if (edited && state.phase === 'page' && this.#find(idOf(edited))) {
      this.field(edited);
      return;
    }
    this.#edited = undefined;
    const change = edited && state.phase === 'review' ? this.#find(`edit-${edited}`) : undefined;
    if (change) change.focus();
    else if (hasProblems) this.on('problems');
    else this.#toTop();
  }

  #toTop(): void {
    this.#find('title')?.focus({ preventScroll: true });
    const { top } = this.#element.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) this.#element.scrollIntoView();
  }

  #find(id: string): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }
}
