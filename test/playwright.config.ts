import { defineConfig } from '@playwright/test';
import './support/no-broad-kill.js';
import { browsers, launchFlags } from './support/browsers.js';
import { testEnvironment } from './support/test-environment.js';

// Read once more in each worker, which starts the servers.
Object.assign(process.env, testEnvironment);

const outcome = process.env.MOTCUA_OUTCOME;

/** Journeys of people through real processes, in both Chromiums, one after another. */
export default defineConfig({
  testDir: './journeys',
  testMatch: '**/*.spec.ts',
  outputDir: './results/journeys',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: outcome ? [['list'], ['json', { outputFile: outcome }]] : [['list']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    // All must work without one; those that are about it say so.
    serviceWorkers: 'block',
  },
  projects: browsers.map(({ name, path }) => ({
    name,
    use: { browserName: 'chromium' as const, launchOptions: { executablePath: path, args: launchFlags } },
  })),
});
