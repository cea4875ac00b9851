/** Stories as they are built: each is opened, played and looked at. */
import { storyTestFiles } from './files.js';
import { runPlaywright } from './with-playwright.js';

export const stories = {
  name: 'stories',
  files: storyTestFiles,
  /** Arguments of pnpm for what has to be built first. */
  build: ['--filter', '@motcua/stories', 'run', 'build'],
  /** @param {readonly string[]} files paths from the root */
  run: (files) => runPlaywright('stories', 'test/stories.config.ts', files),
};
