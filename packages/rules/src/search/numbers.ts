/** A row of numbers that grows. A catalogue has hundreds of thousands, and somebody waits. */
export class Numbers {
  #values = new Int32Array(16_384);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const values = new Int32Array(this.#count * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.#count++] = value;
  }

  at(place: number): number {
    return this.#values[place] as number;
  }

  /** As they are now, without room for more. */
  all(): Int32Array {
    return this.#values.slice(0, this.#count);
  }
}
