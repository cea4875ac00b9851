import { describe, expect, it } from 'vitest';
import { isInForce, isOffered } from './in-force.js';

describe('a procedure is in force', () => {
  it.each([
    ['always, where no day is named', {}, true],
    ['from its first day', { effectiveFrom: '2026-11-23' }, true],
    ['not before', { effectiveFrom: '2026-11-24' }, false],
    ['up to its last day', { effectiveTo: '2026-11-23' }, true],
    ['not after', { effectiveTo: '2026-11-22' }, false],
  ])('%s', (_, procedure, holds) => {
    expect(isInForce(procedure, '2026-11-23')).toBe(holds);
  });
});

describe('a procedure may be filed', () => {
  const open = { validFrom: '2026-07-01', validTo: null };

  it.each([
    ['while the agency offers it', {}, open, true],
    ['on the first and on the last day', {}, { validFrom: '2026-11-23', validTo: '2026-11-23' }, true],
    ['not yet', {}, { validFrom: '2026-11-24', validTo: null }, false],
    ['no longer', {}, { validFrom: '2026-07-01', validTo: '2026-11-22' }, false],
    ['not once the procedure itself is over, whatever the offering says', { effectiveTo: '2026-11-22' }, open, false],
  ])('%s', (_, procedure, offering, holds) => {
    expect(isOffered(procedure, offering, '2026-11-23')).toBe(holds);
  });
});
