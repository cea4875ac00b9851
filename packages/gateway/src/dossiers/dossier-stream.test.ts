import type { Dossier } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { Bell } from './bell.js';
import { dossierStream } from './dossier-stream.js';

const dossier = (revision: number) => ({ revision }) as Dossier;

function streamOf(heartbeat: number, revisions: number[], moved = () => false) {
  const bell = new Bell();
  const closing = new AbortController();
  let ended = 0;
  const stream = dossierStream({
    first: dossier(0),
    read: async () => dossier(revisions.shift() ?? 99),
    moved: async () => moved(),
    changed: (patience, signal) => bell.wait(patience, signal),
    signal: closing.signal,
    onEnd: () => {
      ended += 1;
    },
    heartbeat,
  });
  const reader = stream.getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  return { bell, closing, reader, next, ended: () => ended };
}

describe('a stream of a dossier', () => {
  it('keeps a silent link open by a comment', async () => {
    const { next, reader } = streamOf(20, []);
    expect(await next()).toContain('"revision":0');
    expect(await next()).toBe(': still here\n\n');
    await reader.cancel();
  });

  it('finds a change by itself that nobody told of', async () => {
    let moved = false;
    const { next, reader } = streamOf(20, [1], () => moved);
    await next();
    expect(await next()).toBe(': still here\n\n');
    moved = true;
    while (!(await next()).includes('id: 1'));
    await reader.cancel();
  });

  it('tells a change once, and a change of nothing not at all', async () => {
    const { next, bell, reader } = streamOf(5000, [0, 1]);
    await next();
    bell.ring();
    bell.ring();
    await new Promise((resolve) => setTimeout(resolve, 20));
    bell.ring();
    expect(await next()).toContain('id: 1');
    await reader.cancel();
  });

  it('lets go of its dossier when the reader leaves or the gateway drains', async () => {
    const left = streamOf(5000, []);
    await left.next();
    await left.reader.cancel();
    expect(left.ended()).toBeGreaterThan(0);
    const drained = streamOf(5000, []);
    await drained.next();
    drained.closing.abort();
    expect((await drained.reader.read()).done).toBe(true);
    expect(drained.ended()).toBe(1);
  });
});
