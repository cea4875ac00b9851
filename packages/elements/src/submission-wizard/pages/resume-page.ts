/** Drafts or slips are on this machine: each opens with its code. A new one begins beside them. */
import type { WizardResume } from '@motcua/headless';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dates } from '../../common/dates.words.js';
import { heading } from '../../common/headings.js';
import { alertIcon, icon } from '../../common/icons.js';
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
    <p class="muted">${words.resumeSaved(formatDateTime(new Date(updatedAt).toISOString(), dates))}</p>
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
    <div class="other-way stack">
      <p>${words.startNewKeeps}</p>
      <p class="actions">
        <button type="button" class="button secondary" @click=${() => machine.startNew()}>${words.startNew}</button>
      </p>
    </div>
  `;
}
