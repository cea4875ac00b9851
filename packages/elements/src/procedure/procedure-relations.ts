/** Other procedures that this one has to do with, and how long it holds, as templates of its record. */
import type { ProcedureDetail, RelatedProcedure } from '@motcua/openapi';
import { formatDate } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { notice } from '../common/notices.js';
import { words } from './procedure.words.js';

type Part = TemplateResult | typeof nothing;
/** Address of the page of a procedure. */
type AddressOf = (code: string) => string;

/** Filed once, done at once (liên thông): where such a procedure fits, it is offered before this one. */
export const combinedIn = (detail: ProcedureDetail, addressOf: AddressOf): Part =>
  together(words.combinedIn, detail.combinedIn, addressOf);

/** What this one settles, where it is such a procedure itself. */
export const combines = (detail: ProcedureDetail, addressOf: AddressOf): Part =>
  together(words.combines, detail.combines, addressOf);

const together = (say: string, some: readonly RelatedProcedure[], addressOf: AddressOf): Part =>
  some.length === 0
    ? nothing
    : html`<div class="together screen-only">
        <p class="badge">${words.combined}</p>
        <p>${say}</p>
        <ul class="plain related">
          ${some.map((one) => html`<li>${link(one, addressOf)}</li>`)}
        </ul>
      </div>`;

/** Until when it holds, and what took its place. */
export function validity({ procedure: { effectiveTo }, supersededBy }: ProcedureDetail, addressOf: AddressOf): Part {
  if (effectiveTo === undefined && !supersededBy) return nothing;
  return html`<div class="validity">
    ${notice(
      'warning',
      html`${effectiveTo === undefined ? nothing : html`<p>${words.until(formatDate(effectiveTo))}</p>`}
      ${supersededBy ? html`<p class="strong">${words.superseded} ${link(supersededBy, addressOf)}. ${words.supersededNext}</p>` : nothing}`,
    )}
  </div>`;
}

const link = ({ code, plainName, canOpen }: RelatedProcedure, addressOf: AddressOf): TemplateResult =>
  canOpen ? html`<a href=${addressOf(code)} lang="vi">${plainName}</a>` : content(plainName);
