/** Playwright's `test` with the parts a journey needs: a gateway and a bank for all journeys of a worker. */
import { randomBytes } from 'node:crypto';
import { test as base, expect } from '@playwright/test';
import { startBank } from './bank.js';
import { type Gateway, startGateway } from './gateway.js';
import type { Server } from './processes.js';

export { expect };

interface Parts {
  readonly bankSecret: string;
  /** Started once per worker and browser; a journey that kills or restarts it starts its own instead. */
  readonly gateway: Gateway;
  readonly bank: Server;
}

interface Checks {
  /** Every journey fails when a script of any of its pages breaks, or a promise that nobody caught. */
  readonly noPageErrors: undefined;
}

export const test = base.extend<Checks, Parts>({
  noPageErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().stack}`));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  bankSecret: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      await use(randomBytes(24).toString('hex'));
    },
    { scope: 'worker' },
  ],
  gateway: [
    async ({ bankSecret }, use) => {
      const gateway = await startGateway({ env: { MOTCUA_BANK_SECRET: bankSecret } });
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  bank: [
    async ({ gateway, bankSecret }, use) => {
      const bank = await startBank({ gateway: gateway.url, secret: bankSecret });
      await use(bank);
      await bank.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
