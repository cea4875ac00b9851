/** One answer out of a few: radio buttons, each with its hint. Yes and no are two of them. */
import type { FieldOption } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { words } from '../submission-wizard.words.js';
import { describedBy, type FieldView, fieldClass, hintAndProblem, idOf, labelText, why } from './field-frame.js';
import { initially } from './initially.js';

export function choiceField(view: FieldView): TemplateResult {
  const { field, value, problem } = view;
  const isYesNo = field.kind === 'yesNo';
  const id = idOf(field.path);
  const radio = (option: FieldOption, index: number) => {
    // The first one carries the field's own id: links of the error summary lead there.
    const optionId = index === 0 ? id : `${id}-${index}`;
    return html`<div class="choice">
        <input
          type="radio"
          id=${optionId}
          name=${id}
          aria-describedby=${option.hint ? `${optionId}-more` : nothing}
          ${initially({ checked: String(value) === option.value })}
          @change=${() => view.answer(isYesNo ? option.value === 'true' : option.value)}
        />
        <label for=${optionId}>${isYesNo ? option.label : content(option.label)}</label>
      </div>
      ${option.hint ? html`<p class="choice-hint" lang="vi" id="${optionId}-more">${option.hint}</p>` : nothing}`;
  };
  return html`<fieldset class=${fieldClass(problem)} part="field" aria-describedby=${describedBy(view)}>
    <legend class="label">${labelText(field)}</legend>
    ${hintAndProblem(view)} ${(isYesNo ? yesNo() : (field.options ?? [])).map(radio)} ${why(field)}
  </fieldset>`;
}

const yesNo = (): FieldOption[] => [
  { value: 'true', label: words.yes },
  { value: 'false', label: words.no },
];
