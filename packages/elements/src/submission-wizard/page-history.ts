/** Makes the browser's own Back and Forward walk the pages of the wizard, so that Back never loses what was typed. */
import type { Wizard, WizardState } from '@motcua/headless';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly history: 'on' | 'off';
}

/** What our entries carry: a page's number, nothing else. Answers, codes and addresses stay out of the history. */
interface Entry {
  readonly motcua?: number;
}

export class PageHistory implements ReactiveController {
  readonly #host: Host;
  readonly #machine: () => Wizard | undefined;
  /** Positions that have an entry, the present one last. */
  #trail: number[] = [];
  /** Popstates still to come from our own `history.back()`; they are nobody's wish. */
  #ownSteps = 0;

  constructor(host: Host, machine: () => Wizard | undefined) {
    this.#host = host;
    this.#machine = machine;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#moved);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#moved);
  }

  /** Gives the page that was just rendered its entry. */
  hostUpdated(): void {
    const position = positionOf(this.#machine()?.state);
    const here = this.#trail.at(-1);
    if (this.#host.history === 'off' || position === undefined || position === here) return;
    if (here === undefined) {
      this.#trail = [position];
      window.history.replaceState({ ...window.history.state, motcua: position }, '');
    } else if (position === this.#trail.at(-2)) {
      // "Quay lại", or the review again after "Sửa": its entry is there already.
      this.#trail.pop();
      this.#ownSteps += 1;
      window.history.back();
    } else {
      this.#trail.push(position);
      window.history.pushState({ ...window.history.state, motcua: position }, '');
    }
  }

  readonly #moved = (event: PopStateEvent): void => {
    if (this.#ownSteps > 0) {
      this.#ownSteps -= 1;
      return;
    }
    const target = (event.state as Entry | null)?.motcua;
    const machine = this.#machine();
    if (this.#host.history === 'off' || target === undefined || !machine) return;
    const known = this.#trail.lastIndexOf(target, -2);
    this.#trail = known < 0 ? [...this.#trail, target] : this.#trail.slice(0, known + 1);
    lead(machine, target);
    // Where the machine stops before the target, the next render gives that page an entry of its own.
    this.#host.requestUpdate();
  };
}

/** Step by step, since the machine checks each page that it leaves forwards. */
function lead(machine: Wizard, target: number): void {
  for (;;) {
    const { state } = machine;
    const from = positionOf(state);
    if (from === undefined || from === target) return;
    if (target < from || (state.phase === 'page' && state.returnToReview)) machine.back();
    else machine.next();
    if (positionOf(machine.state) === from) return;
  }
}

/** Pages count from 0, the review stands behind the last; other phases are no place to come back to. */
function positionOf(state: WizardState | undefined): number | undefined {
  if (state?.phase === 'page') return state.page.index;
  return state?.phase === 'review' ? state.pages.length : undefined;
}
