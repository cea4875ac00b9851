/** Parts that pages without scripts share. */
import type { Agency, Place, Source } from '@motcua/openapi';
import { formatDate } from '../dates/format-date.js';
import { webAddress } from '../portal/web-address.js';
import { type Markup, type MarkupValue, markup, paragraphMarkup } from './markup.js';
import { procedureWords as words } from './procedure-words.js';

/** A number to tap where it is a whole one; an example says so and stays text, so that nobody calls a stranger. */
export function phoneMarkup({ phone, isExample }: Pick<Place, 'phone' | 'isExample'>): Markup {
  const digits = phone.replace(/[\s.()-]/g, '');
  const mark = isExample ? ` ${words.example}` : '';
  return /^\+?\d{8,12}$/.test(digits) ? markup`<a href="tel:${digits}">${phone}</a>${mark}` : markup`${phone}${mark}`;
}

/** Where people are received: name, address, hours, phone. */
export const placeMarkup = ({ receptionPlace }: Pick<Agency, 'receptionPlace'>): Markup =>
  markup`${[
    paragraphMarkup(receptionPlace.name),
    paragraphMarkup(receptionPlace.address),
    paragraphMarkup(receptionPlace.hours),
    paragraphMarkup(markup`${words.phone}: ${phoneMarkup(receptionPlace)}`),
  ]}`;

/** Where a fact was read and when. */
export function sourceMarkup(source: Source | undefined, say = words.source): Markup | undefined {
  if (!source) return undefined;
  const line = say(source.name, formatDate(source.asOf)) as MarkupValue;
  const href = webAddress(source.url);
  return paragraphMarkup(href ? markup`<a href="${href}" rel="noreferrer">${line}</a>` : line, 'muted');
}
