/** A hundred thousand dossiers to a real gateway on real PostgreSQL, both killed again and again. */
import { seeded } from '../../server/seeded.js';
import { runStorm } from '../../server/storm/storm.js';
import { countIn, type SoakPart } from '../soak-part.js';

export const part: SoakPart = {
  name: 'server',
  async run({ flags }) {
    const { anomalies, ...figures } = await runStorm({
      submissions: countIn(flags, 'submissions', 100_000),
      clients: countIn(flags, 'clients', 50),
      seed: countIn(flags, 'seed', seeded().seed),
    });
    const shown = anomalies.slice(0, 20);
    console.log(
      JSON.stringify({ part: 'server', ...figures, anomalies: anomalies.length, ...(shown.length > 0 && { shown }) }),
    );
    return anomalies.length === 0;
  },
};
