/** How long and how much, by way of filing, without scripts. */
import type { ChannelsFact, ChannelTerms, Offering, Procedure, Source } from '@motcua/openapi';
import { factWords } from '../facts/fact-words.js';
import { feeWords, noted, timeWords } from '../facts/say-facts.js';
import { formatMoney } from '../fees/format-money.js';
import { headingMarkup, type Markup, type MarkupValue, markup } from './markup.js';
import { onlineSaving } from './online-saving.js';
import { sourceMarkup } from './page-parts.js';
import { countPapers } from './paper-says.js';
import { procedureWords as words } from './procedure-words.js';
import { channelNames, sameTerms } from './same-terms.js';

interface Anchors {
  readonly papers: string;
  readonly terms: string;
}

/** The three answers, each leading to its part. Where channels differ, all of them are said: the cheapest alone would
 * mislead. */
export function answersMarkup({ documents }: Procedure, channels: ChannelsFact, anchors: Anchors): Markup {
  const answer = (title: string, anchor: string, said: Markup): Markup =>
    markup`<dt><a href="#${anchor}">${title}</a></dt>${said}
`;
  const counts = documents.status === 'verified' ? countPapers(documents.value, channels) : undefined;
  const papers =
    documents.status === 'verified' && counts
      ? words.paperCount(counts.least, counts.most)
      : factWords[documents.status === 'verified' ? 'unknown' : documents.status];
  return markup`<dl>
${answer(words.papers, anchors.papers, markup`<dd>${papers}</dd>`)}${answer(
  words.time,
  anchors.terms,
  byChannel(channels, ({ time }) => timeWords(time)),
)}${answer(
  words.fee,
  anchors.terms,
  byChannel(channels, ({ fee }) => feeWords(fee)),
)}</dl>
`;
}

function byChannel(channels: ChannelsFact, say: (terms: ChannelTerms) => string): Markup {
  if (channels.status !== 'verified') return markup`<dd>${factWords[channels.status]}</dd>`;
  const groups = sameTerms(channels.value, say);
  return markup`${groups.map((some) =>
    groups.length === 1
      ? markup`<dd>${say(some[0])}</dd>`
      : markup`<dd>${channelNames(some, words)}: ${say(some[0])}</dd>`,
  )}`;
}

/** The ways of filing side by side, and how much of it can be done on the net. */
export function termsMarkup(channels: ChannelsFact, offering: Offering | null, level: number, id: string): Markup {
  const all = channels.status === 'verified' ? channels.value : [];
  const saving = onlineSaving(channels);
  return markup`${headingMarkup(level, words.details, id)}${
    channels.status === 'verified' ? undefined : markup`<p>${factWords[channels.status]}</p>`
  }${all.map(
    ({
      channel,
      time,
      fee,
    }) => markup`${headingMarkup(level + 1, words.channel[channel])}<p>${timeWords(time)}<br>${feeWords(fee)}${
      channel === 'ONLINE' && saving !== undefined ? markup`<br>${words.saving(formatMoney(saving))}` : undefined
    }</p>
`,
  )}${offering ? serviceLevel(offering) : undefined}${channels.note ? markup`<p>${channels.note}</p>` : undefined}`;
}

const serviceLevel = ({ serviceLevel: level }: Offering): Markup =>
  markup`<p>${words.level}: ${noted(level.status === 'verified' ? words.levels[level.value] : factWords[level.status], level)}</p>
`;

/** Where each fact was read and when. */
export function sourcesMarkup({ source, documents }: Procedure, channels: ChannelsFact): readonly MarkupValue[] {
  const all = channels.status === 'verified' ? channels.value : [];
  return [
    ...distinct([source, documents.source]).map((one) => sourceMarkup(one)),
    sourceMarkup(channels.source, words.channelSource),
    ...distinct(all.map(({ time }) => time.source)).map((one) => sourceMarkup(one, words.timeSource)),
    ...distinct(all.map(({ fee }) => fee.source)).map((one) => sourceMarkup(one, words.feeSource)),
  ];
}

const distinct = (sources: readonly (Source | undefined)[]): Source[] => [
  ...new Map(sources.flatMap((one) => (one ? [[`${one.name} ${one.asOf}`, one] as const] : []))).values(),
];
