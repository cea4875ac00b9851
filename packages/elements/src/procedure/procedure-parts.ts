/** The parts of a procedure's page, as templates of its record. */
import type {
  Agency,
  ChannelsFact,
  ChannelTerms,
  Offering,
  Procedure,
  ProcedureDocument,
  Source,
} from '@motcua/openapi';
import { feeInShort, feeWords, formatDate, timeInShort, timeWords } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content, withNote } from '../common/content.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { phoneLink } from '../common/notices.js';
import { noticeWords } from '../common/notices.words.js';
import { webAddress } from '../common/web-address.js';
import { words } from './procedure.words.js';

type Part = TemplateResult | typeof nothing;

/** The three answers. Where channels differ, all of them are said: the cheapest alone would mislead. */
export const answers = ({ documents }: Procedure, channels: ChannelsFact): TemplateResult => html`
  <dl class="answers" part="answers">
    <div>
      <dt>${words.papers}</dt>
      <dd>${documents.status === 'verified' ? words.paperCount(documents.value.length) : facts[documents.status]}</dd>
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

/** What is handed in and what is only shown stay apart: people lose originals over this. */
export function papers({ documents }: Procedure, level: number): TemplateResult {
  const { source, note } = documents;
  const list = documents.status === 'verified' ? documents.value : [];
  const part = (title: string, duty: ProcedureDocument['duty']): Part => {
    const some = list.filter((paper) => paper.duty === duty);
    return some.length === 0
      ? nothing
      : html`${heading(level + 1, 'subheading', title)}
          <ul class="papers">
            ${some.map(paper)}
          </ul>`;
  };
  return html`<section>
    ${heading(level, 'heading', words.papers)}
    ${documents.status === 'verified' ? [part(words.submit, 'submit'), part(words.show, 'show')] : html`<p>${facts[documents.status]}</p>`}
    ${note ? html`<p class="muted" lang="vi">${note}</p>` : nothing} ${sourceLine(source)}
  </section>`;
}

const paper = ({ name, plainName, originals, copies, condition }: ProcedureDocument): TemplateResult => {
  const counts = [originals ? words.originals(originals) : '', copies ? words.copies(copies) : ''].filter(Boolean);
  return html`<li>
    <p class="strong" lang="vi">${plainName}</p>
    ${condition ? html`<p lang="vi">${condition}</p>` : nothing}
    <p class="small muted">${content(name)}${counts.map((count) => ` · ${count}`)}</p>
  </li>`;
};

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

const sourceLine = (source: Source | undefined, say = words.source): Part => {
  if (!source) return nothing;
  const line = say(content(source.name), formatDate(source.asOf));
  const href = webAddress(source.url);
  return html`<p class="small muted">${href ? html`<a href=${href} rel="noreferrer">${line}</a>` : line}</p>`;
};

const unique = (sources: readonly (Source | undefined)[]): Source[] => [
  ...new Map(
    sources.flatMap((source) => (source ? [[`${source.name} ${source.asOf}`, source] as const] : [])),
  ).values(),
];
