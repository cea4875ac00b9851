/** The ways of filing side by side, as templates of a record. */
import type { ChannelsFact, ChannelTerms, Offering } from '@motcua/openapi';
import { feeInShort, onlineSaving, timeInShort } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { withNote } from '../common/content.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { clockIcon, icon, moneyIcon } from '../common/icons.js';
import { words } from './procedure.words.js';

export function terms(channels: ChannelsFact, offering: Offering | null, level: number): TemplateResult {
  const all = channels.status === 'verified' ? channels.value : [];
  const saving = onlineSaving(channels);
  const way = ({ channel, time, fee }: ChannelTerms): TemplateResult => html`<div>
    ${heading(level + 1, 'subheading', words.channel[channel])}
    <p>${icon(clockIcon)} ${withNote(timeInShort(time, facts), time)}</p>
    <p>${icon(moneyIcon)} ${withNote(feeInShort(fee, facts), fee)}</p>
    ${
      channel === 'ONLINE' && saving !== undefined
        ? html`<p class="badge">${words.saving(facts.money(saving))}</p>`
        : nothing
    }
  </div>`;
  return html`<section id="terms" class="screen-only">
    ${heading(level, 'heading', words.details)}
    ${channels.status === 'verified' ? nothing : html`<p>${facts[channels.status]}</p>`}
    <div class="ways">${all.map(way)}</div>
    ${offering ? html`<p>${words.level}: ${serviceLevel(offering)}</p>` : nothing}
    ${channels.note ? html`<p class="muted" lang="vi">${channels.note}</p>` : nothing}
  </section>`;
}

const serviceLevel = ({ serviceLevel: level }: Offering): unknown =>
  withNote(level.status === 'verified' ? words.levels[level.value] : facts[level.status], level);
