/** The three answers, before anything else. */
import type { ChannelsFact, ChannelTerms, Procedure } from '@motcua/openapi';
import { channelNames, countPapers, feeInShort, type PaperChoice, sameTerms, timeInShort } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { facts } from '../common/facts.words.js';
import { clockIcon, fileIcon, icon, moneyIcon } from '../common/icons.js';
import { words } from './procedure.words.js';

/** Parts of the page that an answer leads to, as ids. */
export type PagePart = 'papers' | 'terms';

/**
 * Where channels differ, all of them are said until one is chosen: the cheapest alone would mislead.
 * @param show leads to the part that says more
 */
export const answers = (
  procedure: Procedure,
  channels: ChannelsFact,
  choice: PaperChoice,
  show: (part: PagePart) => void,
): TemplateResult => {
  const answer = (shape: string, title: string, part: PagePart, said: unknown): TemplateResult => html`<div>
    <dt>${icon(shape)} <button type="button" @click=${() => show(part)}>${title}</button></dt>
    <dd>${said}</dd>
  </div>`;
  return html`<dl class="answers" part="answers">
    ${answer(fileIcon, words.papers, 'papers', howMany(procedure, channels, choice))}
    ${answer(
      clockIcon,
      words.time,
      'terms',
      said(channels, choice, ({ time }) => [timeInShort(time, facts), time.note]),
    )}
    ${answer(
      moneyIcon,
      words.fee,
      'terms',
      said(channels, choice, ({ fee }) => [feeInShort(fee, facts), fee.note]),
    )}
  </dl>`;
};

/** How many one person needs; of several cases, from the fewest to the most. */
export function howMany({ documents }: Procedure, channels: ChannelsFact, choice: PaperChoice): string {
  if (documents.status !== 'verified') return facts[documents.status];
  const { least, most } = countPapers(documents.value, channels, choice);
  return words.paperCount(least, most);
}

function said(
  channels: ChannelsFact,
  { channel }: PaperChoice,
  say: (terms: ChannelTerms) => readonly [string, string | undefined],
): unknown {
  if (channels.status !== 'verified') return facts[channels.status];
  const all = channels.value.filter((one) => channel === undefined || one.channel === channel);
  const groups = sameTerms(all, (terms) => say(terms).join('\n'));
  return groups.map((some) => {
    const [fact, note] = say(some[0]);
    const where = groups.length > 1 ? html`<p class="where">${channelNames(some, words)}</p>` : nothing;
    return html`<p>${fact}</p>${where}${note ? html`<p class="where" lang="vi">${note}</p>` : nothing}`;
  });
}
