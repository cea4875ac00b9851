/** Everything that is typed in one line: text, names, numbers that are not counted with, dates. */
import type { FieldKind } from '@motcua/openapi';
import { formatDate, formatPhone } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../submission-wizard.words.js';
import { describedBy, type FieldView, fieldClass, hintAndProblem, idOf, labelText, why } from './field-frame.js';
import { initially } from './initially.js';

/** How a kind is typed: keyboard, capitals that a phone's keyboard offers, and the width that hints at the length. */
interface Typing {
  readonly inputmode?: 'numeric' | 'tel' | 'email';
  readonly capitals?: 'words' | 'none';
  readonly width?: 'w10' | 'w20';
}

const typing: Partial<Record<FieldKind, Typing>> = {
  name: { capitals: 'words' },
  date: { inputmode: 'numeric', width: 'w10' },
  idNumber: { inputmode: 'numeric', width: 'w20' },
  phone: { inputmode: 'tel', width: 'w20' },
  email: { inputmode: 'email', capitals: 'none' },
};

/** An answer as it is typed: dates and phone numbers as people write them; what is not understood stays as it was. */
export function typedText(kind: FieldKind, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  return kind === 'date' ? formatDate(text) : kind === 'phone' ? formatPhone(text) : text;
}

/** Without spell checking: some browsers ask a service far away, and marks under a name or a village only unsettle. */
export function textField(view: FieldView): TemplateResult {
  const { field, value, problem } = view;
  const { inputmode, capitals, width = '' } = typing[field.kind] ?? {};
  const hint = field.hint ?? (field.kind === 'date' ? words.dateHint : undefined);
  const id = idOf(field.path);
  const report = (event: Event) => view.answer((event.target as HTMLInputElement).value);
  return html`<div class=${fieldClass(problem)} part="field">
    <label class="label" for=${id}>${labelText(field)}</label>
    ${hintAndProblem(view, hint)}
    <input
      class="input ${width}"
      id=${id}
      type="text"
      inputmode=${inputmode ?? nothing}
      autocapitalize=${capitals ?? 'sentences'}
      spellcheck="false"
      autocomplete="off"
      aria-describedby=${describedBy(view, hint)}
      aria-invalid=${problem ? 'true' : 'false'}
      ${initially({ value: typedText(field.kind, value) })}
      @input=${report}
      @change=${report}
    />
    ${why(field)}
  </div>`;
}
