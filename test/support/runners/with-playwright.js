/** Tests by Playwright, a project per Chromium; one that is not there leaves its tests counted as skipped. */
import { dirname, join } from 'node:path';
import { browsers, whyUnusable } from '../browsers.js';
import { distrust, emptyOutcome, inEach, sumOutcomes } from '../outcome.js';
import { outcomeOfReport, testNames } from '../playwright-report.js';
import { resolveTool } from '../tool-resolver.js';
import { runTool } from './run-tool.js';

/** @param {string} name of the runner
 * @param {string} config of Playwright, from the root
 * @param {readonly string[]} files from the root
 * @param {string} [label] said before each line of its output */
export async function runPlaywright(name, config, files, label) {
  const usable = browsers.filter((browser) => !whyUnusable(browser));
  const folder = `${dirname(files[0] ?? '')}/`;
  const outcomes = [];
  for (const browser of browsers.filter((one) => !usable.includes(one)))
    outcomes.push(await skippedIn(browser, config, files, folder));
  if (usable.length > 0) {
    const { exit, written } = await playwright(config, files, usable, { label });
    outcomes.push(distrust(name, written && outcomeOfReport(written, folder), exit, inEach(files, usable)));
  }
  return sumOutcomes(outcomes);
}

function playwright(config, files, projects, options, ...extra) {
  const cli = join(dirname(resolveTool('@playwright/test/package.json')), 'cli.js');
  // Playwright takes each file as a regular expression on the absolute path.
  const patterns = files.map((file) => `${file.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  const chosen = projects.flatMap(({ name }) => ['--project', name]);
  return runTool([cli, 'test', '--config', config, ...patterns, ...chosen, ...extra], options);
}

/** Names every test that a missing browser would have run. */
async function skippedIn(browser, config, files, folder) {
  const reason = whyUnusable(browser) ?? '';
  const { written } = await playwright(config, files, [browser], { quiet: true }, '--list');
  const names = written ? testNames(written, folder) : inEach(files, [browser]);
  return { ...emptyOutcome(), skipped: names.map((name) => ({ name, reason })) };
}
