/** Procedures as a list: name, time, fee and papers of each, badges of what is published, matches marked. */
import type { ProcedureSummary } from '@motcua/openapi';
import { feeInShort, highlight, timeInShort } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { facts } from '../common/facts.words.js';
import { words } from './search-view.words.js';

/** Letters. A whole paragraph of a name, as the law has some, is set as text, not as a heading. */
const longName = 100;

interface Options {
  /** Folded words to mark. */
  readonly matches: readonly string[];
  readonly hrefOf: (code: string) => string;
  readonly choose: (event: Event, code: string) => void;
}

export const resultList = (items: readonly ProcedureSummary[], options: Options): TemplateResult =>
  html`<ul class="results" part="results">${items.map((item) => html`<li>${result(item, options)}</li>`)}</ul>`;

function result(item: ProcedureSummary, { matches, hrefOf, choose }: Options): TemplateResult {
  const { code, name, plainName, time, fee, mode, offNet } = item;
  return html`<a class=${plainName.length > longName ? 'long' : ''} lang="vi" href=${hrefOf(code)} @click=${(event: Event) => choose(event, code)}>${marked(plainName, matches)}</a>
    ${name === plainName ? nothing : html`<p class="legal small muted">${words.legalName} ${content(marked(name, matches))}</p>`}
    <p class="facts">
      <span>${words.time} ${fact(timeInShort(time, facts), time)}</span>
      <span>${words.fee} ${fact(feeInShort(fee, facts), fee)}</span>
      ${papers(item)}
    </p>
    ${badges(item)}
    ${mode === 'handoff' ? html`<p class="small muted">${offNet ? words.offNet : words.handoff}</p>` : nothing}`;
}

/** The words that were asked for, in their own letters. */
function marked(text: string, matches: readonly string[]): unknown {
  const parts: unknown[] = [];
  let at = 0;
  for (const { start, end } of highlight(text, matches)) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** What nobody published stands back, so that the eye finds what is known. */
const fact = (said: string, { status, note }: { readonly status: string; readonly note?: string }) =>
  html`${answered(said, status === 'verified')}${note ? html`; ${content(note)}` : nothing}`;

const answered = (said: unknown, isKnown: boolean): TemplateResult =>
  isKnown ? html`<strong>${said}</strong>` : html`<span class="muted">${said}</span>`;

function papers({ documentCount, paperNames }: ProcedureSummary): TemplateResult {
  const names = paperNames.length > 0 ? html` (${content(paperNames.join(', '))})` : nothing;
  return html`<span>${words.papers} ${answered(documentCount ?? facts.not_published, documentCount !== null)}${names}</span>`;
}

function badges({ combined, serviceLevel, nonTerritorial }: ProcedureSummary): TemplateResult | typeof nothing {
  const level = serviceLevel.status === 'verified' && serviceLevel.value;
  const said = [
    combined && words.combined,
    level && level !== 'INFORMATION_ONLY' && words.level[level],
    nonTerritorial && words.nonTerritorial,
  ].filter(Boolean);
  return said.length > 0 ? html`<ul class="badges">${said.map((one) => html`<li>${one}</li>`)}</ul>` : nothing;
}
