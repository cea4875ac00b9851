/** Takes words and flags apart: `protocol --seed 7 --keep` is the word `protocol` and the flags `{ seed: '7', keep: '' }`.
 * @param {readonly string[]} given */
export function flagsIn(given) {
  const words = [];
  const flags = {};
  for (let at = 0; at < given.length; at++) {
    const [name, value] = given[at].split(/=(.*)/s);
    const next = given[at + 1];
    if (!name.startsWith('--')) words.push(given[at]);
    else if (value !== undefined) flags[name.slice(2)] = value;
    else if (next === undefined || next.startsWith('--')) flags[name.slice(2)] = '';
    else {
      flags[name.slice(2)] = next;
      at += 1;
    }
  }
  return { words, flags };
}
