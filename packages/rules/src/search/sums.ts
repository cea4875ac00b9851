/** A row of sums of which a question touches few: clearing it costs nothing, and only what was touched is walked. Its
 * fields are public, for it is the innermost loop. */
export class Sums {
  readonly values: Float64Array;
  readonly rounds: Uint32Array;
  readonly touched: Int32Array;
  size = 0;
  round = 1;

  constructor(length: number) {
    this.values = new Float64Array(length);
    this.rounds = new Uint32Array(length);
    this.touched = new Int32Array(length);
  }

  clear(): void {
    this.round++;
    this.size = 0;
  }

  has(place: number): boolean {
    return this.rounds[place] === this.round;
  }

  at(place: number): number {
    return this.rounds[place] === this.round ? (this.values[place] as number) : 0;
  }

  add(place: number, value: number): void {
    if (this.rounds[place] === this.round) this.values[place] = (this.values[place] as number) + value;
    else this.#touch(place, value);
  }

  /** Keeps the greater one. */
  raise(place: number, value: number): void {
    if (this.rounds[place] !== this.round) this.#touch(place, value);
    else if (value > (this.values[place] as number)) this.values[place] = value;
  }

  #touch(place: number, value: number): void {
    this.rounds[place] = this.round;
    this.values[place] = value;
    this.touched[this.size++] = place;
  }
}
