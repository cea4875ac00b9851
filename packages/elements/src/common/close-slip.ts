/** Takes a dossier off the screen, for the next person at this machine; the same in tracker and payment. */
import { html, type TemplateResult } from 'lit';
import { slipWords as words } from './slip-form.words.js';

export const closeSlip = (close: () => void): TemplateResult => html`<p class="actions">
    <button type="button" class="button secondary" @click=${close}>${words.close}</button>
  </p>
  <p class="small muted">${words.closeNote}</p>`;
