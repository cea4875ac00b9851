import type { Answers, FormDefinition, FormField, FormGroup, FormStep } from '@motcua/openapi';
import { answerAt, withAnswer } from './answer-at.js';
import { type FormContext, holdsFor } from './holds.js';

/** One page of questions: a group with those of its fields that are shown. */
export interface FormPage {
  readonly step: FormStep;
  readonly group: FormGroup;
  readonly fields: readonly FormField[];
}

/** Lists what is asked with these answers, in order. Conditions see only answers that are themselves shown: what was
 * typed into a field that is hidden now counts for nothing. Pages without a field are left out. */
export const pagesOf = (definition: FormDefinition, answers: Answers, context: FormContext): FormPage[] =>
  visible(definition, answers, context).pages;

/** Keeps the answers of fields that are shown and drops all others, in the order of the form; done before sealing. */
export function keepVisible(definition: FormDefinition, answers: Answers, context: FormContext): Answers {
  let kept: Answers = {};
  for (const [path, value] of visible(definition, answers, context).values) kept = withAnswer(kept, path, value);
  return kept;
}

/** The answers a new draft starts with: the form's defaults. Consent never has one. */
export function initialAnswers(definition: FormDefinition): Answers {
  let answers: Answers = {};
  for (const { groups } of definition.steps)
    for (const { fields } of groups)
      for (const field of fields)
        if (field.default !== undefined && field.kind !== 'consent')
          answers = withAnswer(answers, field.path, field.default);
  return answers;
}

function visible(definition: FormDefinition, answers: Answers, { today }: FormContext) {
  const values = new Map<string, unknown>();
  const isShown = ({ showWhen }: FormGroup | FormField) =>
    !showWhen || holdsFor(showWhen, (path) => values.get(path), today);
  const pages: FormPage[] = [];
  for (const step of definition.steps)
    for (const group of step.groups) {
      if (!isShown(group)) continue;
      const fields = group.fields.filter((field) => {
        if (!isShown(field)) return false;
        const value = field.kind === 'documents' ? undefined : answerAt(answers, field.path);
        if (value !== undefined) values.set(field.path, value);
        return true;
      });
      if (fields.length > 0) pages.push({ step, group, fields });
    }
  return { pages, values };
}
