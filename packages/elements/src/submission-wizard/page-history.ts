/** Makes the browser's own Back and Forward walk the pages of the wizard, so that Back never loses what was typed. */
import type { Wizard, WizardState } from '@motcua/headless';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly history: 'on' | 'off';
}

/** What our entries carry: numbers, nothing else. Answers, codes and addresses stay out of the history. */
interface Entry {
  /** One machine's time on one document. An entry of another one (before a reload, of an element that was there before)
   * still names its page, but what it says of its neighbours may not be true any more. */
  readonly session: number;
  /** Position of its page. */
  readonly page: number;
  /** Position of the entry right before it; absent where that one is not ours. */
  readonly before?: number | undefined;
}

export class PageHistory implements ReactiveController {
  readonly #host: Host;
  readonly #machine: () => Wizard | undefined;
  #session = 0;
  #led: Wizard | undefined;
  /** The page whose entry is the present one. */
  #here: number | undefined;
  /** Our own `history.back()` is on its way; its popstate is nobody's wish. */
  #isReturning = false;

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
    const machine = this.#machine();
    if (machine !== this.#led) {
      this.#led = machine;
      this.#here = undefined;
      this.#session = Math.random();
    }
    const page = positionOf(machine?.state);
    const here = this.#here;
    if (this.#host.history === 'off' || page === undefined || page === here || this.#isReturning) return;
    this.#here = page;
    if (here === undefined) this.#write('replaceState', page);
    else if (this.#present?.before === page) {
      // "Quay lại", or the review again after "Sửa": its entry is there already.
      this.#isReturning = true;
      window.history.back();
    } else {
      // The host page may have made an entry of its own meanwhile; then that one is the page's that was left.
      if (!this.#present) this.#write('replaceState', here);
      this.#write('pushState', page, here);
    }
  }

  /** The present entry, where it is ours. */
  get #present(): Entry | undefined {
    const entry = entryIn(window.history.state);
    return entry?.session === this.#session ? entry : undefined;
  }

  #write(how: 'pushState' | 'replaceState', page: number, before?: number): void {
    const motcua: Entry = { session: this.#session, page, before };
    window.history[how]({ ...window.history.state, motcua }, '');
  }

  readonly #moved = (event: PopStateEvent): void => {
    const wasReturning = this.#isReturning;
    this.#isReturning = false;
    const machine = this.#machine();
    if (this.#host.history === 'off' || !machine || this.#here === undefined) return;
    // A link of the host page to a part of it makes an entry that says nothing: it stands for the page on screen.
    this.#here = entryIn(event.state)?.page ?? this.#here;
    if (!this.#present) this.#write('replaceState', this.#here);
    if (!wasReturning) lead(machine, this.#here);
    // Where the machine stops before the target, the next render gives that page an entry of its own.
    this.#host.requestUpdate();
  };
}

const entryIn = (state: unknown): Entry | undefined => (state as { readonly motcua?: Entry } | null)?.motcua;

/** Step by step, since the machine checks each page that it leaves forwards. */
function lead(machine: Wizard, target: number): void {
  for (;;) {
    const { state } = machine;
    const from = positionOf(state);
    if (from === undefined || from === target) return;
    if (target < from || (state.phase === 'page' && state.returnToReview)) machine.back();
    // A kit opens again, or the page that keeps it from opening; nothing is ever sent by going forward.
    else if (state.phase === 'review' && state.subject.offering.mode === 'handoff') {
      machine.submit();
      return;
    } else machine.next();
    if (positionOf(machine.state) === from) return;
  }
}

/** Pages count from 0, the review stands behind the last, the kit behind the review; other phases are no place to come back to. */
function positionOf(state: WizardState | undefined): number | undefined {
  if (state?.phase === 'page') return state.page.index;
  if (state?.phase === 'review') return state.pages.length;
  return state?.phase === 'kit' ? state.pages.length + 1 : undefined;
}
