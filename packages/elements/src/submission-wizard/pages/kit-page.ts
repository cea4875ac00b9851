/** All that is copied to the national portal: what is left to do there, the answers in order, the papers, and the place for
 * the code that comes back. On paper a sheet to take along. Nothing is sent from here. */
import { papersOf, type WizardDraft, type WizardKit } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import { portalLink } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { inVietnamese } from '../../common/catalogue.js';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { icon, printIcon } from '../../common/icons.js';
import { notice } from '../../common/notices.js';
import { portalStatus } from '../../common/portal-status.js';
import { words } from '../kit.words.js';
import type { LateGestures } from '../late-gestures.js';
import { words as lateWords } from '../late-pages.words.js';
import type { WizardView } from '../view.js';
import { copyRow, copySaid } from './copy-row.js';
import { handoffLink } from './handoff-link.js';
import { kitPapers } from './kit-papers.js';
import { portalCodeForm } from './portal-code-form.js';
import { subjectRows } from './subject-rows.js';

export function kitPage(state: WizardKit, view: WizardView, gestures: LateGestures): TemplateResult {
  const { subject, draft, pages } = state;
  const { procedure, offering, agency } = subject;
  const { portalCode } = draft;
  const { parts, level } = view;
  const place = content(`${agency.shortName}, ${agency.province}`);
  const papers = papersOf(state);
  const steps = html`<section class="todo">
    ${heading(level + 1, 'heading', words.todo)}
    <ol>
      ${words.steps(place, papers.length > 0).map((step) => html`<li>${step}</li>`)}
    </ol>
  </section>`;
  const main = html`<div class="kit" part="kit">
    <div class="letterhead print-only" lang="vi">
      <p class="strong">${agency.name}</p>
      <p>${agency.receptionPlace.name}</p>
    </div>
    <div class="print-only kit-name">
      <p class="strong">${words.printTitle}</p>
      <p>${portalCode ? nothing : words.printNote}</p>
    </div>
    <div class="screen-only">
      ${heading(level, 'title', portalCode ? words.filed : words.ready, 'title')}
      ${
        portalCode
          ? html`<div class="kit-status">${portalStatus(portalCode, level + 1)}</div>`
          : html`<p>${words.lead}</p>
              ${steps}
              <div class="actions">
                ${handoffLink(portalLink({ procedure, agency, handoffUrl: offering.handoffUrl }))}
                <button type="button" class="button secondary" part="print" @click=${gestures.print}>
                  ${icon(printIcon)}${words.print}
                </button>
              </div>
              <div class="kit-status">
                ${notice('warning', html`<p>${lateWords.handoffCheck(content(agency.shortName), content(agency.province))}</p>`)}
              </div>`
      }
    </div>
    <dl class="print-only portal-code-line">
      <dt>${words.portalCode}</dt>
      <dd class="code">${portalCode ?? nothing}</dd>
    </dl>
    <section>
      ${heading(level + 1, 'heading', words.subject)}
      <dl class="summary copies">${subjectRows(subject, gestures)}</dl>
    </section>
    ${parts.stepsOf(pages).map(([title, fields]) => answersOf(title, fields, draft, view, gestures))}
    ${kitPapers(papers, view, gestures)}
    <div class="print-only">
      ${steps}
      <p class="print-check strong">${words.printCheck(place)}</p>
    </div>
    ${copySaid(gestures)} ${portalCodeForm(state, view, gestures)}
    <p class="actions screen-only">
      ${
        portalCode
          ? html`<button type="button" class="button secondary" part="print" @click=${gestures.print}>
              ${icon(printIcon)}${words.print}
            </button>`
          : nothing
      }
      <button type="button" class="button quiet" part="back" @click=${() => view.machine.back()}>${words.back}</button>
    </p>
    <section class="ask">${heading(level + 1, 'subheading', words.contact)} ${parts.contact(agency)}</section>
  </div>`;
  const side = html`<div class="screen-only">${parts.draftNote(subject, draft, view, true)}</div>`;
  return html`<div class="screen-only">${parts.subjectLine(subject)}</div>${parts.withSide(main, side)}`;
}

/** Papers stand in their own list. */
function answersOf(
  title: string,
  all: readonly FormField[],
  draft: WizardDraft,
  view: WizardView,
  gestures: LateGestures,
): TemplateResult | typeof nothing {
  const fields = all.filter(({ kind }) => kind !== 'documents');
  if (fields.length === 0) return nothing;
  return html`<section>
    ${heading(view.level + 1, 'heading', content(title))}
    <dl class="summary copies">
      ${fields.map((field) => answerRow(field, draft, view, gestures))}
    </dl>
  </section>`;
}

/** An empty answer keeps its row, so that nobody looks for it; there is nothing to copy. */
function answerRow(
  field: FormField,
  draft: WizardDraft,
  { parts }: WizardView,
  gestures: LateGestures,
): TemplateResult {
  const { path: id, kind } = field;
  const name = content(field.label);
  const value = parts.answerAt(draft.answers, id);
  if (value === undefined || value === '')
    return html`<div class="row"><dt>${name}</dt><dd class="muted">${parts.answerText(field, draft)}</dd></div>`;
  const shown = inVietnamese(() => parts.answerText(field, draft));
  return copyRow({ id, name, shown, isNumber: kind === 'phone' }, gestures);
}
