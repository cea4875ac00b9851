/** Remembers that something changed until somebody waits for it; many rings before that count as one. */
export class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** True once rung, false after `patience` milliseconds or when `signal` aborts. One waits at a time. */
  async wait(patience: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#rung && !signal.aborted) await this.#sleep(patience, signal);
    const rung = this.#rung;
    this.#rung = false;
    return rung;
  }

  #sleep(patience: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(wake, patience);
      signal.addEventListener('abort', wake);
      this.#wake = wake;
    });
  }
}
