/** A whole number: typed, or counted up and down where the range is short enough to count. */
import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../submission-wizard.words.js';
import { describedBy, type FieldView, fieldClass, hintAndProblem, idOf, labelText, why } from './field-frame.js';
import { initially } from './initially.js';

/** Nobody steps from 1900 to 1960. */
const longestCount = 100;

/** Digits become a number at once, so that the fee follows; anything else stays as typed and is refused later. */
const read = (text: string): string | number => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text);

/** @param result what the number comes to, e.g. the fee; said aloud when it changes. */
export function integerField(view: FieldView, result?: unknown): TemplateResult {
  const { field, value, problem } = view;
  const { min = 0, max = Infinity, label } = field;
  const id = idOf(field.path);
  const report = (event: Event) => view.answer(read((event.target as HTMLInputElement).value));
  const step = (by: number) => (event: Event) => {
    const input = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    if (!input) return;
    const now = read(input.value);
    const next = Math.min(Math.max(typeof now === 'number' ? now + by : min, min), max);
    input.value = String(next);
    view.answer(next);
  };
  const input = html`<input
    class="input w5"
    id=${id}
    type="text"
    inputmode="numeric"
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${describedBy(view)}
    aria-invalid=${problem ? 'true' : 'false'}
    ${initially({ value: value === undefined ? '' : String(value) })}
    @input=${report}
    @change=${report}
  />`;
  const stepper = (sign: string, by: number, name: string) =>
    html`<button type="button" class="button secondary step" aria-label=${name} @click=${step(by)}>
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div class=${fieldClass(problem)} part="field">
    <label class="label" for=${id}>${labelText(field)}</label>
    ${hintAndProblem(view)}
    ${
      max - min > longestCount
        ? input
        : html`<div class="count">${stepper('−', -1, words.less(label))}${input}${stepper('+', 1, words.more(label))}</div>
            <p class="count-result" role="status">
              ${result ?? html`<span class="visually-hidden">${value ?? nothing}</span>`}
            </p>`
    }
    ${why(field)}
  </div>`;
}
