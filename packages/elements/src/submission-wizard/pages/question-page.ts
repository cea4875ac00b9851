/** One question group: what to mend, the questions, and on. */
import type { WizardPageState } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import { answerAt } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { feeText } from '../answer-text.js';
import { guardEnter } from '../enter-key.js';
import { choiceField } from '../fields/choice-field.js';
import { consentField } from '../fields/consent-field.js';
import { documentsField } from '../fields/documents-field.js';
import type { FieldView } from '../fields/field-frame.js';
import { integerField } from '../fields/integer-field.js';
import { textField } from '../fields/text-field.js';
import { type PlacedProblem, placeProblems } from '../problem-places.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';
import { draftNote, notSaved, subjectLine, withSide } from './page-parts.js';
import { problemList } from './problem-list.js';

export function questionPage(state: WizardPageState, view: WizardView): TemplateResult {
  const { subject, draft, page, problems } = state;
  const { machine, level } = view;
  const placed = placeProblems(problems, page.fields);
  const next = (event: Event) => {
    event.preventDefault();
    machine.next();
  };
  const title = html`<span class="progress small muted">${words.progress(page.index, page.count)}${content(page.stepTitle)}</span
    ><span class="visually-hidden">: </span>${content(page.group.title)}`;
  const field = (one: FormField) => fieldTemplate(one, state, view, problemsAt(placed, one));
  const main = html`
    ${placed.length > 0 ? problemList(placed, level + 1, view.focusField) : nothing}
    ${heading(level, 'title', title, 'title')}
    ${page.group.lead ? html`<p lang="vi">${page.group.lead}</p>` : nothing}
    <form novalidate autocomplete="off" part="form" @submit=${next} @keydown=${guardEnter}>
      ${repeat(page.fields, ({ path }) => path, field)} ${notSaved(draft)}
      <div class="actions">
        <button class="button" part="next">${words.next}</button>
        ${backButton(state, view)}
      </div>
    </form>
  `;
  // Where copies are counted the fee stands beside the count already.
  const isCounting = page.fields.some(({ path }) => path === draft.definition.roles.copies);
  const side = draftNote(subject, draft, view, !isCounting);
  // Inputs hold their own text: another page, or another draft, needs inputs of its own.
  return html`${subjectLine(subject)}
  ${keyed(`${draft.submissionId} ${page.group.groupId}`, withSide(main, side))}`;
}

/** Several files of one paper may be refused, each for its own reason. */
const problemsAt = (placed: readonly PlacedProblem[], { path }: FormField): unknown => {
  const own = placed.filter((problem) => problem.path === path);
  return own.length > 0 ? own.map(({ message }, index) => (index > 0 ? [' ', message] : message)) : undefined;
};

/** Before the first page there is the procedure's own. */
function backButton({ page, returnToReview }: WizardPageState, { machine, procedureUrl }: WizardView) {
  if (page.index > 0 || returnToReview)
    return html`<button type="button" class="button quiet" part="back" @click=${() => machine.back()}>${words.back}</button>`;
  return procedureUrl ? html`<a class="button quiet" part="back" href=${procedureUrl}>${words.back}</a>` : nothing;
}

function fieldTemplate(
  field: FormField,
  { draft, subject }: WizardPageState,
  wizard: WizardView,
  problem: unknown,
): TemplateResult {
  const { path, kind } = field;
  const view: FieldView = {
    field,
    value: answerAt(draft.answers, path),
    problem,
    answer: (value) => wizard.machine.answer(path, value),
  };
  switch (kind) {
    case 'choice':
    case 'yesNo':
      return choiceField(view);
    case 'consent':
      return consentField(view);
    case 'integer':
      return integerField(view, path === draft.definition.roles.copies ? feeText(subject, draft) : undefined);
    case 'documents':
      return documentsField(
        view,
        draft.files.filter(({ documentId }) => documentId === field.documentId),
        wizard,
      );
    default:
      return textField(view);
  }
}
