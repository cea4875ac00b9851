/** Words stand in catalogues, in both languages: what is written elsewhere would be said in Vietnamese to everybody. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';
import { filesUnder } from './support/runners/files.js';
import { sourceFacts } from './support/source-facts.js';

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8');
const folder = 'packages/elements/src';
const sources = filesUnder(folder).filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(path));
const catalogues = sources.filter((path) => read(path).includes('= catalogue('));
const english = read(`${folder}/common/english.ts`);

const vietnamese = /[ăâđêôơưàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ]/i;

describe('the words of the elements', () => {
  it('stand in catalogues', () => {
    expect(catalogues.length).toBeGreaterThan(10);
    const elsewhere = sources
      .filter((path) => !path.endsWith('.words.ts'))
      .flatMap((path) => sourceFacts(read(path), path).texts.map((text) => `${path}: ${text.trim()}`))
      .filter((line) => vietnamese.test(line) && !line.includes('Một Cửa:'));
    expect(elsewhere).toEqual([]);
  });

  it.each(catalogues)('of %s have their English beside them, under the same name', (path) => {
    const [, name = ''] = /= catalogue\(\s*'(\w+)'/.exec(read(path)) ?? [];
    expect(read(path.replace(/\.ts$/, '.en.ts'))).toMatch(`export const ${name}:`);
    const file = `${basename(dirname(path))}/${basename(path, '.ts')}.en.js`.replace(/^common\//, './');
    expect(english).toMatch(`import { ${name} } from '${file.startsWith('.') ? file : `../${file}`}';`);
  });

  it('are said in English without a Vietnamese letter', () => {
    const left = sources
      .filter((path) => path.endsWith('.words.en.ts'))
      .flatMap((path) => sourceFacts(read(path), path).texts)
      .filter((text) => vietnamese.test(text));
    expect(left).toEqual([]);
  });
});
