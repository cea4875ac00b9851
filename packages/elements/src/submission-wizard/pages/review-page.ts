/** Check-your-answers: all of it once more, each row with its way back. */
import type { WizardDraft, WizardReview } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import { html, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { answerText, feeText } from '../answer-text.js';
import { fileSize } from '../fields/documents-field.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';
import { draftNote, notSaved, subjectLine, withSide } from './page-parts.js';
import { stepsOf } from './steps-of.js';

export function reviewPage({ subject, draft, pages }: WizardReview, view: WizardView): TemplateResult {
  const { machine, level } = view;
  const main = html`
    ${heading(level, 'title', words.review, 'title')}
    <p>${words.reviewLead}</p>
    ${stepsOf(pages).map(
      ([title, fields]) => html`<section class="review-step">
        ${heading(level + 1, 'heading', content(title))}
        <dl class="summary">
          ${fields.map((field) => row(field, draft, view))}
        </dl>
      </section>`,
    )}
    <dl class="summary review-end">
      <div class="row"><dt>${words.sendTo}</dt><dd lang="vi">${subject.agency.receptionPlace.name}</dd></div>
      <div class="row"><dt>${words.fee}</dt><dd class="strong">${feeText(subject, draft)}</dd></div>
    </dl>
    ${notSaved(draft)}
    <div class="actions">
      <button type="button" class="button" part="submit" @click=${() => machine.submit()}>${subject.offering.mode === 'handoff' ? words.prepare : words.submit}</button>
      <button type="button" class="button quiet" part="back" @click=${() => machine.back()}>${words.back}</button>
    </div>
  `;
  return html`${subjectLine(subject)} ${withSide(main, draftNote(subject, draft, view, false))}`;
}

const row = (field: FormField, draft: WizardDraft, { edit }: WizardView) => html`<div class="row">
  <dt class=${field.kind === 'consent' ? 'long' : ''} lang="vi">${field.label}</dt>
  <dd>${field.kind === 'documents' ? fileNames(field, draft) : answerText(field, draft)}</dd>
  <dd class="change">
    <button type="button" class="button quiet" part="change" id="edit-${field.path}" @click=${() => edit(field.path)}>
      ${words.change}<span class="visually-hidden" lang="vi"> ${field.label}</span>
    </button>
  </dd>
</div>`;

function fileNames({ documentId }: FormField, { files }: WizardDraft) {
  const own = files.filter((file) => file.documentId === documentId);
  return own.length === 0
    ? words.empty
    : own.map(
        ({ name, size }) =>
          html`<div>${content(name)} <span class="file-size small muted">${fileSize(size)}</span></div>`,
      );
}
