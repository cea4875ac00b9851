/** A heading at the level the page needs: each element takes `heading-level`, its inner headings follow one below. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** @param level 1 to 6; @param look class of base.styles.ts: `title`, `heading` or `subheading`. */
export function heading(level: number, look: string, words: unknown, id?: string): TemplateResult {
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1 class=${look} id=${ifDefined(id)} tabindex="-1">${words}</h1>`;
    case 2:
      return html`<h2 class=${look} id=${ifDefined(id)} tabindex="-1">${words}</h2>`;
    case 3:
      return html`<h3 class=${look} id=${ifDefined(id)} tabindex="-1">${words}</h3>`;
    case 4:
      return html`<h4 class=${look} id=${ifDefined(id)} tabindex="-1">${words}</h4>`;
    case 5:
      return html`<h5 class=${look} id=${ifDefined(id)} tabindex="-1">${words}</h5>`;
    default:
      return html`<h6 class=${look} id=${ifDefined(id)} tabindex="-1">${words}</h6>`;
  }
}
