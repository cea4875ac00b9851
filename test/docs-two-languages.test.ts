/** Every page for people outside exists in Vietnamese and in English, and neither says less than the other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';
import {
  codeOf,
  fragmentsOf,
  itemsOf,
  numbersOf,
  rowsOf,
  type Section,
  sectionsOf,
  targetsOf,
} from './support/markdown.js';

const pairs = [
  ['README.md', 'README.vi.md'],
  ['docs/embedding.md', 'docs/vi/nhung-vao-trang-web.md'],
  ['docs/developers.md', 'docs/vi/nguoi-phat-trien.md'],
  ['docs/search.md', 'docs/vi/tim-kiem.md'],
  ['docs/gateway.md', 'docs/vi/van-hanh.md'],
  ['docs/forms.md', 'docs/vi/bieu-mau.md'],
  ['docs/architecture.md', 'docs/vi/kien-truc.md'],
  ['docs/reliability.md', 'docs/vi/do-tin-cay.md'],
] as const;

const read = (path: string) => readFileSync(repositoryRoot + path, 'utf8').normalize('NFC');
const markdownIn = (folder: string) =>
  readdirSync(repositoryRoot + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name));

/** What a reader puts something of his own for, in commands. */
const placeholders: Record<string, string> = {
  TỆP: 'FILE',
  'THƯ-MỤC': 'FOLDER',
  NGÀY: 'DAY',
  MÃ: 'ID',
  TÊN: 'NAME',
  SỐ: 'N',
};
const inEnglish = (code: string) => code.replaceAll(/\p{Lu}[\p{Lu}-]*/gu, (word) => placeholders[word] ?? word);

const englishOf = new Map<string, string>(pairs.map(([english, vietnamese]) => [vietnamese, english]));

/** A page and its sister are one target; a heading of a page is named by its place. */
function whereTo(page: string, target: string): string {
  if (/^[a-z]+:/.test(target)) return target;
  const [path = '', fragment] = target.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  const place = fragment === undefined ? '' : `#${fragmentsOf(read(file)).indexOf(decodeURIComponent(fragment))}`;
  return `${englishOf.get(file) ?? file}${place}`;
}

const linksOf = (page: string, { prose }: Section) => {
  const found = targetsOf(prose).map((target) => whereTo(page, target));
  // The one to the sister.
  return found.filter((target) => target !== (englishOf.get(page) ?? page)).sort();
};

/** Everything that must not depend on the language. */
const factsOf = (page: string, section: Section) => ({
  code: codeOf(section.prose).map(inEnglish).sort(),
  blocks: section.blocks.map(inEnglish),
  numbers: numbersOf(section.prose),
  rows: rowsOf(section.prose),
  items: itemsOf(section.prose),
  links: linksOf(page, section),
});

describe.each(pairs)('%s and %s', (english, vietnamese) => {
  const [one, other] = [sectionsOf(read(english)), sectionsOf(read(vietnamese))];

  it('have the same sections', () => {
    const levels = (sections: readonly Section[]) => sections.map(({ heading }) => heading.split(' ')[0]);
    expect(levels(other), other.map(({ heading }) => heading).join('\n')).toEqual(levels(one));
  });

  it.each(one.map(({ heading }, at) => [heading || 'the beginning', at] as const))(
    'say the same below "%s"',
    (_, at) => {
      const [first, second] = [one[at], other[at]];
      expect(second).toBeDefined();
      if (first && second) expect(factsOf(vietnamese, second), second.heading).toEqual(factsOf(english, first));
    },
  );

  it('lead to each other on top', () => {
    const sister = (page: string, of: string) => posix.relative(posix.dirname(page), of);
    expect(read(english).split('\n')[2]).toBe(`[Tiếng Việt](${sister(english, vietnamese)})`);
    expect(read(vietnamese).split('\n')[2]).toBe(`[English](${sister(vietnamese, english)})`);
  });
});

describe('the pages', () => {
  it('all have a sister', () => {
    const pages = [...markdownIn('docs'), ...markdownIn('docs/vi')];
    expect(pages.filter((page) => !pairs.flat().includes(page as never))).toEqual([]);
  });

  it('have links that lead to a file, and to a heading where they name one', () => {
    const pages = [...pairs.flat(), ...markdownIn('docs/decisions')];
    const dead = pages.flatMap((page) =>
      targetsOf(read(page))
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [path = '', fragment] = target.split('#');
          const file = path === '' ? page : posix.join(posix.dirname(page), path);
          if (!existsSync(repositoryRoot + file)) return true;
          return fragment !== undefined && !fragmentsOf(read(file)).includes(decodeURIComponent(fragment));
        })
        .map((target) => `${page}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('list every decision by its title', () => {
    const records = markdownIn('docs/decisions').filter((path) => !path.endsWith('README.md'));
    const lines = records.map((path) => {
      const [, number, title] = /^# (\d{3}) (.*)/.exec(read(path)) ?? [];
      return `- ${number} [${title}](${posix.basename(path)})`;
    });
    expect(read('docs/decisions/README.md').match(/^- .*/gm)).toEqual(lines);
  });
});

describe('the comparison itself', () => {
  const facts = (text: string) => sectionsOf(text).map((section) => factsOf('docs/embedding.md', section));
  const page =
    '# A\n\n## B\n\nSet `--embed FOLDER`, 15 s, 1,000 đ.\n\n| a |\n|---|\n| b |\n\n```sh\nmotcua serve  # run\n```\n';

  it('lets words, comments and marks of numbers differ', () => {
    const sister = page
      .replace('Set', 'Đặt')
      .replace('FOLDER', 'THƯ-MỤC')
      .replace('1,000', '1.000')
      .replace('# run', '# chạy');
    expect(facts(sister)).toEqual(facts(page));
  });

  it.each([
    ['a flag', page.replace('--embed', '--static')],
    ['a number', page.replace('15', '51')],
    ['a row', page.replace('| b |\n', '')],
    ['a command', page.replace('motcua serve', 'motcua migrate')],
    ['a section', page.replace('## B', '')],
  ])('sees that %s is another', (_, sister) => {
    expect(facts(sister)).not.toEqual(facts(page));
  });
});
