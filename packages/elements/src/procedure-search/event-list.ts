/** Life events as buttons; before the catalogue is there without knowing how much is behind each. */
import type { LifeEvent } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from './procedure-search.words.js';

export const lifeEvents = Object.keys(words.event) as LifeEvent[];

/** @param count how many procedures; undefined: not known yet */
export const groupButton = (name: unknown, count: number | undefined, choose: () => void): TemplateResult =>
  html`<li><button type="button" class="group" @click=${choose}><span>${name} <span class="how-many muted">${count ? `(${count})` : nothing}</span></span></button></li>`;

export const eventList = (
  events: readonly LifeEvent[],
  choose: (event: LifeEvent) => void,
  countOf: (event: LifeEvent) => number | undefined = () => undefined,
): TemplateResult =>
  html`<ul class="groups" part="groups">
    ${events.map((event) => groupButton(words.event[event], countOf(event), () => choose(event)))}
  </ul>`;
