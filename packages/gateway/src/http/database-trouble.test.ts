import { expect, it } from 'vitest';
import { openDatabase } from '../database/index.js';
import { isDatabaseTrouble } from './database-trouble.js';

it('knows a server that is not there, over a socket and over the net', async () => {
  for (const connectionString of ['postgresql://x@127.0.0.1:1/x', 'postgresql://x@localhost/x?host=%2Fnowhere']) {
    const { db, close } = openDatabase({ connectionString });
    const error = await db
      .selectFrom('agencies')
      .selectAll()
      .execute()
      .catch((caught: unknown) => caught);
    expect(isDatabaseTrouble(error), connectionString).toBe(true);
    await close();
  }
});

it('knows a standby that took over and still refuses to write', () => {
  const error = Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' });
  expect(isDatabaseTrouble(error)).toBe(true);
});

it('does not take our own mistakes for it', () => {
  expect(isDatabaseTrouble(Object.assign(new Error('no such column'), { code: '42703' }))).toBe(false);
  expect(isDatabaseTrouble(Object.assign(new Error('duplicate'), { code: '23505' }))).toBe(false);
  expect(isDatabaseTrouble(Object.assign(new Error('no file'), { code: 'ENOENT', syscall: 'open' }))).toBe(false);
  expect(isDatabaseTrouble(new TypeError('x is not a function'))).toBe(false);
});
