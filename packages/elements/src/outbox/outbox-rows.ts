/** One dossier of this machine: how far it is, why it waits, and what can be done with it. */
import { type OutboxRow, type OutboxStep, outboxSteps } from '@motcua/headless/outbox.js';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { content } from '../common/content.js';
import { dates } from '../common/dates.words.js';
import { heading } from '../common/headings.js';
import { alertIcon, checkIcon, clockIcon, icon, infoIcon, pauseIcon } from '../common/icons.js';
import { words } from './outbox.words.js';
import { outboxPanel } from './outbox-panel.js';
import type { OutboxView } from './view.js';

/** A word, a shape and a colour for each; those that have ended come last. */
const looks: Record<OutboxStep, { readonly kind: '' | 'success' | 'warning' | 'error'; readonly shape: string }> = {
  waiting: { kind: 'warning', shape: pauseIcon },
  uploading: { kind: '', shape: clockIcon },
  sending: { kind: '', shape: clockIcon },
  unknown: { kind: '', shape: infoIcon },
  accepted: { kind: 'success', shape: checkIcon },
  rejected: { kind: 'error', shape: alertIcon },
};

const ended: readonly OutboxStep[] = ['accepted', 'rejected'];
export const isEnded = ({ step }: OutboxRow): boolean => ended.includes(step);

/** What stands for all of them: the one that people ask about first. */
export const standing = (rows: readonly OutboxRow[]): OutboxStep | undefined =>
  (['unknown', ...outboxSteps] as const).find((step) => rows.some((row) => row.step === step));

export const outboxRows = (rows: readonly OutboxRow[], view: OutboxView): TemplateResult =>
  html`<ul class="rows" part="rows" aria-label=${words.list}>
    ${repeat(
      rows,
      ({ submissionId }) => submissionId,
      (row) => rowTemplate(row, view),
    )}
  </ul>`;

export const timeOf = ({ time }: OutboxRow): string => formatDateTime(new Date(time).toISOString(), dates);

function rowTemplate(row: OutboxRow, view: OutboxView): TemplateResult {
  const { step, names, isCopied, proof } = row;
  const { kind, shape } = looks[step];
  const name = names && view.nameOf(names.procedureCode);
  const when = timeOf(row);
  return html`<li class="row ${kind}" id=${row.submissionId}>
    ${icon(shape)}
    <div>
      ${heading(view.level, 'subheading', titleOf(row))}
      ${name ? html`<p>${content(name)}</p>` : nothing}
      <p class="small muted">
        ${step === 'accepted' ? words.arrivedAt(when) : words.savedAt(when)}
        ${names ? html`· ${words.submissionCode} <span class="code">${names.submissionCode}</span>` : nothing}
      </p>
      ${bytes(row)} ${said(row)}
      ${isCopied && !isEnded(row) ? html`<p class="small">${words.copied}</p>` : nothing}
      ${proof === 'impossible' && !isEnded(row) ? html`<p class="small">${words.impossible}</p>` : nothing}
      ${view.panel?.submissionId === row.submissionId ? outboxPanel(row, view) : actions(row, view)}
    </div>
  </li>`;
}

const titleOf = ({ step, why }: OutboxRow): string =>
  step === 'waiting' && why === 'offline' ? words.waitingOffline : words.steps[step];

function said({ step, why, names }: OutboxRow): TemplateResult | typeof nothing {
  switch (step) {
    case 'waiting':
      return why && why !== 'offline' ? html`<p>${words.why[why]}</p>` : nothing;
    case 'unknown':
      return html`<p>${words.unknown[why ?? 'silent']}</p>`;
    case 'accepted':
      return html`<p>${words.arrived}</p><p class="small">${words.arrivedSlip}</p>`;
    case 'rejected':
      return html`${names?.problem ? html`<p>${content(names.problem.detail ?? names.problem.title)}</p>` : nothing}
        <p>${words.rejected}</p>`;
    default:
      return nothing;
  }
}

const size = (count: number): string => (count < 1024 * 1024 ? words.kilobytes(count) : words.megabytes(count));

/** In a bar and in words, as long as there is something to go. */
function bytes(row: OutboxRow): TemplateResult | typeof nothing {
  const { step, sentBytes, totalBytes } = row;
  if (isEnded(row) || step === 'unknown' || step === 'sending' || (step === 'waiting' && sentBytes === 0))
    return nothing;
  return html`<progress aria-label=${words.steps.uploading} value=${sentBytes} max=${totalBytes}></progress>
    <p class="small">${words.sent(size(sentBytes), size(totalBytes))}</p>`;
}

function actions(row: OutboxRow, view: OutboxView): TemplateResult | typeof nothing {
  const { step, why, names, canExport, proof } = row;
  const again = step === 'unknown' ? words.ask : words.retry;
  const track = names?.receipt && view.trackingUrl(names.submissionCode);
  const parts = [
    why ? button('retry', why === 'elsewhere' ? words.here : again, row, () => view.retry(row)) : undefined,
    track ? html`<a class="button secondary" part="track" href=${track}>${words.track}</a>` : undefined,
    canExport && proof !== 'impossible'
      ? button('save', words.save, row, () => view.open(row, 'save'), view.isBusy)
      : undefined,
    // What is being sent at this moment has an answer soon.
    step !== 'uploading' && step !== 'sending' && proof !== 'impossible'
      ? button('remove', words.remove, row, () => view.open(row, 'remove'), view.isBusy)
      : undefined,
  ].filter((one) => one !== undefined);
  return parts.length > 0 ? html`<p class="actions">${parts}</p>` : nothing;
}

/** Several rows have the same buttons: a screen reader hears which dossier it is. */
const button = (name: 'retry' | 'save' | 'remove', label: string, row: OutboxRow, press: () => void, isBusy = false) =>
  html`<button type="button" class="button ${name === 'remove' ? 'quiet' : 'secondary'}" data-name=${name}
    aria-disabled=${isBusy ? 'true' : 'false'} @click=${() => isBusy || press()}
  >${label}<span class="visually-hidden">${words.about(timeOf(row))}</span></button>`;

/** For whoever passes by, and for other elements: one line. */
export const badge = (count: number, href: string | undefined): TemplateResult => {
  const line = words.waiting(count);
  return html`<p class="badge" part="badge">${icon(infoIcon)} ${href ? html`<a href=${href}>${line}</a>` : html`<span>${line}</span>`}</p>`;
};
