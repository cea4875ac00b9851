/** Control characters but the line break, and what turns or splits text without being seen. */
const hidden = /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/** Every text within a value in one spelling (NFC), a line of single spaces; what YAML calls nothing is empty. */
export function tidyWords(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map(tidyWords);
  if (!isMembers(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidyWords(one)]));
}

const tidyText = (text: string): string => {
  const tidy = text
    .normalize('NFC')
    .replace(/[\n\u00a0 ]+/g, ' ')
    .trim();
  return tidy === '~' || tidy === 'null' ? '' : tidy;
};

/** Where below a value a text holds something nobody sees, and what. */
export function hiddenIn(value: unknown, pointer = ''): { readonly pointer: string; readonly fault: string }[] {
  if (typeof value === 'string') {
    const found = hidden.exec(value)?.[0];
    if (found === undefined) return [];
    const what = found === '\t' ? 'Tab' : `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    const fault = `có ký tự ẩn (${what}), xóa rồi gõ lại / holds a hidden character (${what}); delete and retype it`;
    return [{ pointer, fault }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => hiddenIn(one, `${pointer}/${name}`));
}

export type Members = Readonly<Record<string, unknown>>;
export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
