/** Element tests by web-test-runner; a browser that is not there leaves its files counted as skipped. */
import { fileURLToPath } from 'node:url';
import { browserEnvironment, browsers, whyUnusable } from '../browsers.js';
import { distrust, emptyOutcome, inEach, sumOutcomes } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { elementTestFiles } from './files.js';
import { runTool } from './run-tool.js';

export const elements = {
  name: 'elements',
  files: elementTestFiles,
  /** @param {readonly string[]} files paths from the root */
  async run(files) {
    const reasons = new Map(browsers.map((browser) => [browser, whyUnusable(browser)]));
    const usable = browsers.filter((browser) => !reasons.get(browser));
    const skipped = browsers.flatMap((browser) => {
      const reason = reasons.get(browser);
      return reason ? inEach(files, [browser]).map((name) => ({ name, reason })) : [];
    });
    if (usable.length === 0) return { ...emptyOutcome(), skipped };
    const script = fileURLToPath(new URL('bin.js', pathToFolder(resolveTool('@web/test-runner'))));
    const args = [script, '--config', 'test/web-test-runner.config.js', '--files', ...files];
    const { exit, written } = await runTool(args, { env: browserEnvironment(usable) });
    return sumOutcomes([{ ...emptyOutcome(), skipped }, distrust('elements', written, exit, inEach(files, usable))]);
  },
};

const pathToFolder = (entry) => new URL('./', `file://${entry}`);
