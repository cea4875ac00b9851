/** Many officers at once: each of them is answered, and no two dossiers get one code. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../contract/world/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** e.g. `H37.24-261123` of `H37.24-261123-0001`. */
const dayOf = (code: string) => code.slice(0, code.lastIndexOf('-'));
const sequence = (number: number) => String(number).padStart(4, '0');

describe('twenty officers receive twenty dossiers in the same moment', () => {
  it('and each dossier gets a code of its own, without a gap', async () => {
    const filed = [];
    for (let count = 0; count < 20; count++) filed.push(await world.filed());
    const details = await Promise.all(filed.map(({ receipt }) => world.move(receipt.submissionCode, 2, 0)));
    const codes = details.map(({ summary }) => summary.dossierCode ?? '').sort();
    // Each day counts anew, and one may begin in between.
    const days = [...new Set(codes.map(dayOf))];
    expect(days.length).toBeLessThanOrEqual(2);
    const wanted = days.flatMap((day) =>
      Array.from(
        { length: codes.filter((code) => dayOf(code) === day).length },
        (_, at) => `${day}-${sequence(at + 1)}`,
      ),
    );
    expect(codes).toEqual(wanted.sort());
  });

  it('and two officers who receive the same one: the first does, the second hears of it', async () => {
    const { receipt } = await world.filed();
    const moves = await Promise.allSettled([1, 2, 3].map(() => world.move(receipt.submissionCode, 2, 0)));
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const move of moves) if (move.status === 'rejected') expect(String(move.reason)).toContain('revision-changed');
  });
});
