/** Whole lines of a process that speaks beside others, each with its name before it. */
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** Does nothing for a process whose output is not ours to read.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string | undefined} label
 * @param {(line: string) => void} [say] */
export function sayLines(child, label, say = console.log) {
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      // What moves the cursor would move it into somebody else's lines.
      createInterface({ input: stream }).on('line', (line) => {
        const plain = stripVTControlCharacters(line);
        if (plain.trim() !== '') say(`${label} | ${plain}`);
      });
}
