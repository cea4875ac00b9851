/** On its way: which step, how many bytes, and in every state what is safe. Silence is never called a failure. */
import type { WizardSending } from '@motcua/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { checkIcon, clockIcon, dotIcon, icon, pauseIcon } from '../../common/icons.js';
import { notice } from '../../common/notices.js';
import { fileSize } from '../fields/documents-field.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';
import { phoneOf, subjectLine } from './page-parts.js';

export function sendingPage(state: WizardSending, { machine, level }: WizardView): TemplateResult {
  const { subject, draft, phase } = state;
  const retry = (label: string) =>
    html`<p><button type="button" class="button secondary" part="retry" @click=${() => machine.retry()}>${label}</button></p>`;
  return html`
    ${subjectLine(subject)} ${heading(level, 'title', words.sending, 'title')}
    <div class="stack">
      <div class="said" role="status">${said(state)}</div>
      ${phase === 'unknown' ? retry(words.ask) : phase === 'waiting' ? retry(words.waitingRetry) : nothing}
      ${steps(state)}
      <p>
        ${words.submissionCode}: <span class="code">${draft.submissionCode}</span><br />
        ${words.slow} ${phoneOf(subject.agency)} ${words.slowSay}
      </p>
    </div>
  `;
}

function said({ phase, draft, offline }: WizardSending): TemplateResult {
  switch (phase) {
    case 'unknown':
      return notice('info', html`<p class="strong">${words.unknown}</p><p>${words.unknownNext}</p>`);
    case 'waiting': {
      // Where this machine keeps nothing, the page alone holds the dossier.
      const isLost = draft.saved === 'failed';
      const why = offline ? (isLost ? words.waitingUnsaved : words.waiting) : words.silent;
      const next = isLost ? words.saved.failed : offline ? words.waitingNext : words.silentNext;
      return notice('warning', html`<p class="strong">${why}</p><p>${next}</p>`);
    }
    default:
      return html`<p>${words.sendingStay}</p>`;
  }
}

/** Done, being done, not yet: a word and a shape for each, never colour alone. */
function steps({ phase, sentBytes, totalBytes, offline, hasFiles }: WizardSending): TemplateResult {
  const names = [words.steps.seal, ...(hasFiles ? [words.steps.upload] : []), words.steps.send];
  const isUploaded = sentBytes >= totalBytes;
  const uploads = hasFiles && (phase === 'uploading' || (phase === 'waiting' && !isUploaded));
  const at = phase === 'sealing' ? 0 : uploads ? 1 : names.length - 1;
  const bytes = uploads && totalBytes > 0 ? progress(sentBytes, totalBytes) : nothing;
  return html`<ol class="steps">
    ${names.map((name, index) => {
      const [look, shape, word] =
        index < at
          ? (['done', checkIcon, words.stepDone] as const)
          : index > at
            ? (['later', dotIcon, words.stepLater] as const)
            : phase === 'waiting'
              ? (['now', pauseIcon, offline ? words.stepOffline : words.stepSilent] as const)
              : (['now', clockIcon, words.stepNow] as const);
      return html`<li class=${look}>${icon(shape)}<span>${name} <span class="small muted">(${word})</span>${index === at ? bytes : nothing}</span></li>`;
    })}
  </ol>`;
}

const progress = (sent: number, total: number) => html`<progress
    aria-label=${words.steps.upload}
    value=${sent}
    max=${total}
  ></progress>
  <span class="small bytes">${words.sent(fileSize(sent), fileSize(total))}</span>`;
