/** Element tests by web-test-runner; a browser that is not there leaves its files counted as skipped. */
import { fileURLToPath } from 'node:url';
import { browsers, whyUnusable } from '../browsers.js';
import { distrust, emptyOutcome, sumOutcomes } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { elementTestFiles } from './files.js';
import { runTool } from './run-tool.js';

export const elements = {
  name: 'elements',
  files: elementTestFiles,
  /** @param {readonly string[]} files paths from the root */
  async run(files) {
    const missing = browsers.flatMap((browser) => {
      const reason = whyUnusable(browser);
      return reason ? files.map((file) => ({ name: `${file} [${browser.name}]`, reason })) : [];
    });
    const skipped = { ...emptyOutcome(), skipped: missing };
    if (missing.length === files.length * browsers.length) return skipped;
    const script = fileURLToPath(new URL('bin.js', pathToFolder(resolveTool('@web/test-runner'))));
    const config = ['--config', 'test/web-test-runner.config.js'];
    const { exit, written } = await runTool([script, ...config, '--files', ...files]);
    return sumOutcomes([skipped, distrust('elements', written, exit)]);
  },
};

const pathToFolder = (entry) => new URL('./', `file://${entry}`);
