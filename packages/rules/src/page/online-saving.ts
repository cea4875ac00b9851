import type { ChannelsFact, FeeFact } from '@motcua/openapi';

/** What filing on the net saves against the counter, in whole đồng, for which unit; undefined where nothing is saved, or
 * where not both amounts are published for the same unit. An indicative amount is no published one. */
export function onlineSaving(channels: ChannelsFact): number | undefined {
  if (channels.status !== 'verified') return undefined;
  const [online, counter] = (['ONLINE', 'DIRECT'] as const).map((channel) =>
    published(channels.value.find((one) => one.channel === channel)?.fee),
  );
  if (!online || !counter || (online.amount > 0 && online.per !== counter.per)) return undefined;
  return counter.amount > online.amount ? counter.amount - online.amount : undefined;
}

function published(fee: FeeFact | undefined) {
  if (fee?.status !== 'verified') return undefined;
  const { feeStatus, value } = fee;
  if (feeStatus === 'free') return value.amount === 0 ? value : undefined;
  const isSaid = !['listed_zero', 'by_province_indicative', 'unknown'].includes(feeStatus);
  return isSaid && value.amount > 0 ? value : undefined;
}
