import { expect, it } from 'vitest';
import { runMany } from './run-many.js';

const seed = 20261125;

it('keeps what "đã lưu" and a receipt promised, through crashes, two tabs, bad links, full disks and jumping clocks', {
  timeout: 300_000,
}, async () => {
  const { runs, figures, failure } = await runMany({ runs: 5_000, seed });
  expect(failure).toBeUndefined();
  expect(runs).toBe(5_000);
  // What is never reached proves nothing.
  for (const [what, count] of Object.entries(figures)) expect(count, what).toBeGreaterThan(100);
});
