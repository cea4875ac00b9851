/** What a screen reader is told of results that change at every key: only what stands once the typing rests. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const restMs = 800;

export class Announcement implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #line: () => string;
  #next = '';
  #said = '';
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param line what is so now */
  constructor(host: ReactiveControllerHost, line: () => string) {
    this.#host = host;
    this.#line = line;
    host.addController(this);
  }

  /** For the live region: nothing while it changes, or speaks another language. */
  get said(): string {
    return this.#said === this.#line() ? this.#said : '';
  }

  hostUpdated(): void {
    const line = this.#line();
    if (line === this.#next) return;
    this.#next = line;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#said = line;
      this.#host.requestUpdate();
    }, restMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#next = this.#said;
  }
}
