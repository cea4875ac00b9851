/** Brings what somebody asked for by a button into the focus once it is there; what comes by itself stays where it is. */
import type { ReactiveController, ReactiveElement } from 'lit';

export class Arrival implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isThere: () => boolean;
  #isExpected = false;

  /** @param isThere false while it is still on its way */
  constructor(host: ReactiveElement, isThere: () => boolean) {
    this.#host = host;
    this.#isThere = isThere;
    host.addController(this);
  }

  expect(): void {
    this.#isExpected = true;
  }

  hostUpdated(): void {
    if (!this.#isExpected || !this.#isThere()) return;
    this.#isExpected = false;
    this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}
