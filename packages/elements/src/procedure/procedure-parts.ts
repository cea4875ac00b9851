/** The parts of a procedure's page below papers and terms, as templates of its record. */
import type { Agency, ChannelsFact, Offering, Procedure, Source } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { heading } from '../common/headings.js';
import { clockIcon, icon, phoneIcon, placeIcon } from '../common/icons.js';
import { phoneLink } from '../common/notices.js';
import { words } from './procedure.words.js';
import { sourceLine } from './source-line.js';

type Part = TemplateResult | typeof nothing;

/** What happens in which order: long, so it is folded, and not kept on the machine. */
export const steps = ({ steps: all }: Procedure, isKept: boolean): Part => {
  if (isKept) return html`<p class="muted screen-only">${words.stepsOnline}</p>`;
  if (!all) return nothing;
  return html`<section class="screen-only">
    <details>
      <summary>${words.steps}</summary>
      <ol class="steps" lang="vi">
        ${all.map((step) => html`<li>${step}</li>`)}
      </ol>
    </details>
  </section>`;
};

export const results = ({ results: all, subjects }: Procedure, level: number): Part =>
  all.length + subjects.length === 0
    ? nothing
    : html`<section class="screen-only">
        ${all.length > 0 ? heading(level, 'heading', words.result) : nothing}
        ${all.map(({ name }) => html`<p lang="vi">${name}</p>`)}
        ${subjects.length > 0 ? html`<p class="muted">${words.subjects}: ${content(subjects.join('; '))}.</p>` : nothing}
      </section>`;

/** Whose paper it is, where and when to come: on top, since that is what a sheet is taken along for. */
export const letterhead = (agency: Agency | null, code: Part = nothing): TemplateResult => {
  const place = agency?.receptionPlace;
  return html`<div class="letterhead print-only">
    ${code}
    ${
      place
        ? html`<p class="strong" lang="vi">${agency.name}</p>
            <p class="strong" lang="vi">${place.name}</p>
            <p lang="vi">${place.address}</p>
            <p lang="vi">${place.hours}</p>
            <p>${words.phone}: ${place.phone} ${place.isExample ? words.example : nothing}</p>`
        : nothing
    }
  </div>`;
};

/** Where and when to come; paper has it on top. */
export const contact = (
  { receptionPlace: place, competentAgency, counterPayments, resultWays }: Agency,
  offering: Offering | null,
  level: number,
): TemplateResult => html`<section class="screen-only">
  ${heading(level, 'heading', words.place)}
  <p class="strong" lang="vi">${place.name}</p>
  <dl class="summary">
    <div class="row"><dt>${icon(placeIcon)} ${words.address}</dt><dd lang="vi">${place.address}</dd></div>
    <div class="row"><dt>${icon(clockIcon)} ${words.hours}</dt><dd lang="vi">${place.hours}</dd></div>
    <div class="row">
      <dt>${icon(phoneIcon)} ${words.phone}</dt>
      <dd>${phoneLink(place.phone)} ${place.isExample ? words.example : nothing}</dd>
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

/** By what law, and where each fact was read and when. */
export const legalBasis = (
  { legalBasis: laws, source, documents }: Procedure,
  channels: ChannelsFact,
): TemplateResult => {
  const all = channels.status === 'verified' ? channels.value : [];
  return html`<section class="screen-only">
    <details>
      <summary>${words.legal}</summary>
      <div>
        ${laws.length > 0 ? html`<ul class="plain">${laws.map((law) => html`<li lang="vi">${law}</li>`)}</ul>` : nothing}
        ${distinct([source, documents.source]).map((one) => sourceLine(one))}
        ${sourceLine(channels.source, words.channelSource)}
        ${distinct(all.map(({ time }) => time.source)).map((one) => sourceLine(one, words.timeSource))}
        ${distinct(all.map(({ fee }) => fee.source)).map((one) => sourceLine(one, words.feeSource))}
      </div>
    </details>
  </section>`;
};

const distinct = (sources: readonly (Source | undefined)[]): Source[] => [
  ...new Map(
    sources.flatMap((source) => (source ? [[`${source.name} ${source.asOf}`, source] as const] : [])),
  ).values(),
];
