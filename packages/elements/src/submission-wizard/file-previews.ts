/** Reads pictures of the draft back for their thumbnails; addresses are given back as soon as nobody shows them. */
import type { Wizard } from '@motcua/headless';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class FilePreviews implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #machine: () => Wizard | undefined;
  /** By fileId; undefined while the picture is being read, or when it could not be. */
  readonly #addresses = new Map<string, string | undefined>();
  #shown = new Set<string>();

  constructor(host: ReactiveControllerHost, machine: () => Wizard | undefined) {
    this.#host = host;
    this.#machine = machine;
    host.addController(this);
  }

  /** Call it while rendering: what is not asked for in a render is given back after it. */
  readonly preview = (fileId: string): string | undefined => {
    this.#shown.add(fileId);
    if (!this.#addresses.has(fileId)) {
      this.#addresses.set(fileId, undefined);
      void this.#read(fileId);
    }
    return this.#addresses.get(fileId);
  };

  hostUpdate(): void {
    this.#shown = new Set();
  }

  hostUpdated(): void {
    for (const fileId of [...this.#addresses.keys()]) if (!this.#shown.has(fileId)) this.#drop(fileId);
  }

  hostDisconnected(): void {
    for (const fileId of [...this.#addresses.keys()]) this.#drop(fileId);
  }

  async #read(fileId: string): Promise<void> {
    const blob = await this.#machine()
      ?.readFile(fileId)
      .catch(() => undefined);
    // The file may have been taken off, or the page left, while it was read.
    if (!blob || !this.#addresses.has(fileId) || this.#addresses.get(fileId)) return;
    this.#addresses.set(fileId, URL.createObjectURL(blob));
    this.#host.requestUpdate();
  }

  #drop(fileId: string): void {
    const address = this.#addresses.get(fileId);
    if (address) URL.revokeObjectURL(address);
    this.#addresses.delete(fileId);
  }
}
