/** A row of numbers that grows. A catalogue has hundreds of thousands, and somebody waits. */
export class Numbers {
  #values = new Int32Array(16_384);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  push(value: number): void {
    if (this.#count === this.#values.length) this.#grow();
    this.#values[this.#count++] = value;
  }

  /** Pushes again what stands there. */
  repeat(start: number, end: number): void {
    while (this.#count + end - start > this.#values.length) this.#grow();
    this.#values.copyWithin(this.#count, start, end);
    this.#count += end - start;
  }

  #grow(): void {
    const values = new Int32Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
  }

  /** As they are now, without room for more. */
  all(): Int32Array {
    return this.#values.slice(0, this.#count);
  }
}
