/** Journeys of people through real processes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../browsers.js';
import { journeyFiles } from './files.js';
import { runPlaywright } from './with-playwright.js';

export const journeys = {
  name: 'journeys',
  files: journeyFiles,
  /** @param {readonly string[]} files paths from the root @param {string} [label] said before each line */
  async run(files, label) {
    // Pictures of a journey that is no more, or of another build, would be looked at as if they were new.
    if (files.length === journeyFiles().length)
      rmSync(join(repositoryRoot, 'test/results/pictures'), { recursive: true, force: true });
    return runPlaywright('journeys', 'test/playwright.config.ts', files, label);
  },
};
