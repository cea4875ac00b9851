/** `pnpm soak protocol`: schedules of the simulator by the million; `--replay` shows one of them line by line. */
import { playMany } from '../../protocol/schedules.js';
import { buildSimulator } from '../../protocol/simulator-of.js';
import { countIn, type SoakPart } from '../soak-part.js';

/** Before a release. */
const usual = 10_000_000;

export const part: SoakPart = {
  name: 'protocol',
  async run({ flags }) {
    if (flags.replay !== undefined) return replay(flags.replay);
    const schedules = countIn(flags, 'schedules', usual);
    const seed = flags.seed ?? `${Date.now()}`;
    let told = Date.now();
    const onProgress = (played: number) => {
      if (Date.now() < told + 10_000) return;
      told = Date.now();
      console.error(`${played} of ${schedules} played`);
    };
    const from = countIn(flags, 'from', 0);
    const { schedules: played, violations, ...figures } = await playMany({ schedules, seed, from, onProgress });
    console.log(JSON.stringify({ schedules: played, violations: violations.length, ...figures }));
    for (const found of violations.slice(0, 5)) await replay(found.seed);
    for (const { seed: name, violation } of violations) console.log(JSON.stringify({ replay: name, ...violation }));
    return violations.length === 0;
  },
};

async function replay(seed: string): Promise<boolean> {
  const simulator = await buildSimulator();
  const { trace, violation, hash } = await simulator.playSchedule(seed, { trace: true });
  simulator.close();
  for (const line of trace) console.log(line);
  console.log(JSON.stringify({ replay: seed, hash, violation: violation?.invariant ?? null, what: violation?.what }));
  return violation === undefined;
}
