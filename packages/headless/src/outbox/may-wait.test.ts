import { expect, it } from 'vitest';
import { openStorage } from '../testing/fixtures.js';
import { setUpOutboxes } from '../testing/outbox-setup.js';
import { mayWait } from './may-wait.js';

const { leftWaiting } = setUpOutboxes();

it('whether something waits is known before anything is loaded, and the question leaves nothing behind', async () => {
  expect(await mayWait()).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
  await openStorage().probe();
  expect(await mayWait()).toBe(false);
  await leftWaiting();
  expect(await mayWait()).toBe(true);
});
