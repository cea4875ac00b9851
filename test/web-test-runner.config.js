import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chosenBrowsers, firefox, launchFlags, repositoryRoot, webkit } from './support/browsers.js';
import { elementsReporter } from './support/elements-reporter.js';
import { baselineScript } from './support/engines/baseline-script.js';
import { firefoxLauncher } from './support/engines/firefox-launcher.js';
import { webkitLauncher } from './support/engines/webkit-launcher.js';
import { toolFolders } from './support/tool-resolver.js';

const chromiumLauncher = ({ name, path }) => {
  const made = playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: path, args: launchFlags },
    createBrowserContext: ({ browser }) => browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }),
  });
  return Object.assign(made, { name, version: () => made.browser?.version() ?? '' });
};

const launchers = { [firefox.name]: firefoxLauncher, [webkit.name]: webkitLauncher };
const launcher = (browser) => (launchers[browser.name] ?? chromiumLauncher)(browser);

const baselinePath = '/motcua-baseline.js';

/** Takes from today's Firefox and WebKit what the oldest promised ones lack. */
function serveBaseline(context, next) {
  if (context.path !== baselinePath) return next();
  context.type = 'text/javascript';
  context.body = baselineScript(context.get('User-Agent'));
}

/** Mocha's browser build hears of errors only, so a promise that nobody caught is thrown once more as one. */
const testRunnerHtml = (framework) => `<!doctype html>
<html lang="vi">
  <head>
    <script src="${baselinePath}"></script>
  </head>
  <body>
    <script>
      addEventListener('unhandledrejection', (event) => queueMicrotask(() => { throw event.reason; }));
    </script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

/** Element tests in the four engines. One page at a time: two at once on two cores turn waiting into false failures. */
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
  middleware: [serveBaseline],
  // The reporter counts what is left as failures.
  filterBrowserLogs: ({ type }) => type === 'error',
  browsers: chosenBrowsers().map(launcher),
  reporters: [elementsReporter(process.env.MOTCUA_OUTCOME)],
};
