/** The second step before a dossier leaves as a file or is deleted: what it means, and, where many use the machine, the
 * secret that tells its owner from others. */
import type { OutboxRow } from '@motcua/headless/outbox.js';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../common/headings.js';
import { alertIcon, icon } from '../common/icons.js';
import { notice } from '../common/notices.js';
import { words } from './outbox.words.js';
import { troubleWords } from './trouble-words.js';
import type { OutboxView } from './view.js';

export function outboxPanel(row: OutboxRow, view: OutboxView): TemplateResult {
  const { panel, trouble, isBusy, level } = view;
  const isRemoval = panel?.kind === 'remove';
  const isWrong = trouble?.code === 'wrong-secret';
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!isBusy) view.confirm(row, form.querySelector('input')?.value ?? '');
  };
  const body = html`
    ${heading(level + 1, 'subheading', isRemoval ? words.removing : words.saving, 'panel')}
    <p>${isRemoval ? words.removingMeans[row.deletion] : words.savingMeans}</p>
    ${isRemoval && (row.deletion === 'unsent' || row.deletion === 'perhaps') ? html`<p>${words.removingElsewhere}</p>` : nothing}
    <form class="stack" novalidate autocomplete="off" @submit=${submit}>
      ${row.proof === 'asked' ? proofField(isWrong) : nothing}
      <p role="alert" class="problem">${trouble && !isWrong ? html`${icon(alertIcon)} <span>${troubleWords(trouble)}</span>` : nothing}</p>
      <p class="actions">
        <button class="button ${isRemoval ? 'secondary' : ''}" aria-disabled=${isBusy ? 'true' : 'false'}>
          ${isBusy ? words.checking : isRemoval ? words.yes : words.save}
        </button>
        <button type="button" class="button quiet" @click=${view.close}>${isRemoval ? words.no : words.cancel}</button>
      </p>
    </form>
  `;
  return html`<div class="panel" part="panel">${isRemoval ? notice('warning', body) : notice('info', body)}</div>`;
}

const proofField = (isWrong: boolean) =>
  html`<div class="field ${isWrong ? 'invalid' : ''}">
    <label class="label" for="proof">${words.proof}</label>
    <p class="hint" id="proof-hint">${words.proofHint}</p>
    <p class="problem" id="proof-problem" role="alert">${isWrong ? html`${icon(alertIcon)} <span>${words.wrong}</span>` : nothing}</p>
    <input class="input w20 capitals" id="proof" type="text" autocomplete="off" autocapitalize="characters"
      spellcheck="false" aria-invalid=${isWrong} aria-describedby="proof-hint${isWrong ? ' proof-problem' : ''}">
  </div>`;
