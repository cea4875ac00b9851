import { defineConfig } from '@playwright/test';
import './support/no-broad-kill.js';
import { browsers, launchFlags } from './support/browsers.js';
import { testEnvironment } from './support/test-environment.js';

Object.assign(process.env, testEnvironment);

const outcome = process.env.MOTCUA_OUTCOME;

/** Every story of the static build, in both Chromiums side by side. */
export default defineConfig({
  testDir: './stories',
  testMatch: '**/*.spec.ts',
  outputDir: './results/stories',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: outcome ? [['dot'], ['json', { outputFile: outcome }]] : [['dot']],
  use: { trace: 'off', screenshot: 'off' },
  projects: browsers.map(({ name, path }) => ({
    name,
    use: { browserName: 'chromium' as const, launchOptions: { executablePath: path, args: launchFlags } },
  })),
});
