import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chosenBrowsers, launchFlags, repositoryRoot } from './support/browsers.js';
import { elementsReporter } from './support/elements-reporter.js';
import { toolFolders } from './support/tool-resolver.js';

const launcher = ({ name, path }) => {
  const made = playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: path, args: launchFlags },
    createBrowserContext: ({ browser }) => browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }),
  });
  return Object.assign(made, { name });
};

/** Mocha's browser build hears of errors only, so a promise that nobody caught is thrown once more as one. */
const testRunnerHtml = (framework) => `<!doctype html>
<html lang="vi">
  <head></head>
  <body>
    <script>
      addEventListener('unhandledrejection', (event) => queueMicrotask(() => { throw event.reason; }));
    </script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

/** Element tests in both Chromiums. One page at a time: two at once on two cores turn waiting into false failures. */
export default {
  rootDir: repositoryRoot,
  files: ['packages/*/src/**/*.element.test.ts', '!**/node_modules/**'],
  nodeResolve: { exportConditions: ['browser', 'development'], modulePaths: toolFolders },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Read as it is, without `extends`: hence a file of its own with the decorator settings.
      tsconfig: fileURLToPath(new URL('./tsconfig.elements.json', import.meta.url)),
    }),
  ],
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 90_000,
  testsStartTimeout: 90_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { ui: 'bdd', timeout: '20000', forbidOnly: true } },
  testRunnerHtml,
  // The reporter counts what is left as failures.
  filterBrowserLogs: ({ type }) => type === 'error',
  browsers: chosenBrowsers().map(launcher),
  reporters: [elementsReporter(process.env.MOTCUA_OUTCOME)],
};
