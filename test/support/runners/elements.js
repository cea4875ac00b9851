/** Element tests by web-test-runner; a browser that is not there leaves its files counted as skipped. */
import { fileURLToPath } from 'node:url';
import { browserEnvironment, engines, whyUnusable } from '../browsers.js';
import { distrust, emptyOutcome, inEach, sumOutcomes } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { elementTestFiles } from './files.js';
import { runTool } from './run-tool.js';

export const elements = {
  name: 'elements',
  files: elementTestFiles,
  /** @param {readonly string[]} files paths from the root @param {string} [label] said before each line */
  async run(files, label) {
    const reasons = new Map(engines.map((browser) => [browser, whyUnusable(browser)]));
    const usable = engines.filter((browser) => !reasons.get(browser));
    const left = engines.map((browser) => notRun(browser, files, reasons.get(browser)));
    if (usable.length === 0) return sumOutcomes(left);
    const script = fileURLToPath(new URL('bin.js', pathToFolder(resolveTool('@web/test-runner'))));
    const args = [script, '--config', 'test/web-test-runner.config.js', '--files', ...files];
    const { exit, written } = await runTool(args, { env: browserEnvironment(usable), label });
    return sumOutcomes([...left, distrust('elements', written, exit, inEach(files, usable))]);
  },
};

/** A browser that is missing has its files skipped and its line in the summary all the same.
 * @param {{ name: string }} browser @param {readonly string[]} files @param {string | undefined} reason */
export function notRun({ name }, files, reason) {
  if (!reason) return emptyOutcome();
  const skipped = inEach(files, [{ name }]).map((one) => ({ name: one, reason }));
  return {
    ...emptyOutcome(),
    skipped,
    engines: [{ name, version: '', passed: 0, failed: 0, skipped: skipped.length }],
  };
}

const pathToFolder = (entry) => new URL('./', `file://${entry}`);
