/** Journeys by Playwright, a project per Chromium; one that is not there leaves its journeys counted as skipped. */
import { dirname, join } from 'node:path';
import { browsers, whyUnusable } from '../browsers.js';
import { distrust, emptyOutcome, sumOutcomes } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { journeyFiles } from './files.js';
import { runTool } from './run-tool.js';

const noReason = 'marked as skipped in its file';

export const journeys = {
  name: 'journeys',
  files: journeyFiles,
  /** @param {readonly string[]} files paths from the root */
  async run(files) {
    const usable = browsers.filter((browser) => !whyUnusable(browser));
    const missing = browsers.filter((browser) => !usable.includes(browser));
    const outcomes = [];
    for (const browser of missing) outcomes.push(await skippedIn(browser, files));
    if (usable.length > 0) {
      const { exit, written } = await playwright(files, usable);
      outcomes.push(distrust('journeys', written && outcomeOf(written), exit));
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
  const names = written ? titles(written) : files.map((file) => `${file} [${browser.name}]`);
  return { ...emptyOutcome(), skipped: names.map((name) => ({ name, reason })) };
}

const titles = (report) => tests(report).map(({ name }) => name);

function outcomeOf(report) {
  const outcome = emptyOutcome();
  for (const { name, test } of tests(report)) {
    if (test.status === 'expected') outcome.passed += 1;
    else if (test.status === 'skipped') {
      const told = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
      outcome.skipped.push({ name, reason: told?.description ?? noReason });
    } else outcome.failed.push({ name, message: test.results.at(-1)?.error?.message ?? test.status });
  }
  for (const error of report.errors)
    outcome.failed.push({ name: 'journeys', message: error.message ?? 'unnamed error' });
  return outcome;
}

function tests(report) {
  const ofSuite = (suite, path) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ name: `${[...path, spec.title].join(' > ')} [${test.projectName}]`, test })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => ofSuite(inner, [...path, inner.title])),
  ];
  return report.suites.flatMap((suite) => ofSuite(suite, [`test/journeys/${suite.title}`]));
}
