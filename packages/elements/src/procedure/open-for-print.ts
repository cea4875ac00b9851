/** Opens what is folded while paper is made: a folded part prints as its title alone, and no style sheet can change that. */
import type { ReactiveController, ReactiveElement } from 'lit';

export class OpenForPrint implements ReactiveController {
  readonly #host: ReactiveElement;
  #opened: readonly HTMLDetailsElement[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of this.#opened) one.open = true;
  };

  readonly #close = (): void => {
    for (const one of this.#opened) one.open = false;
  };
}
