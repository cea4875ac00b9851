/** Not filed here: on the national portal, or no longer. The content to copy is here, the place to call too. */
import type { WizardElsewhere } from '@motcua/headless';
import { formatDate, papersFor, portalLink } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { notice } from '../../common/notices.js';
import type { LateGestures } from '../late-gestures.js';
import { words } from '../late-pages.words.js';
import type { WizardView } from '../view.js';
import { copySaid } from './copy-row.js';
import { handoffLink } from './handoff-link.js';
import { subjectRows } from './subject-rows.js';

export const closedPage = ({ subject }: WizardElsewhere, { level, parts }: WizardView): TemplateResult => html`
  ${parts.subjectLine(subject)} ${heading(level, 'title', words.closed, 'title')}
  <div class="stack">
    ${subject.offering.validTo ? html`<p>${words.closedSince(formatDate(subject.offering.validTo))}</p>` : nothing}
    <p>${words.closedNext}</p>
    <p class="actions">${handoffLink(subject.offering.handoffUrl)}</p>
    ${parts.contact(subject.agency)}
  </div>
`;

/** Filed elsewhere, and without a form to prepare it here: what is known to copy, and the one mistake that sends a dossier
 * astray. */
export function handoffPage({ subject }: WizardElsewhere, view: WizardView, gestures: LateGestures): TemplateResult {
  const { procedure, offering, agency } = subject;
  const { documents } = procedure;
  return html`
    ${view.parts.subjectLine(subject)} ${heading(view.level, 'title', words.handoff, 'title')}
    <div class="stack">
      <p>${words.handoffLead}</p>
      ${heading(view.level + 1, 'heading', words.handoffContent)}
      <dl class="summary copies">${subjectRows(subject, gestures)}</dl>
      ${copySaid(gestures)}
      ${
        documents.status === 'verified' && documents.value.length > 0
          ? html`${heading(view.level + 1, 'heading', words.handoffPapers)}
              <ul class="papers">
                ${papersFor(documents.value, { channel: 'ONLINE' }).map(
                  ({ plainName, duty, condition }) =>
                    html`<li>${content(plainName)}<br /><span class="small muted">${words.duties[duty]}${condition ? html`. ${content(condition)}` : nothing}</span></li>`,
                )}
              </ul>`
          : nothing
      }
      ${notice('warning', html`<p>${words.handoffCheck(content(agency.shortName), content(agency.province))}</p>`)}
      <p class="actions">
        ${handoffLink(portalLink({ procedure, agency, handoffUrl: offering.handoffUrl }))}
      </p>
      ${view.parts.contact(agency)}
    </div>
  `;
}
