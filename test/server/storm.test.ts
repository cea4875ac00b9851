/** Two thousand dossiers by fifty clients of ours, while the gateway is killed and PostgreSQL is stopped at once. The long
 * run is `pnpm soak server`. */
import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.js';
import { runStorm } from './storm/storm.js';

describe('fifty clients in a storm of kills', () => {
  it('file two thousand dossiers, each of which is there once with the receipt its owner holds', async () => {
    const { anomalies, ...figures } = await runStorm({ submissions: 2_000, clients: 50, seed: seeded().seed });
    console.log(JSON.stringify(figures));
    expect(anomalies).toEqual([]);
    // Else every blow fell where nothing was on its way.
    expect(figures.counts.unanswered).toBeGreaterThan(0);
    expect(figures.blows).toEqual({
      gateway: expect.any(Number),
      database: expect.any(Number),
      both: expect.any(Number),
    });
  }, 300_000);
});
