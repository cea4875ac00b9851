/** What offices wrote, names and forms, stays Vietnamese and says so inside words of another language. */
import { html, type TemplateResult } from 'lit';

/** Inside a sentence; where an element holds nothing else it carries `lang="vi"` itself. */
export const content = (text: unknown): TemplateResult => html`<span lang="vi">${text}</span>`;

/** What is said of a fact with its note behind it: an amount without its note would mislead. */
export const withNote = (words: string, { note }: { readonly note?: string }): unknown =>
  note ? [words, '; ', content(note)] : words;
