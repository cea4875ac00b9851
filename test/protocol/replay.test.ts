/** A seed plays the same schedule again, wherever and after whatever. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSimulator, buildSimulator } from './simulator-of.js';

const seeds = Array.from({ length: 40 }, (_, number) => `replay/${number}`);

let simulator: BuiltSimulator;
beforeAll(async () => {
  simulator = await buildSimulator();
});
afterAll(() => simulator.close());

const hashesHere = async (names: readonly string[]) => {
  const hashes: Record<string, string> = {};
  for (const seed of names) hashes[seed] = (await simulator.playSchedule(seed)).hash;
  return hashes;
};

const hashesElsewhere = (names: readonly string[]): Record<string, string> => {
  const script = `
    import { playSchedule } from ${JSON.stringify(`file://${simulator.file}`)};
    const hashes = {};
    for (const seed of ${JSON.stringify(names)}) hashes[seed] = (await playSchedule(seed)).hash;
    console.log(JSON.stringify(hashes));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
};

describe('a seed', () => {
  it('plays the same schedule again, whatever was played before', async () => {
    const first = await hashesHere(seeds);
    expect(await hashesHere([...seeds].reverse())).toEqual(first);
  });

  it('plays the same schedule in another process', async () => {
    expect(hashesElsewhere(seeds)).toEqual(await hashesHere(seeds));
  });

  it('plays another schedule than any other', async () => {
    expect(new Set(Object.values(await hashesHere(seeds))).size).toBe(seeds.length);
  });

  it('tells every line of what happened, and the same with the lines as without', async () => {
    const { trace, hash } = await simulator.playSchedule('replay/1', { trace: true });
    expect(trace.length).toBeGreaterThan(20);
    expect((await simulator.playSchedule('replay/1')).hash).toBe(hash);
  });
});
