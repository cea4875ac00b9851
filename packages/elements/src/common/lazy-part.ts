/** A part of an element that is a chunk of its own, asked for when it is first needed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LazyPart<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #asked = false;
  #part: T | undefined;
  /** The chunk did not come; `retry` asks again. */
  failed = false;

  /** @param load a literal `import()`, so that bundlers see it */
  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.failed) this.retry();
  }

  /** The part if it is there; else it is on its way, and the host renders again when it has come. */
  get(): T | undefined {
    if (!this.#asked) this.retry();
    return this.#part;
  }

  retry(): void {
    this.#asked = true;
    this.failed = false;
    this.#load()
      .then((part) => {
        this.#part = part;
      })
      .catch(() => {
        this.failed = true;
      })
      .finally(() => this.#host.requestUpdate());
  }
}
