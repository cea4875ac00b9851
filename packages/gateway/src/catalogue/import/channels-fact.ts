import type { Channel, ChannelsFact, Source, TimeValue } from '@motcua/openapi';
import { feeFact, type PublishedFee } from './fee-fact.js';
import { timeFact } from './time-fact.js';

export const channelNames = ['DIRECT', 'ONLINE', 'POSTAL'] as const satisfies readonly Channel[];

/** One way of filing as a source lists it; some list one way several times, once for each trường hợp. */
export interface PublishedWay {
  readonly channel: Channel;
  /** More than one where they differ from case to case. */
  readonly times: readonly TimeValue[];
  /** The source lists a time, be it one that cannot be read. */
  readonly hasTime: boolean;
  readonly timeSource: Source;
  /** What the source says beside the time: that what comes in late takes longer, and the like. */
  readonly timeCondition?: string;
  readonly fees: readonly PublishedFee[];
}

/** Each channel once, always in the same order. */
export function channelsFact(ways: readonly PublishedWay[], source: Source): ChannelsFact {
  const value = channelNames.flatMap((channel) => {
    const some = ways.filter((way) => way.channel === channel);
    const [first] = some;
    if (!first) return [];
    const times = some.flatMap((way) => way.times);
    const isListed = some.some(({ hasTime }) => hasTime);
    return [
      {
        channel,
        time: timeFact(times, first.timeSource, isListed, first.timeCondition),
        fee: feeFact(
          some.flatMap(({ fees }) => fees),
          source,
        ),
      },
    ];
  });
  return value.length > 0 ? { status: 'verified', value, source } : { status: 'not_published', source };
}
