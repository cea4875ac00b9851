/** What a page says of filing where the net is not simply the way, in the words that are handed over. */
import type { ChannelsFact } from '@motcua/openapi';
import { isOffNet, type PageWords } from './paper-says.js';

interface FilingSays {
  readonly what: string;
  readonly next: string;
}

/** In the place of "filed on the portal", where no such way is published: nobody is sent there as if it were. */
export function notOnNet(channels: ChannelsFact, hasForm: boolean, words: PageWords): FilingSays | undefined {
  if (channels.status === 'verified')
    return isOffNet(channels) ? { what: words.offNet, next: words.offNetNext } : undefined;
  return hasForm ? undefined : { what: words.wayUnknown, next: words.wayUnknownNext };
}

/** Beside filing on the net: paper at the counter where that is published, else where help is. */
export const besideTheNet = (channels: ChannelsFact, words: PageWords): string =>
  channels.status === 'verified' && channels.value.some(({ channel }) => channel === 'DIRECT')
    ? words.counter
    : words.help;
