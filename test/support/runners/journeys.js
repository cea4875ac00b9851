/** Journeys by Playwright, a project per Chromium; one that is not there leaves its journeys counted as skipped. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browsers, repositoryRoot, whyUnusable } from '../browsers.js';
import { journeyNames, outcomeOfReport } from '../journeys-report.js';
import { distrust, emptyOutcome, inEach, sumOutcomes } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { journeyFiles } from './files.js';
import { runTool } from './run-tool.js';

export const journeys = {
  name: 'journeys',
  files: journeyFiles,
  /** @param {readonly string[]} files paths from the root */
  async run(files) {
    // Pictures of a journey that is no more, or of another build, would be looked at as if they were new.
    if (files.length === journeyFiles().length)
      rmSync(join(repositoryRoot, 'test/results/pictures'), { recursive: true, force: true });
    const usable = browsers.filter((browser) => !whyUnusable(browser));
    const outcomes = [];
    for (const browser of browsers.filter((one) => !usable.includes(one)))
      outcomes.push(await skippedIn(browser, files));
    if (usable.length > 0) {
      const { exit, written } = await playwright(files, usable);
      outcomes.push(distrust('journeys', written && outcomeOfReport(written), exit, inEach(files, usable)));
    }
    return sumOutcomes(outcomes);
  },
};

function playwright(files, projects, extra = [], quiet = false) {
  const cli = join(dirname(resolveTool('@playwright/test/package.json')), 'cli.js');
  // Playwright takes each file as a regular expression on the absolute path.
  const patterns = files.map((file) => `${file.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  const chosen = projects.flatMap(({ name }) => ['--project', name]);
  return runTool([cli, 'test', '--config', 'test/playwright.config.ts', ...patterns, ...chosen, ...extra], { quiet });
}

/** Names every journey that a missing browser would have run. */
async function skippedIn(browser, files) {
  const reason = whyUnusable(browser) ?? '';
  const { written } = await playwright(files, [browser], ['--list'], true);
  const names = written ? journeyNames(written) : inEach(files, [browser]);
  return { ...emptyOutcome(), skipped: names.map((name) => ({ name, reason })) };
}
