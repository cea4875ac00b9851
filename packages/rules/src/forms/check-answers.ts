import type { Answers, FieldProblem, FormDefinition, FormField, MediaType } from '@motcua/openapi';
import { isDate } from '../dates/parse-date.js';
import { answerAt } from './answer-at.js';
import { maxLengthOf, wordsFor } from './field-words.js';
import { fileRules } from './file-rules.js';
import type { FormContext } from './holds.js';
import { pagesOf } from './pages-of.js';
import { parsePhone } from './phone.js';

/** A file beside the answers, as far as the form cares. */
export interface AttachedFile {
  readonly documentId: string;
  readonly mediaType?: string;
  /** Bytes before sealing. */
  readonly size?: number;
}

export interface CheckOptions extends FormContext {
  /** Also refuse answers and files that no shown field asks for; the gateway does. */
  readonly strict?: boolean;
}

/** Checks all fields that are shown with these answers. Answers must be in the form `normaliseAnswer` gives; pointers
 * lead into the submission content (`/answers/applicant/fullName`, `/files/0`). No problem: an empty list. */
export function checkAnswers(
  definition: FormDefinition,
  answers: Answers,
  files: readonly AttachedFile[],
  options: CheckOptions,
): FieldProblem[] {
  const fields = pagesOf(definition, answers, options).flatMap((page) => page.fields);
  const problems = checkFields(fields, answers, files, options);
  return options.strict ? [...problems, ...unasked(fields, answers, files)] : problems;
}

/** Checks the given fields, which are taken to be shown, in their order; at most one problem each. */
export function checkFields(
  fields: readonly FormField[],
  answers: Answers,
  files: readonly AttachedFile[],
  { today }: FormContext,
): FieldProblem[] {
  return fields.flatMap((field) => {
    const rule =
      field.kind === 'documents'
        ? brokenByFiles(field, files.filter(({ documentId }) => documentId === field.documentId).length)
        : brokenBy(field, answerAt(answers, field.path), today);
    return rule ? [problemOf(field, rule)] : [];
  });
}

/** Checks one file for a documents field before it is taken; `others` are the files the field has already. */
export function checkFile(
  field: FormField,
  { mediaType, size }: { readonly mediaType: string | undefined; readonly size: number },
  others: number,
): FieldProblem | undefined {
  const rule = !isAllowedType(mediaType)
    ? 'file-type'
    : size < 1 || size > fileRules.maxBytes
      ? 'file-size'
      : others >= (field.maxFiles ?? Infinity)
        ? 'length'
        : undefined;
  return rule && problemOf(field, rule);
}

type Rule = FieldProblem['rule'];

const problemOf = (field: FormField, rule: Rule): FieldProblem => ({
  pointer: `/answers/${field.path.replaceAll('.', '/')}`,
  rule,
  message: wordsFor(field, rule),
});

const isAllowedType = (mediaType: string | undefined): mediaType is MediaType =>
  (fileRules.mediaTypes as readonly (string | undefined)[]).includes(mediaType);

function brokenByFiles(field: FormField, count: number): Rule | undefined {
  if (count === 0) return field.optional ? undefined : 'file-missing';
  return count > (field.maxFiles ?? Infinity) ? 'length' : undefined;
}

function brokenBy(field: FormField, value: unknown, today: string): Rule | undefined {
  const { kind, optional } = field;
  if (kind === 'consent')
    return value === true || (optional && (value === undefined || value === false)) ? undefined : 'consent';
  if (value === undefined || value === '') return optional ? undefined : 'required';
  if (kind === 'yesNo') return typeof value === 'boolean' ? undefined : 'type';
  if (kind === 'integer') {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'type';
    return value < (field.min ?? -Infinity) || value > (field.max ?? Infinity) ? 'range' : undefined;
  }
  if (typeof value !== 'string') return 'type';
  if (kind === 'choice') return field.options?.some((option) => option.value === value) ? undefined : 'option';
  if (value.trim() === '') return optional ? undefined : 'required';
  if ([...value.normalize()].length > maxLengthOf(field)) return 'length';
  if (kind === 'date') {
    if (!isDate(value)) return 'date';
    return field.notAfterToday && value > today ? 'range' : undefined;
  }
  return isWellFormed(kind, value) ? undefined : 'format';
}

function isWellFormed(kind: FormField['kind'], value: string): boolean {
  switch (kind) {
    case 'name':
      // "H'Hen Niê", "K'Brông", one word, sixty characters: all are names.
      return /^\p{L}[\p{L}\p{M}'’.\- ]*$/u.test(value);
    case 'idNumber':
      return /^\d{12}$/.test(value);
    case 'phone':
      return parsePhone(value) === value;
    case 'email':
      return /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(value);
    default:
      // Control characters other than line ends and tabs are never typed.
      return !/[^\P{Cc}\t\n\r]/u.test(value);
  }
}

/** Answers and files that no shown field asks for. */
function unasked(fields: readonly FormField[], answers: Answers, files: readonly AttachedFile[]): FieldProblem[] {
  const asked = fields.filter(({ kind }) => kind !== 'documents').map(({ path }) => path);
  const message = 'Bỏ phần này: với các câu trả lời đã chọn, biểu mẫu không hỏi.';
  const found: FieldProblem[] = [];
  const walk = (node: object, path: string, pointer: string) => {
    for (const [name, value] of Object.entries(node)) {
      const here = path + name;
      // A name with a dot could pose as a path of two names.
      if (asked.includes(here) && !name.includes('.')) continue;
      const deeper = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const leadsOn = typeof value === 'object' && value !== null && asked.some((one) => one.startsWith(`${here}.`));
      if (leadsOn && !Array.isArray(value)) walk(value, `${here}.`, deeper);
      else found.push({ pointer: deeper, rule: 'unknown', message });
    }
  };
  walk(answers, '', '/answers');
  files.forEach(({ documentId, mediaType, size }, i) => {
    const field = fields.find((one) => one.documentId === documentId && one.kind === 'documents');
    const pointer = `/files/${i}`;
    if (!field) found.push({ pointer, rule: 'unknown', message });
    else if (mediaType !== undefined && size !== undefined) {
      const problem = checkFile({ ...field, maxFiles: Infinity }, { mediaType, size }, 0);
      if (problem) found.push({ ...problem, pointer });
    }
  });
  return found;
}
