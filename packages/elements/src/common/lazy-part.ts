/** A part of an element that is a chunk of its own, asked for when it is first needed. */
import type { Client } from '@motcua/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly client?: Client };

export class LazyPart<T> implements ReactiveController {
  readonly #host: Host;
  readonly #load: () => Promise<T>;
  readonly #reload: () => void;
  #asked = false;
  #part: T | undefined;
  /** The chunk did not come; `retry` asks again. */
  failed = false;

  /** @param load a literal `import()`, so that bundlers see it */
  constructor(host: Host, load: () => Promise<T>, reload = () => location.reload()) {
    this.#host = host;
    this.#load = load;
    this.#reload = reload;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.failed) void this.#ask();
  }

  /** The part if it is there; else it is on its way, and the host renders again when it has come. */
  get(): T | undefined {
    if (!this.#asked) void this.#ask();
    return this.#part;
  }

  /** Somebody pressed "Thử lại". */
  async retry(): Promise<void> {
    const hadFailed = this.failed;
    const asked = this.#ask();
    this.#host.requestUpdate();
    await asked;
    if (!hadFailed || !this.failed) return;
    // Chromium 109 keeps a chunk that failed once failed, for the life of the document. Where the gateway answers and
    // the chunk still does not come, only a new document helps; where it does not answer, that would lose the page.
    await this.#host.client?.health().then(this.#reload, () => {});
  }

  async #ask(): Promise<void> {
    this.#asked = true;
    this.failed = false;
    try {
      this.#part = await this.#load();
    } catch {
      this.failed = true;
    }
    this.#host.requestUpdate();
  }
}
