import type { Agency, Place } from '@motcua/openapi';
import { counterWords } from '@motcua/rules';
import { html } from 'hono/html';
import type { Markup } from './markup.js';

/** Where people are received: name, address, hours, phone. */
export const contactLines = ({ receptionPlace }: Agency): Markup => html`
<p>${receptionPlace.name}</p>
<p>${receptionPlace.address}</p>
<p>${receptionPlace.hours}</p>
<p>Điện thoại: ${phone(receptionPlace)}</p>`;

/** How the counter takes money and gives results back. */
export const counterLines = ({ counterPayments, resultWays }: Agency): Markup => html`
<p>Nộp tiền tại quầy: ${counterPayments.map((way) => counterWords.payments[way]).join(', ')}</p>
<p>Nhận kết quả: ${resultWays.map((way) => counterWords.results[way]).join(', ')}</p>`;

/** A sentence for whoever cannot go on here. */
export const callSentence = (agency: Agency | undefined): Markup =>
  agency
    ? html`<p class="call">Cần giúp thì gọi ${phone(agency.receptionPlace)} hoặc đến ${agency.receptionPlace.name}.</p>`
    : html`<p class="call">Cần giúp thì gọi hoặc đến Trung tâm Phục vụ hành chính công xã, phường.</p>`;

/** With a call link where it is a whole number; an example says so. */
function phone({ phone: written, isExample }: Place): Markup {
  const digits = written.replaceAll(/[\s.()-]/g, '');
  const mark = isExample ? ' (ví dụ)' : '';
  return /^\+?\d{8,12}$/.test(digits) ? html`<a href="tel:${digits}">${written}</a>${mark}` : html`${written}${mark}`;
}
