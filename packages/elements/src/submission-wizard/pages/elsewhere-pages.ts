/** Not filed here: on the national portal, or no longer. The content to copy is here, the place to call too. */
import type { WizardElsewhere } from '@motcua/headless';
import { formatDate } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { notice } from '../../common/notices.js';
import { words } from '../late-pages.words.js';
import type { WizardView } from '../view.js';
import { handoffLink } from './handoff-link.js';

export const closedPage = ({ subject }: WizardElsewhere, { level, parts }: WizardView): TemplateResult => html`
  ${parts.subjectLine(subject)} ${heading(level, 'title', words.closed, 'title')}
  <div class="stack">
    ${subject.offering.validTo ? html`<p>${words.closedSince(formatDate(subject.offering.validTo))}</p>` : nothing}
    <p>${words.closedNext}</p>
    <p class="actions">${handoffLink(subject.offering.handoffUrl)}</p>
    ${parts.contact(subject.agency)}
  </div>
`;

/** Filed elsewhere: the content to copy is here, and the one mistake that sends a dossier astray is named. */
export function handoffPage({ subject }: WizardElsewhere, view: WizardView): TemplateResult {
  const { procedure, offering, agency } = subject;
  const { documents } = procedure;
  const rows = [
    [words.procedureName, procedure.name],
    [words.procedureCode, procedure.code],
    [words.province, agency.province],
    [words.commune, agency.shortName],
  ] as const;
  return html`
    ${view.parts.subjectLine(subject)} ${heading(view.level, 'title', words.handoff, 'title')}
    <div class="stack">
      <p>${words.handoffLead}</p>
      ${heading(view.level + 1, 'heading', words.handoffContent)}
      <dl class="summary">
        ${rows.map(([name, text]) => copyRow(name, text, view))}
      </dl>
      <p role="status">${view.copied?.isDone === false ? words.notCopied : nothing}</p>
      ${
        documents.status === 'verified' && documents.value.length > 0
          ? html`${heading(view.level + 1, 'heading', words.handoffPapers)}
              <ul class="papers">
                ${documents.value.map(
                  ({ plainName, duty, condition }) =>
                    html`<li>${content(plainName)}<br /><span class="small muted">${words.duties[duty]}${condition ? html`. ${content(condition)}` : nothing}</span></li>`,
                )}
              </ul>`
          : nothing
      }
      ${notice('warning', html`<p>${words.handoffCheck(content(agency.shortName), content(agency.province))}</p>`)}
      <p class="actions">
        ${handoffLink(offering.handoffUrl)}
      </p>
      ${view.parts.contact(agency)}
    </div>
  `;
}

const copyRow = (name: string, text: string, view: WizardView) => html`<div class="row">
  <dt>${name}</dt>
  <dd lang="vi">${text}</dd>
  <dd class="change">
    <button type="button" class="button quiet" @click=${() => view.copy(name, text)}>
      ${view.copied?.isDone && view.copied.name === name ? words.copied : words.copy}<span class="visually-hidden"> ${name}</span>
    </button>
  </dd>
</div>`;
