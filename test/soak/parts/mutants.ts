/** `pnpm soak mutants`: every mutant from the first schedule on, one line each; `--keep` writes down what found it. */
import { writeFileSync } from 'node:fs';
import { killersFile, killOf } from '../../protocol/kill.js';
import { mutants } from '../../protocol/mutants/all-mutants.js';
import type { SoakPart } from '../soak-part.js';

export const part: SoakPart = {
  name: 'mutants',
  async run({ words, flags }) {
    const chosen = words[0] === undefined ? mutants : mutants.filter(({ name }) => name === words[0]);
    const lines: string[] = [];
    for (const mutant of chosen) {
      const kill = await killOf(mutant);
      const { invariant = null, what } = kill?.violation ?? {};
      const schedule = kill && `mutants/${kill.schedule}`;
      console.log(JSON.stringify({ mutant: mutant.name, killed: kill !== undefined, schedule, invariant, what }));
      if (kill) lines.push(`${mutant.name} ${kill.schedule}\n`);
    }
    if (flags.keep !== undefined && words[0] === undefined) writeFileSync(killersFile, lines.join(''));
    return chosen.length > 0 && lines.length === chosen.length;
  },
};
