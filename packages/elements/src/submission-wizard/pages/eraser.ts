/** Deleting from this machine: asks once more, and says what cannot be had back. */
import { html, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { notice } from '../../common/notices.js';
import type { WizardView } from '../view.js';

export interface EraserWords {
  readonly open: string;
  readonly sure: string;
  readonly means: string;
  readonly yes: string;
  readonly no: string;
}

/** @param look a class of buttons; never the main one */
export const eraser = (
  words: EraserWords,
  look: 'secondary' | 'quiet',
  { machine, confirming, confirm, level }: WizardView,
): TemplateResult =>
  confirming
    ? notice(
        'warning',
        html`${heading(level + 1, 'subheading', words.sure, 'confirm')}
          <p>${words.means}</p>
          <div class="actions">
            <button type="button" class="button secondary" @click=${() => machine.erase()}>${words.yes}</button>
            <button type="button" class="button quiet" @click=${() => confirm(false)}>${words.no}</button>
          </div>`,
      )
    : html`<button type="button" class="button ${look}" part="erase" id="erase" @click=${() => confirm(true)}>${words.open}</button>`;
