/** Other procedures that this one has to do with, and how long it holds, as templates of its record. */
import type { ProcedureDetail, RelatedProcedure } from '@motcua/openapi';
import { formatDate } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { heading } from '../common/headings.js';
import { words } from './procedure.words.js';

type Part = TemplateResult | typeof nothing;
/** Address of the page of a procedure. */
type AddressOf = (code: string) => string;

/** Filed once, done at once (liên thông): what this one settles, and where it is itself contained. */
export function combined({ combines, combinedIn }: ProcedureDetail, addressOf: AddressOf, level: number): Part {
  if (combines.length + combinedIn.length === 0) return nothing;
  const list = (say: string, some: readonly RelatedProcedure[]): Part =>
    some.length === 0
      ? nothing
      : html`<p>${say}</p>
          <ul class="related">
            ${some.map((one) => html`<li>${link(one, addressOf)}</li>`)}
          </ul>`;
  return html`<section>
    ${heading(level, 'heading', words.combined)} ${list(words.combines, combines)} ${list(words.combinedIn, combinedIn)}
  </section>`;
}

/** Until when it holds, and what took its place. */
export function validity({ procedure: { effectiveTo }, supersededBy }: ProcedureDetail, addressOf: AddressOf): Part {
  if (effectiveTo === undefined && !supersededBy) return nothing;
  return html`<p class="validity">
    ${effectiveTo === undefined ? nothing : words.until(formatDate(effectiveTo))}
    ${supersededBy ? html`${words.superseded} ${link(supersededBy, addressOf)}.` : nothing}
  </p>`;
}

const link = ({ code, plainName, canOpen }: RelatedProcedure, addressOf: AddressOf): TemplateResult =>
  canOpen ? html`<a href=${addressOf(code)} lang="vi">${plainName}</a>` : content(plainName);
