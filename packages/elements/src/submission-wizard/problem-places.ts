/** Where a problem belongs: the field that a pointer of the contract leads to. */
import type { FieldProblem, FormField } from '@motcua/openapi';
import { words } from './submission-wizard.words.js';

/** A problem with its field; without one it is only said, since no field could mend it. */
export interface PlacedProblem {
  readonly message: unknown;
  readonly path: string | undefined;
}

/** `/answers/applicant/fullName` leads to the field `applicant.fullName`. */
export const placeProblems = (problems: readonly FieldProblem[], fields: readonly FormField[]): PlacedProblem[] =>
  problems.map(({ pointer, message, rule }) => {
    const path = pointer.split('/').slice(2).join('.');
    const field = fields.find((one) => one.path === path);
    return { message: words.problem(message, field, rule), path: field?.path };
  });
