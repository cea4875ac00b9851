/** The slip: on screen a page to photograph, on paper a sheet to keep. It promises no date; only a reception slip does. */
import type { WizardAccepted } from '@motcua/headless';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { dates } from '../../common/dates.words.js';
import { heading } from '../../common/headings.js';
import { checkIcon, icon, printIcon } from '../../common/icons.js';
import { notice } from '../../common/notices.js';
import type { LateGestures } from '../late-gestures.js';
import { words } from '../slip.words.js';
import type { WizardView } from '../view.js';

export function acceptedPage(state: WizardAccepted, view: WizardView, gestures: LateGestures): TemplateResult {
  const { subject, receipt, trackingSecret, trackingUrl, fee, resumeCode, isEarlier } = state;
  const { agency, procedure } = subject;
  const { level, parts } = view;
  const rows = [
    [
      words.procedure,
      html`<span lang="vi">${procedure.plainName}<br /><span class="small muted">${procedure.name} (${procedure.code})</span></span>`,
    ],
    [words.receivedAt, formatDateTime(receipt.receivedAt, dates)],
    [words.receivedBy, content(agency.receptionPlace.name)],
    [words.fee, parts.moneyText(subject, fee)],
  ] as const;
  return html`
    <div class="slip" part="slip">
      <div class="letterhead print-only" lang="vi">
        <p class="strong">${agency.name}</p>
        <p>${agency.receptionPlace.name}</p>
      </div>
      <div class="arrived screen-only">
        ${icon(checkIcon)} ${heading(level, 'title', words.accepted, 'title')}
      </div>
      <p class="receipt-name">${words.receipt}</p>
      ${isEarlier ? html`<div class="earlier screen-only">${notice('info', html`<p>${words.earlier}</p>`)}</div>` : nothing}
      <div class="keys">
        <dl>
          <dt>${words.submissionCode}</dt>
          <dd class="code big" part="submission-code">${receipt.submissionCode}</dd>
          <dt>${words.secret}</dt>
          <dd class="code big" part="secret">${parts.spoken(trackingSecret)}</dd>
        </dl>
        <figure>
          ${gestures.qrCode(trackingUrl, words.qr)}
          <figcaption class="small">${words.qrUse}</figcaption>
        </figure>
      </div>
      <p class="small qr-or print-only">${words.qrOr(trackingUrl.split('#')[0] ?? '')}</p>
      <p class="keep strong screen-only">${words.keep}</p>
      <div class="actions screen-only">
        <button type="button" class="button" part="print" @click=${gestures.print}>
          ${icon(printIcon)}${words.print}
        </button>
        <a class="button secondary" part="track" href=${trackingUrl}>${words.track}</a>
      </div>
      <dl class="summary slip-rows">
        ${rows.map(([name, text]) => html`<div class="row"><dt>${name}</dt><dd>${text}</dd></div>`)}
      </dl>
      <section class="next screen-only">
        ${heading(level + 1, 'heading', words.nextTitle)}
        <ol>
          ${[...words.nextSteps, ...(fee ? [words.nextFee] : [])].map((step) => html`<li>${step}</li>`)}
        </ol>
        <p class="strong">${words.noDueDate}</p>
      </section>
      <div class="print-only stack">
        <p>${words.printNext}</p>
        <p class="strong">${words.noDueDate}</p>
        <p>${words.printKeep}</p>
      </div>
      <section class="ask">
        ${heading(level + 1, 'subheading', words.contact)} ${parts.contact(agency)}
      </section>
      <div class="other-way stack screen-only">
        <p>${resumeCode ? html`${words.erased} ${words.reopen(parts.spoken(resumeCode))}` : html`<strong>${words.onlyHere}</strong>`}</p>
        <div>${parts.eraser(words.done, 'secondary', view)}</div>
      </div>
    </div>
  `;
}
