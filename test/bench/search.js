/** Measures search: how good it is, then, where that part is there, how fast and how big. Needs a build.
 *
 *     pnpm bench:search */
import { existsSync } from 'node:fs';
import { searchQuality } from './search-quality.js';

const say = (line) => console.log(line);
await searchQuality(say);
const speed = new URL('search-speed.js', import.meta.url);
if (existsSync(speed)) {
  const { searchSpeed } = await import(speed.href);
  await searchSpeed(say);
}
