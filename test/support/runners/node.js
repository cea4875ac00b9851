/** Node tests by vitest. */
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../browsers.js';
import { distrust } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { nodeTestFiles } from './files.js';
import { runTool } from './run-tool.js';

export const node = {
  name: 'node',
  files: nodeTestFiles,
  /** @param {readonly string[]} files paths from the root @param {string} [label] said before each line */
  async run(files, label) {
    const vitest = join(dirname(resolveTool('vitest/package.json')), 'vitest.mjs');
    // Absolute, since vitest takes a relative path for a part of any.
    const paths = files.map((file) => join(repositoryRoot, file));
    const { exit, written } = await runTool([vitest, 'run', '--config', 'test/vitest.config.ts', ...paths], {
      label,
    });
    return distrust('node', written, exit, files);
  },
};
