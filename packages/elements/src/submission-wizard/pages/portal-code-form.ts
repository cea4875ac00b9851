/** Where the code that the national portal gave is brought back; it stays with the draft. */
import type { WizardKit } from '@motcua/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { alertIcon, icon } from '../../common/icons.js';
import { words } from '../kit.words.js';
import type { LateGestures } from '../late-gestures.js';
import type { WizardView } from '../view.js';

/** Cannot be a path of any form: those have no hyphen. */
const codePath = 'portal-code';

export function portalCodeForm({ draft }: WizardKit, view: WizardView, gestures: LateGestures): TemplateResult {
  const { machine, parts, level } = view;
  const id = parts.idOf(codePath);
  const { isWrongCode } = gestures;
  const keep = (event: Event) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input');
    if (input) void gestures.keepCode(machine, input);
  };
  return html`<section class="screen-only">
    ${heading(level + 1, 'heading', words.portalCodeTitle)}
    <p>${words.portalCodeLead}</p>
    <form novalidate autocomplete="off" part="portal-code" @submit=${keep} @keydown=${parts.guardEnter}>
      <div class=${isWrongCode ? 'field invalid' : 'field'} part="field">
        <label class="label" for=${id}>${words.portalCode}</label>
        <p class="hint" id="${id}-hint">${words.portalCodeHint}</p>
        ${
          isWrongCode
            ? html`<p class="problem" part="problem" id="${id}-problem">${icon(alertIcon)}<span>${words.portalCodeProblem}</span></p>`
            : nothing
        }
        <input
          class="input w20 capitals"
          id=${id}
          type="text"
          value=${draft.portalCode ?? ''}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby=${isWrongCode ? `${id}-hint ${id}-problem` : `${id}-hint`}
          aria-invalid=${isWrongCode ? 'true' : 'false'}
        />
      </div>
      ${parts.notSaved(draft)}
      <p class="actions"><button class="button secondary">${words.portalCodeKeep}</button></p>
    </form>
  </section>`;
}
