/** Looks for the schedule in which a mutant shows itself. */
import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants/mutant.js';
import type { Violation } from './simulator/watch.js';
import { buildSimulator } from './simulator-of.js';

/** Each mutant has to be found within so many. */
export const mostSchedules = 2_000;

export interface Kill {
  readonly schedule: number;
  readonly violation: Violation;
}

/** @param tryFirst the schedule that found it the last time; spares playing all those before it again */
export async function killOf(mutant: Mutant, tryFirst?: number): Promise<Kill | undefined> {
  const simulator = await buildSimulator(mutant.patches);
  try {
    const numbers = Array.from({ length: mostSchedules }, (_, number) => number);
    for (const schedule of tryFirst === undefined ? numbers : [tryFirst, ...numbers]) {
      const { violation } = await simulator.playSchedule(`mutants/${schedule}`);
      if (violation) return { schedule, violation };
    }
    return undefined;
  } finally {
    simulator.close();
  }
}

/** Schedules by the names of the mutants that they found; see `pnpm soak mutants --keep`. */
export function knownKillers(): ReadonlyMap<string, number> {
  const lines = readFileSync(killersFile, 'utf8').split('\n');
  return new Map(lines.filter(Boolean).map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}

export const killersFile = new URL('./known-killers.txt', import.meta.url);
