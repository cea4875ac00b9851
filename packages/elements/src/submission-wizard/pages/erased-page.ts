/** The end of a draft or a slip on this machine: what is gone, and where the dossier is. */
import type { WizardErased } from '@motcua/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { words } from '../late-pages.words.js';
import type { WizardView } from '../view.js';

export const erasedPage = (
  { subject, wasHandedIn, isLeft }: WizardErased,
  { machine, level, parts }: WizardView,
): TemplateResult => html`
  ${parts.subjectLine(subject)} ${heading(level, 'title', isLeft ? words.left : words.erased, 'title')}
  <div class="stack">
    <p>${isLeft ? words.leftSafe : words.erasedDraft}</p>
    ${wasHandedIn ? html`<p>${words.erasedSlip}</p>` : nothing}
    <p class="actions">
      <button type="button" class="button secondary" @click=${() => machine.startNew()}>${words.startNew}</button>
    </p>
  </div>
`;
