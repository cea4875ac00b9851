// Writes a React component for each element of the custom elements manifest; with --check it only says whether the
// committed ones are current.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./generated/', import.meta.url));
const manifestPath = createRequire(import.meta.url).resolve('@motcua/elements/custom-elements.json');
const heading = '// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.\n';

const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
if (elements.length === 0) throw new Error('The manifest of @motcua/elements names no element.');

/** `motcua-status-change` is `onMotcuaStatusChange`. */
const listener = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
const comment = (words, indent = '') => `${indent}/** ${words.trim().replace(/\s*\n\s*/g, `\n${indent} * `)} */\n`;

/** One line of it where it fits, as the formatter of this repository would have it. */
function imports(types, name) {
  const names = [...types.map((type) => `type ${type}`), `${name} as ${name}Element`];
  const line = `import { ${names.join(', ')} } from '@motcua/elements';`;
  return line.length <= 120 ? line : `import {\n  ${names.join(',\n  ')},\n} from '@motcua/elements';`;
}

function component({ name, tagName, description = '', events = [] }) {
  const types = [...new Set(events.map(({ type }) => type.text))].sort();
  const listed = events.map(
    (event) =>
      `${comment(event.description ?? '', '    ')}    ${listener(event.name)}: '${event.name}' as EventName<${event.type.text}>,\n`,
  );
  return `${heading}import { createComponent${types.length > 0 ? ', type EventName' : ''} } from '@lit/react';
import '@motcua/elements/${tagName}.js';
${imports(types, name)}
import * as React from 'react';

${comment(description)}export const ${name} = createComponent({
  displayName: '${name}',
  tagName: '${tagName}',
  elementClass: ${name}Element,
  react: React,
${listed.length > 0 ? `  events: {\n${listed.join('')}  },\n` : ''}});
`;
}

const fileOf = ({ tagName }) => `${tagName.replace(/^motcua-/, '')}.ts`;
const door = elements
  .map((one) => `export { ${one.name} } from './${fileOf(one).replace(/\.ts$/, '.js')}';\n`)
  .sort()
  .join('');
const files = new Map([...elements.map((one) => [fileOf(one), component(one)]), ['index.ts', heading + door]]);

mkdirSync(folder, { recursive: true });
const there = new Map(readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]));
const stale = [...files].filter(([name, text]) => there.get(name) !== text).map(([name]) => name);
const left = [...there.keys()].filter((name) => !files.has(name));

if (!process.argv.includes('--check')) {
  for (const name of stale) writeFileSync(folder + name, files.get(name));
  for (const name of left) rmSync(folder + name);
  console.log(stale.length + left.length > 0 ? `Wrote ${[...stale, ...left].join(', ')}` : 'Already current');
} else if (stale.length + left.length > 0) {
  console.error(`Not current: ${[...stale, ...left].join(', ')}. Run \`pnpm generate\`.`);
  process.exitCode = 1;
}
