/** A promise or a consent: a box that only the person ticks. A default in the form definition is not looked at. */
import { html, type TemplateResult } from 'lit';
import { describedBy, type FieldView, fieldClass, hintAndProblem, idOf, labelText, why } from './field-frame.js';
import { initially } from './initially.js';

export function consentField(view: FieldView): TemplateResult {
  const { field, value, problem } = view;
  const id = idOf(field.path);
  return html`<div class=${fieldClass(problem)} part="field">
    ${hintAndProblem(view)}
    <div class="choice">
      <input
        type="checkbox"
        id=${id}
        aria-describedby=${describedBy(view)}
        aria-invalid=${problem ? 'true' : 'false'}
        ${initially({ checked: value === true })}
        @change=${(event: Event) => view.answer((event.target as HTMLInputElement).checked)}
      />
      <label for=${id}>${labelText(field)}</label>
    </div>
    ${why(field)}
  </div>`;
}
