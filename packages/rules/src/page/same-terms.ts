import type { ChannelTerms } from '@motcua/openapi';
import { lowerFirst, type PageWords } from './paper-says.js';

/** Channels of which the same is said, together: three times the same tells nobody anything. */
export const sameTerms = (
  all: readonly ChannelTerms[],
  say: (terms: ChannelTerms) => string,
): (readonly [ChannelTerms, ...ChannelTerms[]])[] =>
  [...new Set(all.map(say))].map((what) => all.filter((one) => say(one) === what) as [ChannelTerms, ...ChannelTerms[]]);

/** Their names as one title. */
export function channelNames(channels: readonly ChannelTerms[], words: PageWords): string {
  const [first = '', ...rest] = channels.map(({ channel }) => words.channel[channel]);
  return [first, ...rest.map(lowerFirst)].join(', ');
}
