import { defineConfig } from 'vitest/config';
import { repositoryRoot } from './support/browsers.js';
import { testEnvironment } from './support/test-environment.js';
import { toolResolverForVite } from './support/tool-resolver.js';
import { OutcomeReporter } from './support/vitest-reporter.js';

/** Node tests. Tests that open real databases share two cores, hence few workers and patient time-outs. */
export default defineConfig({
  root: repositoryRoot,
  plugins: [toolResolverForVite()],
  test: {
    include: ['packages/*/src/**/*.test.ts', 'openapi/**/*.test.ts', 'examples/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.element.test.ts'],
    environment: 'node',
    env: testEnvironment,
    setupFiles: ['test/support/no-broad-kill.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    allowOnly: false,
    passWithNoTests: false,
    reporters: ['default', new OutcomeReporter(process.env.MOTCUA_OUTCOME)],
  },
});
