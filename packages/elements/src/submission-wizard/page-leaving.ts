/** What happens as the page goes away and comes back: what was typed is written, a loss is announced, and Back brings
 * neither answers nor a slip to whoever sits here now. */
import type { Wizard, WizardState } from '@motcua/headless';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasBegun } from './answer-text.js';

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

export class PageLeaving implements ReactiveController {
  readonly #host: Host;
  readonly #machine: () => Wizard | undefined;
  readonly #lock: () => void;

  /** @param lock begins a new visit, which asks for the code. */
  constructor(host: Host, machine: () => Wizard | undefined, lock: () => void) {
    this.#host = host;
    this.#machine = machine;
    this.#lock = lock;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#hide);
    window.addEventListener('pageshow', this.#show);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#hide);
    window.removeEventListener('pageshow', this.#show);
    window.removeEventListener('beforeunload', this.#warn);
  }

  /** Listened to only while it is needed: some browsers keep no page that listens ready for Back. */
  hostUpdated(): void {
    if (this.#host.isConnected && isOnlyHere(this.#machine()?.state))
      window.addEventListener('beforeunload', this.#warn);
    else window.removeEventListener('beforeunload', this.#warn);
  }

  readonly #hide = (): void => {
    void this.#machine()?.flush();
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Chromium asks only with this one before version 119.
    event.returnValue = true;
  };

  readonly #show = async ({ persisted }: PageTransitionEvent): Promise<void> => {
    const machine = this.#machine();
    if (!persisted || !machine) return;
    await machine.flush();
    if (!isOnlyHere(machine.state)) this.#lock();
  };
}

/** Closing the page would lose it. */
function isOnlyHere(state: WizardState | undefined): boolean {
  if (state?.phase === 'accepted') return state.resumeCode === undefined;
  return state !== undefined && 'draft' in state && state.draft.saved === 'failed' && hasBegun(state.draft);
}
