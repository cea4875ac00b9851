/** What no file of the repository may carry, each as a check of one text. */
import { sourceFacts } from './source-facts.js';

/** Properties and calls that turn a string into markup or code. Trusted Types would stop them; we have none to stop. */
const sinkMembers = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
] as const;
const sinkGlobals = ['eval', 'Function', 'document.write', 'document.writeln', 'DOMParser'] as const;
const sinkImports = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/unsafe-mathml.js',
];
/** In templates and strings: a property binding of lit, an inline handler, a script address. */
const sinkTexts = [
  /[.?](?:inner|outer)HTML=/,
  /\.srcdoc=/,
  /(?:^|[\s"'=])javascript:/i,
  /<[a-z][^>]*\son[a-z]+=/i,
] as const;

/** Names the sinks a TypeScript or JavaScript source uses. */
export function sinksIn(text: string, fileName?: string): string[] {
  const facts = sourceFacts(text, fileName);
  const timers = /\bset(?:Timeout|Interval)\(\s*['"`]/.test(text) ? ['a timer given a string'] : [];
  return [
    ...sinkMembers.filter((name) => facts.members.has(name)),
    ...sinkGlobals.filter((name) => facts.globals.has(name)),
    ...facts.imports.map(({ specifier }) => specifier).filter((specifier) => sinkImports.includes(specifier)),
    ...sinkTexts.filter((pattern) => facts.texts.some((one) => pattern.test(one))).map(String),
    ...timers,
  ];
}

/** Names what an HTML page does that a strict policy would refuse. Scripts come from files, handlers from scripts. */
export function sinksInHtml(text: string): string[] {
  const found: string[] = [];
  if (/<[a-z][^>]*\son[a-z]+\s*=/i.test(text)) found.push('an inline event handler');
  if (/(?:href|src|action)\s*=\s*["']?\s*javascript:/i.test(text)) found.push('a javascript: address');
  if (/<script(?![^>]*\ssrc=)(?![^>]*\stype=["']?application\/(?:ld\+)?json)[^>]*>/i.test(text))
    found.push('an inline script');
  return found;
}

/** Folders of one person's machine; a path that works on no other does not belong in the repository. */
const machinePath = new RegExp(`(?<![\\w.:/-])/(?:${['work', 'home', 'root', 'Users'].join('|')})/[\\w.-]+`);

export const machinePathIn = (text: string): string | undefined => machinePath.exec(text)?.[0];

/** A lock or rc file that names a registry works only where that registry is. */
export const registryIn = (text: string): string | undefined =>
  /^.*(?:tarball:|registry\s*[=:]|_auth|https?:\/\/[^\s]*\.tgz).*$/m.exec(text)?.[0]?.trim();

export const onlyIn = (text: string): boolean =>
  /\b(?:it|test|describe|suite)(?:\.\w+)*\.only\b|\bf(?:it|describe)\(/.test(text);

/** Relative targets of Markdown links and pictures, without their fragment; code blocks do not count. */
export function relativeLinks(markdown: string): string[] {
  const prose = markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z][a-z+.-]*:|^\//i.test(target))
    .map(decodeURIComponent);
}
