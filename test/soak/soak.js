/** Runs the long figures that the tests run a part of.
 *
 *     pnpm soak                                         every part
 *     pnpm soak protocol [--schedules N] [--seed S]     schedules of the protocol's simulator; --replay SEED shows one
 *     pnpm soak mutants [NAME]                          faults in the sources that the simulator has to find
 *     pnpm soak client|server|browser|link
 *
 * Each part prints its figures as lines of JSON, with the seed that plays it again. The exit code is 0 only where all of it
 * held. */
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { flagsIn } from './soak-flags.js';

register('./typescript-loader.js', import.meta.url);

const names = ['protocol', 'mutants', 'client', 'server', 'browser', 'link'];
const { words, flags } = flagsIn(process.argv.slice(2));
const [wanted, ...rest] = words;
if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`"${wanted}" is none of: ${names.join(', ')}`);
  process.exit(2);
}

/** Whether all of a part held. */
async function runPart(name) {
  const file = new URL(`./parts/${name}.ts`, import.meta.url);
  if (!existsSync(file)) {
    console.log(JSON.stringify({ part: name, run: false, why: 'not there yet' }));
    return wanted === undefined;
  }
  const part = Object.values(await import(file.href)).find((exported) => typeof exported?.run === 'function');
  try {
    return (await part.run({ words: rest, flags })) !== false;
  } catch (error) {
    console.error(error);
    return false;
  }
}

for (const name of wanted === undefined ? names : [wanted]) if (!(await runPart(name))) process.exitCode = 1;
