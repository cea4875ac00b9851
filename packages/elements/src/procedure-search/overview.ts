/** Before anybody types: what happened to people, the fields of administration, and what this machine's owner looked for. */
import type { LifeEvent, ProcedureSummary } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { heading } from '../common/headings.js';
import { eventList, groupButton, lifeEvents } from './event-list.js';
import type { Group } from './group.js';
import { words } from './procedure-search.words.js';
import { words as viewWords } from './search-view.words.js';
import { byName } from './sections.js';

interface Options {
  readonly procedures: readonly ProcedureSummary[];
  /** Of the headings. */
  readonly level: number;
  readonly enter: (group: Group) => void;
}

/** How many procedures stand behind each life event and each field, counted once for a catalogue. */
interface Counts {
  readonly events: ReadonlyMap<LifeEvent, number>;
  /** By name. */
  readonly fields: ReadonlyMap<string, number>;
}

const counted = new WeakMap<readonly ProcedureSummary[], Counts>();

export function countsOf(procedures: readonly ProcedureSummary[]): Counts {
  const known = counted.get(procedures);
  if (known) return known;
  const events = new Map<LifeEvent, number>();
  const fields = new Map<string, number>();
  for (const one of procedures) {
    for (const event of one.lifeEvents) events.set(event, (events.get(event) ?? 0) + 1);
    fields.set(one.field, (fields.get(one.field) ?? 0) + 1);
  }
  const counts = { events, fields: new Map([...fields].sort(([a], [b]) => byName(a, b))) };
  counted.set(procedures, counts);
  return counts;
}

/** Only groups with procedures behind them. */
export function overview({ procedures, level, enter }: Options): unknown {
  const { events, fields } = countsOf(procedures);
  const offered = lifeEvents.filter((event) => events.has(event));
  return [
    offered.length > 0
      ? [
          heading(level, 'subheading', words.events),
          eventList(
            offered,
            (event) => enter({ event }),
            (event) => events.get(event),
          ),
        ]
      : nothing,
    fields.size > 0
      ? html`<details class="fields">
          <summary>${viewWords.fields}</summary>
          <ul class="groups">
            ${[...fields].map(([field, count]) => groupButton(content(field), count, () => enter({ field })))}
          </ul>
        </details>`
      : nothing,
  ];
}

export interface RecentLine {
  readonly name: string;
  /** A procedure; else words to search for again. */
  readonly href?: string | undefined;
  readonly choose: (event: Event) => void;
}

export const recentLines = (lines: readonly RecentLine[], level: number, forget: () => void): TemplateResult =>
  html`<div class="recent">
    ${heading(level, 'subheading', viewWords.recent)}
    <ul>
      ${lines.map(
        ({ name, href, choose }) =>
          html`<li lang="vi">${
            href
              ? html`<a href=${href} @click=${choose}>${name}</a>`
              : html`<button type="button" class="button quiet" @click=${choose}>${name}</button>`
          }</li>`,
      )}
    </ul>
    <button type="button" class="button quiet" @click=${forget}>${viewWords.forget}</button>
  </div>`;
