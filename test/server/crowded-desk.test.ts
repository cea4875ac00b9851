/** Many officers at once: each of them is answered, and no two dossiers get one code. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../contract/world/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

describe('twenty officers receive twenty dossiers in the same moment', () => {
  it('and each dossier gets a code of its own, without a gap', async () => {
    const filed = [];
    for (let count = 0; count < 20; count++) filed.push(await world.filed());
    const details = await Promise.all(filed.map(({ receipt }) => world.move(receipt.submissionCode, 2, 0)));
    const sequences = details
      .map(({ summary }) => Number(summary.dossierCode?.split('-').at(-1)))
      .sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('and two officers who receive the same one: the first does, the second hears of it', async () => {
    const { receipt } = await world.filed();
    const moves = await Promise.allSettled([1, 2, 3].map(() => world.move(receipt.submissionCode, 2, 0)));
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const move of moves) if (move.status === 'rejected') expect(String(move.reason)).toContain('revision-changed');
  });
});
