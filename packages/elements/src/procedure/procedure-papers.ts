/** Which papers a procedure needs, as templates of its record. */
import type { Procedure, ProcedureDocument } from '@motcua/openapi';
import { paperCounts, papersByCase } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { words } from './procedure.words.js';
import { sourceLine } from './source-line.js';

type Papers = readonly ProcedureDocument[];
type Part = TemplateResult | typeof nothing;

/** More would push everything else off the page: each case is then opened by whom it concerns. */
const openCases = 3;
const openPapers = 10;

/** How many one person needs; of several cases, from the fewest to the most. */
export function howMany({ documents }: Procedure): string {
  if (documents.status !== 'verified') return facts[documents.status];
  const { least, most } = paperCounts(documents.value);
  return words.paperCount(least, most);
}

/** The papers, apart by trường hợp where there are some. */
export function papers({ documents }: Procedure, level: number): TemplateResult {
  const { source, note } = documents;
  const list = documents.status === 'verified' ? documents.value : [];
  const { always, cases } = papersByCase(list);
  const isFolded = cases.length > openCases || list.length > openPapers;
  return html`<section>
    ${heading(level, 'heading', words.papers)}
    ${documents.status === 'verified' ? nothing : html`<p>${facts[documents.status]}</p>`}
    ${cases.length > 0 && always.length > 0 ? html`<p>${words.always}</p>` : nothing} ${byDuty(always, level + 1)}
    ${cases.length > 0 ? html`<p>${words.whichCase}</p>` : nothing}
    ${cases.map((one) =>
      isFolded
        ? html`<details class="case">
            <summary lang="vi">${one.name}</summary>
            <div>${byDuty(one.papers, level + 1)}</div>
          </details>`
        : html`<div class="case">${heading(level + 1, 'subheading', content(one.name))} ${byDuty(one.papers, level + 2)}</div>`,
    )}
    ${note ? html`<p class="muted" lang="vi">${note}</p>` : nothing} ${sourceLine(source)}
  </section>`;
}

/** What is handed in and what is only shown stay apart: people lose originals over this. */
function byDuty(some: Papers, level: number): Part[] {
  const part = (title: string, duty: ProcedureDocument['duty']): Part => {
    const chosen = some.filter((one) => one.duty === duty);
    return chosen.length === 0
      ? nothing
      : html`${heading(level, 'subheading', title)}
          <ul class="papers">
            ${chosen.map(paper)}
          </ul>`;
  };
  return [part(words.submit, 'submit'), part(words.show, 'show')];
}

const paper = ({ name, plainName, originals, copies, condition }: ProcedureDocument): TemplateResult => {
  const counts = [originals ? words.originals(originals) : '', copies ? words.copies(copies) : ''].filter(Boolean);
  return html`<li>
    <p class="strong" lang="vi">${plainName}</p>
    ${condition ? html`<p lang="vi">${condition}</p>` : nothing}
    <p class="small muted">${content(name)}${counts.map((count) => ` · ${count}`)}</p>
  </li>`;
};
