import { html, type TemplateResult } from 'lit';

/** Draws path data in a 24 × 24 box. It stands beside a word, never alone, and is hidden from screen readers. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
