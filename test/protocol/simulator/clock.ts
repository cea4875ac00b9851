/** Virtual time. Nothing here waits for a real clock: an event runs, everything it set off runs, then time jumps on. */

export interface Alarm {
  cancel(): void;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

/** Noon in Vietnam on a Tuesday. */
export const beginning = Date.UTC(2026, 10, 24, 5);

export class Clock {
  now = beginning;
  /** Events that ran so far. */
  ran = 0;
  readonly #heap: Entry[] = [];
  #order = 0;

  /** Runs something after so many milliseconds; of two at the same moment, what was asked for first. */
  after(milliseconds: number, run: () => void): Alarm {
    const entry: Entry = { at: this.now + Math.max(milliseconds, 0), order: this.#order++, run };
    this.#push(entry);
    return {
      cancel() {
        entry.run = undefined;
      },
    };
  }

  /** Goes on until that moment, or until `isOver` says so after an event. */
  async runUntil(end: number, isOver: () => boolean): Promise<void> {
    await settled();
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.at > end) break;
      this.#pop();
      if (!next.run) continue;
      this.now = Math.max(this.now, next.at);
      this.ran += 1;
      next.run();
      await settled();
      if (isOver()) return;
    }
    this.now = Math.max(this.now, end);
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || isBefore(above, entry)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left && right && isBefore(right, left)) child += 1;
      const least = heap[child];
      if (!least || isBefore(last, least)) break;
      heap[at] = least;
      at = child;
    }
    heap[at] = last;
  }
}

const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.order < other.order);

/** Every promise that could go on has gone on: Node runs immediates only after the last microtask. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
