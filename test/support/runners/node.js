/** Node tests by vitest. */
import { dirname, join } from 'node:path';
import { distrust } from '../outcome.js';
import { resolveTool } from '../tool-resolver.js';
import { nodeTestFiles } from './files.js';
import { runTool } from './run-tool.js';

export const node = {
  name: 'node',
  files: nodeTestFiles,
  /** @param {readonly string[]} files paths from the root */
  async run(files) {
    const vitest = join(dirname(resolveTool('vitest/package.json')), 'vitest.mjs');
    const { exit, written } = await runTool([vitest, 'run', '--config', 'test/vitest.config.ts', ...files]);
    return distrust('node', written, exit);
  },
};
