import type { DossierStatus } from '@motcua/openapi';
import { statuses } from '@motcua/rules';
import { html } from 'lit';

/** Plain word of a status; the number picks its colour, the word carries the meaning. */
export const statusWord = (code: DossierStatus) => statuses.find((status) => status.code === code)?.plain ?? '';
export const statusView = (code: DossierStatus) =>
  html`<span class="status" data-status=${code}>${statusWord(code)}</span>`;
