/** Tells whether somebody is at the page: a preview, or a tab that nobody looks at, is not sent a catalogue. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'scroll', 'focusin'] as const;

export class FirstSign implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #listening: AbortController | undefined;
  /** Since the first move, touch or key anywhere on the page. */
  isThere = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isThere) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const hear = () => {
      this.isThere = true;
      this.hostDisconnected();
      this.#host.requestUpdate();
    };
    for (const sign of signs) addEventListener(sign, hear, { capture: true, passive: true, signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}
