/** Stories as they are built: each is opened, played and looked at. */
import { storyTestFiles } from './files.js';
import { runPlaywright } from './with-playwright.js';

export const stories = {
  name: 'stories',
  files: storyTestFiles,
  /** Arguments of pnpm for what has to be built first; the manifest of the elements came with their own build. */
  build: ['--filter', '@motcua/stories', 'run', 'book'],
  /** @param {readonly string[]} files paths from the root @param {string} [label] said before each line */
  run: (files, label) => runPlaywright('stories', 'test/stories.config.ts', files, label),
};
