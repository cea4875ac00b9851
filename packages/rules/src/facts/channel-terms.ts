import type { Channel, ChannelsFact, ChannelTerms, Offering, Procedure } from '@motcua/openapi';

/** The channels that hold at an agency: its offering's own, else the procedure's. Never a mixture of the two. */
export const channelsOf = (
  { channels }: Pick<Procedure, 'channels'>,
  offering?: Pick<Offering, 'channels'> | null,
): ChannelsFact => offering?.channels ?? channels;

/** Time and fee of one channel; unknown where nobody lists that channel. */
export function termsOf(channels: ChannelsFact, channel: Channel): ChannelTerms {
  const listed = channels.status === 'verified' ? channels.value.find((one) => one.channel === channel) : undefined;
  return listed ?? { channel, time: { status: 'unknown' }, fee: { status: 'unknown', feeStatus: 'unknown' } };
}
