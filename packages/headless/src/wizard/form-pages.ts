import type { Answers, FieldProblem, FormDefinition, FormField } from '@motcua/openapi';
import {
  answerAt,
  channelsOf,
  checkFields,
  feeFor,
  normaliseAnswer,
  pagesOf,
  termsOf,
  withAnswer,
} from '@motcua/rules';
import type { DraftFile, WizardDraft, WizardPage, WizardSubject } from './wizard-state.js';

/** The pages that are shown with these answers, in order. */
export const pagesFor = (definition: FormDefinition, answers: Answers, today: string): WizardPage[] =>
  pagesOf(definition, answers, { today }).map(({ step, group, fields }, index, { length: count }) => ({
    stepTitle: step.title,
    index,
    count,
    group,
    fields,
  }));

/** Brings the answers of one page to the form they are kept in. */
export const normalised = (fields: readonly FormField[], answers: Answers): Answers =>
  fields
    .filter(({ kind }) => kind !== 'documents')
    .reduce((all, field) => withAnswer(all, field.path, normaliseAnswer(field, answerAt(all, field.path))), answers);

/** The first page with something to mend. */
export const firstUnfinished = (
  pages: readonly WizardPage[],
  { answers, files }: Pick<WizardDraft, 'answers' | 'files'>,
  today: string,
): WizardPage | undefined => pages.find(({ fields }) => checkFields(fields, answers, files, { today }).length > 0);

/** Where a problem is shown: `/answers/applicant/fullName` is the field `applicant.fullName`. */
export const isProblemOf = ({ path }: FormField, { pointer }: FieldProblem): boolean =>
  `${pointer}/`.startsWith(`/answers/${path.replaceAll('.', '/')}/`);

/** Files that a shown field asks for; others stay in the draft, should their question come back. */
export function filesToSend({ definition, answers, files }: WizardDraft, today: string): DraftFile[] {
  const asked = documentFields(definition, answers, today).map(({ documentId }) => documentId);
  return files.filter(({ documentId }) => asked.includes(documentId));
}

/** The gateway counts files; people see fields. `/files/0` becomes the field that collected the file. */
export function problemsOfFields(
  problems: readonly FieldProblem[],
  draft: WizardDraft,
  today: string,
): readonly FieldProblem[] {
  const sent = filesToSend(draft, today);
  const fields = documentFields(draft.definition, draft.answers, today);
  return problems.map((problem) => {
    const [, index] = /^\/files\/(\d+)/.exec(problem.pointer) ?? [];
    const file = index === undefined ? undefined : sent[Number(index)];
    const field = file && fields.find(({ documentId }) => documentId === file.documentId);
    return field ? { ...problem, pointer: `/answers/${field.path.replaceAll('.', '/')}` } : problem;
  });
}

/** A file of the draft can no longer be read: said at the question that asks for it. */
export function lostFile(draft: WizardDraft, { documentId, name }: DraftFile, today: string): FieldProblem | undefined {
  const fields = documentFields(draft.definition, draft.answers, today);
  const path = fields.find((field) => field.documentId === documentId)?.path;
  const message = `“${name}”: Máy này không đọc lại được. Đính kèm lại tệp này.`;
  return path === undefined
    ? undefined
    : { pointer: `/answers/${path.replaceAll('.', '/')}`, rule: 'file-missing', message };
}

const documentFields = (definition: FormDefinition, answers: Answers, today: string): FormField[] =>
  pagesOf(definition, answers, { today })
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'documents');

/** Fee for these answers in đồng; undefined where it is not known. */
export function feeOf(
  { procedure, offering }: WizardSubject,
  { roles }: FormDefinition,
  answers: Answers,
): number | undefined {
  const { fee } = termsOf(channelsOf(procedure, offering), 'ONLINE');
  const copies = roles.copies && answerAt(answers, roles.copies);
  return feeFor(fee, typeof copies === 'number' ? copies : undefined).amount ?? undefined;
}
