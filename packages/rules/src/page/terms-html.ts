/** How long and how much, by way of filing, without scripts. */
import type { ChannelsFact, ChannelTerms, Offering, Procedure, Source } from '@motcua/openapi';
import { factWords } from '../facts/fact-words.js';
import { feeWords, noted, timeWords } from '../facts/say-facts.js';
import { formatMoney } from '../fees/format-money.js';
import { headingMarkup, type Markup, type MarkupValue, markup, paragraphMarkup } from './markup.js';
import { onlineSaving } from './online-saving.js';
import { sourceMarkup } from './page-parts.js';
import { countPapers } from './paper-says.js';
import { procedureWords as words } from './procedure-words.js';
import { channelNames, sameTerms } from './same-terms.js';

/** Ids of the parts that the answers lead to. */
interface Anchors {
  readonly papers: string;
  readonly terms: string;
}

/** The three answers, each leading to its part. Where channels differ, all of them are said: the cheapest alone would
 * mislead. */
export const answersMarkup = ({ documents }: Procedure, channels: ChannelsFact, anchors: Anchors): Markup => markup`<dl>
${[
  answer(words.papers, anchors.papers, [howMany(documents, channels)]),
  answer(
    words.time,
    anchors.terms,
    byChannel(channels, ({ time }) => timeWords(time)),
  ),
  answer(
    words.fee,
    anchors.terms,
    byChannel(channels, ({ fee }) => feeWords(fee)),
  ),
]}</dl>
`;

const answer = (title: string, anchor: string, said: readonly string[]): Markup =>
  markup`<dt><a href="#${anchor}">${title}</a></dt>${said.map((one) => markup`<dd>${one}</dd>`)}\n`;

function howMany(documents: Procedure['documents'], channels: ChannelsFact): string {
  if (documents.status !== 'verified') return factWords[documents.status];
  const { least, most } = countPapers(documents.value, channels);
  return words.paperCount(least, most);
}

function byChannel(channels: ChannelsFact, say: (terms: ChannelTerms) => string): readonly string[] {
  if (channels.status !== 'verified') return [factWords[channels.status]];
  const groups = sameTerms(channels.value, say);
  return groups.map((some) => (groups.length > 1 ? `${channelNames(some, words)}: ` : '') + say(some[0]));
}

/** The ways of filing side by side, and how much of it can be done on the net. */
export function termsMarkup(channels: ChannelsFact, offering: Offering | null, level: number, id: string): MarkupValue {
  const saving = onlineSaving(channels);
  const way = ({ channel, time, fee }: ChannelTerms): MarkupValue => [
    headingMarkup(level + 1, words.channel[channel]),
    paragraphMarkup([
      markup`${timeWords(time)}<br>${feeWords(fee)}`,
      channel === 'ONLINE' && saving !== undefined ? markup`<br>${words.saving(formatMoney(saving))}` : undefined,
    ]),
  ];
  return [
    headingMarkup(level, words.details, id),
    channels.status === 'verified' ? channels.value.map(way) : paragraphMarkup(factWords[channels.status]),
    offering ? serviceLevel(offering) : undefined,
    channels.note ? paragraphMarkup(channels.note) : undefined,
  ];
}

function serviceLevel({ serviceLevel: level }: Offering): Markup {
  const said = level.status === 'verified' ? words.levels[level.value] : factWords[level.status];
  return paragraphMarkup(`${words.level}: ${noted(said, level)}`);
}

/** Where each fact was read and when. */
export function sourcesMarkup({ source, documents }: Procedure, channels: ChannelsFact): MarkupValue {
  const all = channels.status === 'verified' ? channels.value : [];
  return [
    distinct([source, documents.source]).map((one) => sourceMarkup(one)),
    sourceMarkup(channels.source, words.channelSource),
    distinct(all.map(({ time }) => time.source)).map((one) => sourceMarkup(one, words.timeSource)),
    distinct(all.map(({ fee }) => fee.source)).map((one) => sourceMarkup(one, words.feeSource)),
  ];
}

const distinct = (sources: readonly (Source | undefined)[]): Source[] => [
  ...new Map(sources.flatMap((one) => (one ? [[`${one.name} ${one.asOf}`, one] as const] : []))).values(),
];
