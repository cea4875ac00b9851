/** The summary of what has to be mended: takes the focus, and each line leads to its field. */
import { html, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import type { PlacedProblem } from '../problem-places.js';
import { words } from '../submission-wizard.words.js';

/** @param open what a line does: moves the focus, or opens the page of the field. */
export const problemList = (
  problems: readonly PlacedProblem[],
  level: number,
  open: (path: string) => void,
): TemplateResult => html`<div
  class="error-summary"
  part="error-summary"
  id="problems"
  tabindex="-1"
  role="group"
  aria-labelledby="problems-title"
>
  ${heading(level, 'subheading', words.problems(problems.length), 'problems-title')}
  <ul>
    ${problems.map(({ message, path }) => html`<li>${path ? link(message, () => open(path)) : message}</li>`)}
  </ul>
</div>`;

/** A link for the eye and the reader; it never touches the address of the page that we are a guest on. */
const link = (label: unknown, go: () => void) => {
  const follow = (event: Event) => {
    event.preventDefault();
    go();
  };
  return html`<a href="#" @click=${follow}>${label}</a>`;
};
