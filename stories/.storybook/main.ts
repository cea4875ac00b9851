import { createRequire } from 'node:module';
import type { StorybookConfig } from '@storybook/web-components-vite';

const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');

/** Nothing is asked of the network, at building and at looking: no telemetry, no check for updates, system fonts. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: worker, to: '/mockServiceWorker.js' }],
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // The last Chromium for Windows 7; what is seen here is seen there.
    build: { ...vite.build, target: 'chrome109' },
  }),
};

export default config;
