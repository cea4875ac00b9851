/** What the commune itself says of a procedure, and how old the record is, as templates. */
import type { ProcedureDetail, ProcedureWords } from '@motcua/openapi';
import { dataAge, formatDate, staleAfterDays, vietnamDay, webAddress } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { heading } from '../common/headings.js';
import { words } from './procedure.words.js';

type Part = TemplateResult | typeof nothing;

/** The commune's title stands in the place of the plain name. */
export const titleOf = ({ procedure, words: own }: ProcedureDetail): string => own?.title ?? procedure.plainName;

/** In short, and by voice for who reads another language better or none. */
export const summary = (own: ProcedureWords | null): Part =>
  own
    ? html`${own.summary ? html`<p class="gap" lang="vi">${own.summary}</p>` : nothing}
      ${(own.recordings ?? []).map(({ language, url }) => {
        const src = webAddress(url);
        return src
          ? html`<figure class="gap screen-only">
              <figcaption>${words.listen(content(language))}</figcaption>
              <audio controls preload="none" src=${src}></audio>
            </figure>`
          : nothing;
      })}`
    : nothing;

export const notes = (own: ProcedureWords | null, level: number): Part =>
  own?.notes
    ? html`<section>
        ${heading(level, 'heading', words.notes)}
        <ul class="plain" lang="vi">
          ${own.notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>`
    : nothing;

/** Of which day the record is. What is older than that is said calmly, and what to do about it. */
export function dataDay({ procedure: { source } }: ProcedureDetail, staleAfter: number): TemplateResult {
  const age = dataAge(source, vietnamDay(Date.now()));
  return html`<p class="small muted">
    ${words.dataDay(formatDate(source.asOf))}
    ${age > (staleAfter || staleAfterDays) ? html`<span class="strong">${words.dataOld(age)}</span>` : nothing}
  </p>`;
}
