/** HTML as text, for pages that are read before any script runs. */

/** Text that is HTML already; all else that goes into a template is escaped. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type MarkupValue = string | number | Markup | undefined | readonly MarkupValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (value: MarkupValue): string => {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.toString();
  return Array.isArray(value)
    ? value.map(escaped).join('')
    : String(value).replace(/[&<>"']/g, (one) => entities[one] ?? '');
};

/** A template whose values are escaped, for text and for attributes in double quotes; undefined is nothing. */
export const markup = (parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup =>
  new Markup(parts.reduce((all, part, at) => all + escaped(values[at - 1]) + part));

/** A heading at a level of the page it stands on; below the sixth there is none. */
export function headingMarkup(level: number, words: MarkupValue, id?: string): Markup {
  const tag = new Markup(`h${Math.min(Math.max(Math.trunc(level) || 1, 1), 6)}`);
  return markup`<${tag}${id === undefined ? undefined : markup` id="${id}"`}>${words}</${tag}>
`;
}

/** @param look class of the page's styles */
export const paragraphMarkup = (words: MarkupValue, look?: 'muted' | 'call'): Markup =>
  markup`<p${look === undefined ? undefined : markup` class="${look}"`}>${words}</p>
`;

export const listMarkup = (lines: readonly MarkupValue[]): Markup =>
  markup`<ul>
${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>
`;
