/** A draft is on this machine: its code opens it, or it is deleted for a new one. */
import type { WizardResume } from '@motcua/headless';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { alertIcon, icon } from '../../common/icons.js';
import { notice } from '../../common/notices.js';
import { words } from '../late-pages.words.js';
import type { WizardView } from '../view.js';

/** Cannot be a path of any form: those have no hyphen. */
const codePath = 'resume-code';

export function resumePage({ subject, updatedAt, wrongCode, opening }: WizardResume, view: WizardView): TemplateResult {
  const { machine, level, parts } = view;
  const id = parts.idOf(codePath);
  const open = (event: Event) => {
    event.preventDefault();
    const code = (event.target as HTMLFormElement).querySelector('input')?.value;
    if (!opening) machine.resume(code ?? '');
  };
  return html`
    ${parts.subjectLine(subject)}
    ${wrongCode ? parts.problemList([{ message: words.resumeWrong, path: codePath }], level + 1, view.focusField) : nothing}
    ${heading(level, 'title', words.resume, 'title')}
    <p>${words.resumeLead}</p>
    <p class="muted">${words.resumeSaved(formatDateTime(new Date(updatedAt).toISOString()))}</p>
    <form novalidate autocomplete="off" @submit=${open} @keydown=${parts.guardEnter}>
      <div class=${wrongCode ? 'field invalid' : 'field'} part="field">
        <label class="label" for=${id}>${words.resumeCode}</label>
        <p class="hint" id="${id}-hint">${words.resumeHint}</p>
        ${
          wrongCode
            ? html`<p class="problem" part="problem" id="${id}-problem">${icon(alertIcon)}<span>${words.resumeWrong}</span></p>`
            : nothing
        }
        <input
          class="input w20 capitals"
          id=${id}
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby=${wrongCode ? `${id}-hint ${id}-problem` : `${id}-hint`}
          aria-invalid=${wrongCode ? 'true' : 'false'}
        />
      </div>
      <div class="actions">
        <button class="button" part="next" aria-disabled=${opening ? 'true' : 'false'}>
          ${opening ? words.resumeOpening : words.resumeOpen}
        </button>
      </div>
    </form>
    <div class="other-way">${view.confirming ? confirmation(view) : startOver(view)}</div>
  `;
}

const startOver = ({ confirm }: WizardView) =>
  html`<button type="button" class="button secondary" id="start-over" @click=${() => confirm(true)}>${words.startOver}</button>`;

const confirmation = ({ machine, confirm, level }: WizardView) =>
  notice(
    'warning',
    html`${heading(level + 1, 'subheading', words.startOverSure, 'confirm')}
      <p>${words.startOverMeans}</p>
      <div class="actions">
        <button type="button" class="button secondary" @click=${() => machine.startOver()}>${words.startOverYes}</button>
        <button type="button" class="button quiet" @click=${() => confirm(false)}>${words.startOverNo}</button>
      </div>`,
  );
