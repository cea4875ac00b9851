/** Reads Markdown as far as the tests of our pages need it. */

/** What stands below one heading of the second or third level, or above the first. */
export interface Section {
  readonly heading: string;
  /** Everything but blocks of code. */
  readonly prose: string;
  /** Blocks of code with their language, without comments. */
  readonly blocks: readonly string[];
}

const fence = /^```(\S*)\n([\s\S]*?)^```$/gm;
/** Stands where a block was taken out; no page has it. */
const mark = '\ufffc';
const marked = new RegExp(`${mark}(\\d+)`, 'g');
const comment = /(?:^|[ \t]+)(?:#|\/\/) .*$/gm;

export function sectionsOf(markdown: string): Section[] {
  const blocks: string[] = [];
  // A line of a block may begin like a heading.
  const rest = markdown.replace(fence, (_, language: string, code: string) => {
    blocks.push(`${language}\n${code.replace(comment, '').replace(/[ \t]+$/gm, '')}`);
    return `${mark}${blocks.length - 1}\n`;
  });
  return rest.split(/^(?=#{2,3} )/m).map((text) => ({
    heading: /^#+ .*/.exec(text)?.[0] ?? '',
    prose: text.replaceAll(marked, ''),
    blocks: [...text.matchAll(marked)].map(([, at]) => blocks[Number(at)] ?? ''),
  }));
}

/** What stands between backticks, each once, in order of the alphabet. */
export const codeOf = (prose: string): string[] =>
  unique([...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code));

/** Numbers outside code and addresses, without the marks that stand inside them: 1,000 and 1.000 are one. */
export const numbersOf = (prose: string): string[] =>
  unique(
    [
      ...withoutCode(prose)
        .replace(/\]\([^)]*\)/g, ']')
        .matchAll(/(?<![\w#])\d+(?:[.,]\d+)*/g),
    ].map(([number]) => number.replaceAll(/[.,]/g, '')),
  );

export const rowsOf = (prose: string): number => prose.match(/^\|/gm)?.length ?? 0;

export const itemsOf = (prose: string): number => prose.match(/^(?:-|\d+\.) /gm)?.length ?? 0;

/** Targets of links and pictures, with their fragments. */
export const targetsOf = (prose: string): string[] =>
  [...withoutCode(prose).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** Fragments that the headings of a page can be reached by, made as code hosts make them. */
export const fragmentsOf = (markdown: string): string[] =>
  [...markdown.replace(fence, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const withoutCode = (prose: string) => prose.replace(/`[^`\n]*`/g, '');
const unique = (words: readonly string[]) => [...new Set(words)].sort();
