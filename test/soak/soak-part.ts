/** One part of `pnpm soak`; its module is `parts/<name>.ts` and exports this. */
export interface SoakPart {
  readonly name: string;
  /** Prints its figures, each line one JSON value. Resolves to false, or rejects, where not all of it held. */
  run(given: SoakGiven): Promise<boolean | undefined>;
}

export interface SoakGiven {
  /** After the name of the part. */
  readonly words: readonly string[];
  /** `--seed 7` is `{ seed: '7' }`, `--keep` is `{ keep: '' }`. */
  readonly flags: Readonly<Record<string, string | undefined>>;
}

/** A number that a flag gives. @throws for anything else */
export function countIn(flags: SoakGiven['flags'], name: string, otherwise: number): number {
  const text = flags[name];
  if (text === undefined) return otherwise;
  if (!/^\d{1,12}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
