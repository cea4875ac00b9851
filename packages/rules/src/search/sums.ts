/** A row of sums of which a question touches few: clearing it costs nothing, and only what was touched is walked. */
export class Sums {
  readonly #values: Float64Array;
  readonly #rounds: Uint32Array;
  readonly touched: Int32Array;
  size = 0;
  #round = 1;

  constructor(length: number) {
    this.#values = new Float64Array(length);
    this.#rounds = new Uint32Array(length);
    this.touched = new Int32Array(length);
  }

  clear(): void {
    this.#round++;
    this.size = 0;
  }

  at(place: number): number {
    return this.#rounds[place] === this.#round ? (this.#values[place] ?? 0) : 0;
  }

  add(place: number, value: number): void {
    this.#touch(place);
    this.#values[place] = (this.#values[place] ?? 0) + value;
  }

  /** Keeps the greater one. */
  raise(place: number, value: number): void {
    this.#touch(place);
    if (value > (this.#values[place] ?? 0)) this.#values[place] = value;
  }

  #touch(place: number): void {
    if (this.#rounds[place] === this.#round) return;
    this.#rounds[place] = this.#round;
    this.#values[place] = 0;
    this.touched[this.size++] = place;
  }
}
