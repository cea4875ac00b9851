/** One row to be copied to the national portal. What is copied is what the row shows, always in Vietnamese. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, icon } from '../../common/icons.js';
import { words as kitWords } from '../kit.words.js';
import type { LateGestures } from '../late-gestures.js';
import { words } from '../late-pages.words.js';

export interface CopyRow {
  /** Unique on the page. */
  readonly id: string;
  readonly name: unknown;
  readonly shown: unknown;
  /** Fields for numbers take no spaces. */
  readonly isNumber?: boolean;
}

export function copyRow({ id, name, shown, isNumber = false }: CopyRow, gestures: LateGestures): TemplateResult {
  const last = gestures.copied?.id === id ? gestures.copied : undefined;
  const copy = (event: Event) => void gestures.copy(id, name, isNumber, event.currentTarget as HTMLElement);
  return html`<div class="row">
    <dt>${name}</dt>
    <dd lang="vi">${shown}</dd>
    <dd class="change">
      <button type="button" class="button quiet" part="copy" @click=${copy}>
        ${last?.isDone ? html`${icon(checkIcon)} ${words.copied}` : words.copy}<span class="visually-hidden"> ${name}</span>
      </button>
    </dd>
    ${last?.isDone === false ? html`<dd class="by-hand small">${kitWords.byHand}</dd>` : nothing}
  </div>`;
}

/** Said to those who do not see the row. */
export const copySaid = ({ copied }: LateGestures): TemplateResult =>
  html`<p class="visually-hidden" role="status">${copied ? (copied.isDone ? kitWords.said(copied.name) : kitWords.byHand) : nothing}</p>`;
