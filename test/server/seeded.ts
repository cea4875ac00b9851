/** Numbers that look random and come again with the same seed (mulberry32). */
export interface Seeded {
  readonly seed: number;
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
}

/** The seed of `MOTCUA_SEED` where one is set, to see a failure again; else a new one. */
export function seeded(seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000)): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { seed, next, between: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}
