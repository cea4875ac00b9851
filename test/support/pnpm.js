/** The one pnpm that this repository is installed and built with. */
import { spawnSync } from 'node:child_process';

const pinned = '12.21.0';

/** The command's first words: the pnpm on the path where it is that version, else npx brings it.
 * @returns {readonly string[]} */
export function pnpmCommand() {
  const { stdout } = spawnSync('pnpm', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return stdout?.trim() === pinned ? ['pnpm'] : ['npx', '-y', `pnpm@${pinned}`];
}
