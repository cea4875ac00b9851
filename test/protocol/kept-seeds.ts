/** Seeds in which something was wrong once. */
import { readFileSync } from 'node:fs';

export interface KeptSeed {
  readonly seed: string;
  /** What was wrong. */
  readonly was: string;
}

export function keptSeeds(): KeptSeed[] {
  const text = readFileSync(new URL('./kept-seeds.txt', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [seed = '', was = ''] = line.split(/\s+# /);
      return { seed, was };
    });
}
