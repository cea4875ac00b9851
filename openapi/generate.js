// Bundles the contract and writes its types; with --check it only says whether the committed files are current.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const redocly = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const check = process.argv.includes('--check');

function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-contract-'));
  const out = join(folder, 'openapi.json');
  try {
    const options = { cwd: here, env: { ...process.env, ...quiet }, stdio: ['ignore', 'ignore', 'pipe'] };
    execFileSync(process.execPath, [redocly, 'bundle', 'openapi.yaml', '-o', out], options);
    return JSON.parse(readFileSync(out, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const spec = bundle();
const heading = '// Made from openapi.yaml by `pnpm generate`; never edited.\n';
const files = {
  'generated/openapi.json': `${JSON.stringify(spec, null, 1)}\n`,
  'generated/types.ts': heading + astToString(await openapiTS(spec, { enumValues: false, alphabetize: false })),
  'generated/problem-codes.ts': `${heading}export const problemCodes = ${JSON.stringify(
    spec.components.schemas.ProblemCode.enum,
    null,
    2,
  )} as const;\n`,
};

const stale = Object.entries(files).filter(([name, text]) => {
  try {
    return readFileSync(join(here, name), 'utf8') !== text;
  } catch {
    return true;
  }
});
if (check) {
  if (stale.length > 0) {
    console.error(`Not current: ${stale.map(([name]) => name).join(', ')}. Run \`pnpm generate\`.`);
    process.exit(1);
  }
  execFileSync(process.execPath, [redocly, 'lint', 'openapi.yaml', '--config', 'redocly.yaml'], {
    cwd: here,
    env: { ...process.env, ...quiet },
    stdio: 'inherit',
  });
} else {
  for (const [name, text] of stale) writeFileSync(join(here, name), text);
  console.log(stale.length > 0 ? `Wrote ${stale.map(([name]) => name).join(', ')}` : 'Already current');
}
