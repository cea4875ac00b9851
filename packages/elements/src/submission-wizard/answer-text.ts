/** Answers as a reader sees them: on the review page, and the fee that they come to. */
import type { WizardDraft, WizardSubject } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import { answerAt, channelsOf, feeInShort, groupCode, termsOf } from '@motcua/rules';
import { content, withNote } from '../common/content.js';
import { facts } from '../common/facts.words.js';
import { typedText } from './fields/text-field.js';
import { words } from './submission-wizard.words.js';

/** Codes are read aloud in two groups, whether they were made with a hyphen or without. */
export const spoken = (code: string): string => (code.includes('-') ? code : groupCode(code));

/** One answer in words; an empty one says so, since a gap would look forgotten. */
export function answerText(field: FormField, draft: WizardDraft): unknown {
  const { kind, path, options } = field;
  const value = answerAt(draft.answers, path);
  if (value === undefined || value === '') return words.empty;
  if (kind === 'choice') return content(options?.find((option) => option.value === value)?.label ?? value);
  if (kind === 'consent') return value === true ? words.agreed : words.empty;
  if (kind === 'yesNo') return value === true ? words.yes : words.no;
  return content(typedText(kind, value));
}

const feeOnline = ({ procedure, offering }: WizardSubject) => termsOf(channelsOf(procedure, offering), 'ONLINE').fee;

/** What a dossier costs. An amount that is not known is said as what is published, or that nothing is. */
export function moneyText(subject: WizardSubject, fee: number | undefined): unknown {
  if (fee !== undefined) return fee === 0 ? facts.free : facts.money(fee);
  const fact = feeOnline(subject);
  return withNote(feeInShort(fact, facts), fact);
}

/** `2 bản × 8.000 đ = 16.000 đ`. */
export function feeText(subject: WizardSubject, { definition, answers, fee }: WizardDraft): unknown {
  const copies = definition.roles.copies && answerAt(answers, definition.roles.copies);
  const fact = feeOnline(subject);
  return fee && fact.status === 'verified' && fact.value.per === 'copy' && typeof copies === 'number'
    ? words.feeCopies(copies, facts.money(fee / copies), facts.money(fee))
    : moneyText(subject, fee);
}

/** Whether the person has answered anything: what the form itself fills in does not count. */
export const hasBegun = ({ definition, answers, files }: WizardDraft): boolean =>
  files.length > 0 ||
  definition.steps.some(({ groups: all }) =>
    all.some(({ fields }) =>
      fields.some(({ path, default: given }) => ![undefined, '', given].includes(answerAt(answers, path) as never)),
    ),
  );
