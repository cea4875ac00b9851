import type { Agency } from '@motcua/openapi';
import { phoneMarkup, placeMarkup } from '@motcua/rules';
import { html, raw } from 'hono/html';
import type { Markup } from './markup.js';

/** Where people are received: name, address, hours, phone. */
export const contactLines = (agency: Agency): Markup => raw(placeMarkup(agency));

/** A sentence for whoever cannot go on here. */
export const callSentence = (agency: Agency | undefined): Markup =>
  agency
    ? html`<p class="call">Cần giúp thì gọi ${raw(phoneMarkup(agency.receptionPlace))} hoặc đến ${agency.receptionPlace.name}.</p>`
    : html`<p class="call">Cần giúp thì gọi hoặc đến Trung tâm Phục vụ hành chính công xã, phường.</p>`;
