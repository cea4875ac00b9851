/** The slip: on screen a page to photograph, on paper a sheet to keep. It promises no date; only a reception slip does. */
import type { WizardAccepted } from '@motcua/headless';
import { factWords, formatDateTime, formatMoney } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { checkIcon, icon, printIcon } from '../../common/icons.js';
import { spoken } from '../answer-text.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';
import { contact } from './page-parts.js';

export function acceptedPage(state: WizardAccepted, view: WizardView): TemplateResult {
  const { subject, receipt, trackingSecret, trackingUrl, fee } = state;
  const { agency, procedure } = subject;
  const { level } = view;
  const money = fee === undefined ? undefined : fee === 0 ? factWords.free : formatMoney(fee);
  const rows = [
    [
      words.procedure,
      html`${procedure.plainName}<br /><span class="small muted">${procedure.name} (${procedure.code})</span>`,
    ],
    [words.receivedAt, formatDateTime(receipt.receivedAt)],
    [words.receivedBy, agency.receptionPlace.name],
    [words.fee, money],
  ] as const;
  return html`
    <div class="slip" part="slip">
      <div class="letterhead print-only">
        <p class="strong">${agency.name}</p>
        <p>${agency.receptionPlace.name}</p>
      </div>
      <div class="arrived screen-only">
        ${icon(checkIcon)} ${heading(level, 'title', words.accepted, 'title')}
      </div>
      <p class="receipt-name">${words.receipt}</p>
      <div class="keys">
        <dl>
          <dt>${words.submissionCode}</dt>
          <dd class="code big" part="submission-code">${receipt.submissionCode}</dd>
          <dt>${words.secret}</dt>
          <dd class="code big" part="secret">${spoken(trackingSecret)}</dd>
        </dl>
        <figure>
          ${view.qrCode(trackingUrl)}
          <figcaption class="small">${words.qrUse}</figcaption>
        </figure>
      </div>
      <p class="small qr-or print-only">${words.qrOr(trackingUrl.split('#')[0] ?? '')}</p>
      <p class="keep strong screen-only">${words.keep}</p>
      <div class="actions screen-only">
        <a class="button" part="track" href=${trackingUrl}>${words.track}</a>
        <button type="button" class="button secondary" part="print" @click=${() => view.print()}>
          ${icon(printIcon)}${words.print}
        </button>
      </div>
      <dl class="summary slip-rows">
        ${rows.map(([name, text]) => (text ? html`<div class="row"><dt>${name}</dt><dd>${text}</dd></div>` : nothing))}
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
        ${heading(level + 1, 'subheading', words.contact)} ${contact(agency)}
      </section>
      <p class="small muted screen-only">${words.erased}</p>
    </div>
  `;
}
