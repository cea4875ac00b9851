/** What happened to a dossier, newest first: each step with a word, a shape and a colour. */
import type { Dossier, DossierEvent, DossierStatus } from '@motcua/openapi';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { dates } from '../common/dates.words.js';
import { alertIcon, arrowIcon, checkIcon, clockIcon, crossIcon, fileIcon, icon, pauseIcon } from '../common/icons.js';
import { words } from './dossier-view.words.js';

export interface StatusLook {
  /** Colour, by class of base.styles.ts. */
  readonly kind: '' | 'success' | 'warning' | 'error';
  /** Shape. */
  readonly icon: string;
}

const looks: Record<DossierStatus, StatusLook> = {
  1: { kind: '', icon: clockIcon },
  2: { kind: 'success', icon: checkIcon },
  3: { kind: 'error', icon: crossIcon },
  4: { kind: '', icon: arrowIcon },
  5: { kind: 'warning', icon: alertIcon },
  6: { kind: 'warning', icon: alertIcon },
  7: { kind: '', icon: crossIcon },
  8: { kind: 'error', icon: pauseIcon },
  9: { kind: 'success', icon: checkIcon },
  10: { kind: 'success', icon: checkIcon },
};

export const lookOf = (status: DossierStatus): StatusLook => looks[status] ?? looks[1];

export const timeline = ({ events }: Dossier): TemplateResult => html`<ol class="timeline" part="timeline">
  ${[...events].reverse().map(step)}
</ol>`;

/** What happened is said as done: the status of a submission waits, the submitting does not. */
const happened = ({ kind, status }: DossierEvent): string => {
  if (kind === 'submitted') return words.submitted;
  if (kind === 'refund') return words.feeReturned;
  return kind === 'payment' ? words.feeArrived : words.status(status);
};

const lookOfEvent = ({ kind, status }: DossierEvent): StatusLook => {
  if (kind === 'submitted') return { kind: '', icon: fileIcon };
  return kind === 'transition' ? lookOf(status) : { kind: 'success', icon: checkIcon };
};

const step = (event: DossierEvent): TemplateResult => {
  const { at, note, actor } = event;
  const look = lookOfEvent(event);
  return html`<li class=${look.kind}>
    ${icon(look.icon)}
    <div>
      <p class="strong">${happened(event)}</p>
      ${note ? html`<p>${words.note} ${content(note)}</p>` : nothing}
      <p class="small muted"><time datetime=${at}>${formatDateTime(at, dates)}</time> · ${words.actors[actor]}</p>
    </div>
  </li>`;
};
