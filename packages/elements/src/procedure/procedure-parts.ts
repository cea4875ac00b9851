/** The parts of a procedure's page, as templates of its record. */
import type { Agency, ChannelsFact, ChannelTerms, Offering, Procedure, Source } from '@motcua/openapi';
import { feeInShort, feeWords, timeInShort, timeWords } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content, withNote } from '../common/content.js';
import { facts } from '../common/facts.words.js';
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
      <dd>${said(channels, ({ time }) => [timeInShort(time, facts), time.note])}</dd>
    </div>
    <div>
      <dt>${words.fee}</dt>
      <dd>${said(channels, ({ fee }) => [feeInShort(fee, facts), fee.note])}</dd>
    </div>
  </dl>
`;

function said(channels: ChannelsFact, say: (terms: ChannelTerms) => readonly [string, string | undefined]): unknown {
  if (channels.status !== 'verified') return facts[channels.status];
  const groups = groupBy(channels.value, (terms) => say(terms).join('\n'));
  return groups.map((some) => {
    const [words, note] = say(some[0]);
    const where = groups.length > 1 ? html`<p class="where">${names(some)}</p>` : nothing;
    return html`<p>${words}</p>${where}${note ? html`<p class="where" lang="vi">${note}</p>` : nothing}`;
  });
}

/** Channels of which the same is said, in one line: three times the same tells nobody anything. */
function groupBy<T>(all: readonly T[], say: (one: T) => string): (readonly [T, ...T[]])[] {
  return [...new Set(all.map(say))].map((what) => all.filter((one) => say(one) === what) as [T, ...T[]]);
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
    ${fact.status === 'verified' ? nothing : html`<p>${facts[fact.status]}</p>`}
    <dl class="summary">
      ${groupBy(all, ({ time, fee }) => `${timeWords(time)}\n${feeWords(fee)}`).map(
        (some) => html`<div class="row">
          <dt>${names(some)}</dt>
          <dd>
            <p>${withNote(timeInShort(some[0].time, facts), some[0].time)}</p>
            <p>${withNote(feeInShort(some[0].fee, facts), some[0].fee)}</p>
          </dd>
        </div>`,
      )}
      ${offering ? serviceLevel(offering) : nothing}
    </dl>
    ${fact.note ? html`<p class="muted" lang="vi">${fact.note}</p>` : nothing} ${sourceLine(fact.source, words.channelSource)}
    ${unique(all.map(({ time }) => time.source)).map((source) => sourceLine(source, words.timeSource))}
    ${unique(all.map(({ fee }) => fee.source)).map((source) => sourceLine(source, words.feeSource))}
  </section>`;
}

const serviceLevel = ({ serviceLevel: level }: Offering): TemplateResult => html`<div class="row">
  <dt>${words.level}</dt>
  <dd>${withNote(level.status === 'verified' ? words.levels[level.value] : facts[level.status], level)}</dd>
</div>`;

export const results = ({ results: all, subjects }: Procedure, level: number): Part =>
  all.length === 0
    ? nothing
    : html`<section>
        ${heading(level, 'heading', words.result)}
        ${all.map(({ name }) => html`<p lang="vi">${name}</p>`)}
        ${subjects.length > 0 ? html`<p class="muted">${words.subjects}: ${content(subjects.join('; '))}.</p>` : nothing}
      </section>`;

export const contact = (
  { receptionPlace: place, competentAgency, counterPayments, resultWays }: Agency,
  offering: Offering | null,
  level: number,
): TemplateResult => html`<section>
  ${heading(level, 'heading', words.place)}
  <p class="strong" lang="vi">${place.name}</p>
  <dl class="summary">
    <div class="row"><dt>${words.address}</dt><dd lang="vi">${place.address}</dd></div>
    <div class="row"><dt>${words.hours}</dt><dd lang="vi">${place.hours}</dd></div>
    <div class="row">
      <dt>${noticeWords.phone}</dt>
      <dd>${phoneLink(place.phone)} ${place.isExample ? noticeWords.example : nothing}</dd>
    </div>
    <div class="row">
      <dt>${words.payAtCounter}</dt>
      <dd>${counterPayments.map((way) => words.counterPayments[way]).join(', ')}</dd>
    </div>
    <div class="row">
      <dt>${words.resultBack}</dt>
      <dd>${resultWays.map((way) => words.resultWays[way]).join(', ')}</dd>
    </div>
  </dl>
  <p class="muted">${words.decides} ${content(offering?.competentAgency ?? competentAgency)}</p>
</section>`;

export const legalBasis = ({ legalBasis: laws, code, source }: Procedure): TemplateResult => html`<section>
  <details>
    <summary>${words.legal}</summary>
    <div>
      <ul class="legal">
        ${laws.map((law) => html`<li lang="vi">${law}</li>`)}
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
