/** The parts of a procedure's page, as templates of its record. */
import type { Agency, ChannelsFact, ChannelTerms, Offering, Procedure, Source } from '@motcua/openapi';
import { factWords, feeInShort, feeWords, noted, timeInShort, timeWords } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../common/headings.js';
import { phoneLink } from '../common/notices.js';
import { noticeWords } from '../common/notices.words.js';
import { words } from './procedure.words.js';
import { howMany } from './procedure-papers.js';
import { sourceLine } from './source-line.js';

type Part = TemplateResult | typeof nothing;

/** The three answers. Where channels differ, all of them are said: the cheapest alone would mislead. */
export const answers = (procedure: Procedure, channels: ChannelsFact): TemplateResult => html`
  <dl class="answers" part="answers">
    <div>
      <dt>${words.papers}</dt>
      <dd>${howMany(procedure)}</dd>
    </div>
    <div>
      <dt>${words.time}</dt>
      <dd>${said(channels, ({ time }) => [timeInShort(time), time.note])}</dd>
    </div>
    <div>
      <dt>${words.fee}</dt>
      <dd>${said(channels, ({ fee }) => [feeInShort(fee), fee.note])}</dd>
    </div>
  </dl>
`;

function said(channels: ChannelsFact, say: (terms: ChannelTerms) => readonly [string, string | undefined]): unknown {
  if (channels.status !== 'verified') return factWords[channels.status];
  const groups = groupBy(channels.value, (terms) => say(terms).join('\n'));
  return groups.map(([what, some]) => {
    const [words, note] = what.split('\n');
    const beside = [groups.length > 1 ? names(some) : '', note].filter(Boolean);
    return html`<p>${words}</p>${beside.map((line) => html`<p class="where">${line}</p>`)}`;
  });
}

/** Channels of which the same is said, in one line: three times the same tells nobody anything. */
function groupBy<T>(all: readonly T[], say: (one: T) => string): (readonly [string, readonly T[]])[] {
  return [...new Set(all.map(say))].map((what) => [what, all.filter((one) => say(one) === what)] as const);
}

function names(channels: readonly ChannelTerms[]): string {
  const [first = '', ...rest] = channels.map(({ channel }) => words.channel[channel]);
  return [first, ...rest.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(', ');
}

/** The ways of filing with time and fee; those of which the same is said stand in one row. */
export function channels(fact: ChannelsFact, offering: Offering | null, level: number): TemplateResult {
  const all = fact.status === 'verified' ? fact.value : [];
  return html`<section>
    ${heading(level, 'heading', words.details)}
    ${fact.status === 'verified' ? nothing : html`<p>${factWords[fact.status]}</p>`}
    <dl class="summary">
      ${groupBy(all, ({ time, fee }) => `${timeWords(time)}\n${feeWords(fee)}`).map(
        ([what, some]) => html`<div class="row">
          <dt>${names(some)}</dt>
          <dd>${what.split('\n').map((line) => html`<p>${line}</p>`)}</dd>
        </div>`,
      )}
      ${offering ? serviceLevel(offering) : nothing}
    </dl>
    ${fact.note ? html`<p class="muted">${fact.note}</p>` : nothing} ${sourceLine(fact.source, words.channelSource)}
    ${unique(all.map(({ time }) => time.source)).map((source) => sourceLine(source, words.timeSource))}
    ${unique(all.map(({ fee }) => fee.source)).map((source) => sourceLine(source, words.feeSource))}
  </section>`;
}

const serviceLevel = ({ serviceLevel: level }: Offering): TemplateResult => html`<div class="row">
  <dt>${words.level}</dt>
  <dd>${noted(level.status === 'verified' ? words.levels[level.value] : factWords[level.status], level)}</dd>
</div>`;

export const results = ({ results: all, subjects }: Procedure, level: number): Part =>
  all.length === 0
    ? nothing
    : html`<section>
        ${heading(level, 'heading', words.result)}
        ${all.map(({ name }) => html`<p>${name}</p>`)}
        ${subjects.length > 0 ? html`<p class="muted">${words.subjects}: ${subjects.join('; ')}.</p>` : nothing}
      </section>`;

export const contact = (
  { receptionPlace: place, competentAgency }: Agency,
  offering: Offering | null,
  level: number,
): TemplateResult => html`<section>
  ${heading(level, 'heading', words.place)}
  <p class="strong">${place.name}</p>
  <dl class="summary">
    <div class="row"><dt>${words.address}</dt><dd>${place.address}</dd></div>
    <div class="row"><dt>${words.hours}</dt><dd>${place.hours}</dd></div>
    <div class="row">
      <dt>${noticeWords.phone}</dt>
      <dd>${phoneLink(place.phone)} ${place.isExample ? noticeWords.example : nothing}</dd>
    </div>
  </dl>
  <p class="muted">${words.decides} ${offering?.competentAgency ?? competentAgency}</p>
</section>`;

export const legalBasis = ({ legalBasis: laws, code, source }: Procedure): TemplateResult => html`<section>
  <details>
    <summary>${words.legal}</summary>
    <div>
      <ul class="legal">
        ${laws.map((law) => html`<li>${law}</li>`)}
      </ul>
      <p>${words.code} <span class="code">${code}</span></p>
      ${sourceLine(source)}
    </div>
  </details>
</section>`;

const unique = (sources: readonly (Source | undefined)[]): Source[] => [
  ...new Map(
    sources.flatMap((source) => (source ? [[`${source.name} ${source.asOf}`, source] as const] : [])),
  ).values(),
];
