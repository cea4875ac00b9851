/** A dossier arrives exactly once and nothing is lost, in ten thousand schedules of faults over the shipped code. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptSeeds } from './kept-seeds.js';
import { playMany } from './schedules.js';
import { type BuiltSimulator, buildSimulator } from './simulator-of.js';

/** The same in every run, so that a change is to blame and not the day; `pnpm soak protocol` plays others. */
const seed = process.env.MOTCUA_SEED ?? 'tests';

describe('ten thousand schedules of faults', () => {
  it('lose nothing, bring nothing twice, and end', { timeout: 600_000 }, async () => {
    const { violations, ...figures } = await playMany({ schedules: 10_000, seed });
    console.log(JSON.stringify(figures));
    const told = violations.map(
      (found) => `${found.violation.invariant}: ${found.violation.what}; replay ${found.seed}`,
    );
    expect(told).toEqual([]);
    expect(figures.schedules).toBe(10_000);
    // A schedule in which nobody files anything would hold in every way.
    expect(figures.dossiers).toBeGreaterThan(10_000);
  });
});

describe('schedules in which something was wrong once', () => {
  let simulator: BuiltSimulator;
  beforeAll(async () => {
    simulator = await buildSimulator();
  });
  afterAll(() => simulator.close());

  it.each(keptSeeds())('hold: $seed ($was)', async ({ seed: kept }) => {
    const { violation, trace } = await simulator.playSchedule(kept, { trace: true });
    expect(violation, trace.join('\n')).toBeUndefined();
  });
});
