/** What stands below the box once the catalogue is there: groups before anybody types, then what was found. */
import type { RecentChoice } from '@motcua/headless/catalogue.js';
import type { Agency, LifeEvent, ProcedureSummary } from '@motcua/openapi';
import { formatDate, lifeEventsIn } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { pageUrl, type Settings } from '../common/context.js';
import { heading } from '../common/headings.js';
import { dossierNotice, guidanceNotice, nothingFound } from './answer-notices.js';
import { filterForm } from './filter-form.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import { type Filters, optionsOf } from './narrowing.js';
import { countsOf, overview, recentLines } from './overview.js';
import { words as boxWords } from './procedure-search.words.js';
import { resultList } from './results.js';
import { words } from './search-view.words.js';
import { combinedSection, sectionsOf } from './sections.js';

export type ShownState = 'empty' | 'results' | 'partial' | 'group' | 'none' | 'guidance' | 'dossier' | 'old';

/** All that the answer is made of. */
export interface Shown {
  readonly catalogue: {
    readonly agency: Agency | null;
    readonly procedures: readonly ProcedureSummary[];
    readonly day: string;
    readonly isOld: boolean;
  };
  readonly found: Found;
  readonly asked: string;
  readonly group: Group | undefined;
  /** How many are listed. */
  readonly limit: number;
  readonly filters: Filters;
  readonly areFiltersOpen: boolean;
  readonly recent: readonly RecentChoice[];
  readonly settings: Settings | undefined;
  /** Of headings in the answer. */
  readonly level: number;
  readonly on: {
    enter(group: Group | undefined): void;
    search(query: string): void;
    /** The same words outside of the group. */
    everywhere(): void;
    filter(filters: Filters): void;
    fold(): void;
    more(): void;
    forget(): void;
    choose(event: Event, code: string): void;
  };
}

/** So many more are listed at each press. */
export const moreShown = 20;
/** Where no word of the query speaks of a life event, the commonest stand in. */
const nearest = 4;

export function stateOf({ catalogue, found, asked, group, limit, settings }: Shown): ShownState {
  if (!asked && !group) return 'empty';
  if (found.answer?.dossierCode) return 'dossier';
  if (guidanceOf(found, settings)) return 'guidance';
  if (found.items.length === 0) return 'none';
  if (catalogue.isOld) return 'old';
  if (!asked) return 'group';
  return found.items.length > limit ? 'partial' : 'results';
}

/** The answer in one line. */
export function answerLine(shown: Shown): string {
  const { found, asked, limit, settings } = shown;
  const { length } = found.items;
  const count = length > limit ? words.partial(limit, length) : words.found(length);
  switch (stateOf(shown)) {
    case 'empty':
      return '';
    case 'dossier':
      return words.dossier;
    case 'guidance':
      return `${guidanceOf(found, settings)?.said}${length > 0 ? ` ${count}` : ''}`;
    case 'none':
      return noneLine(found, asked);
    default:
      return count;
  }
}

const noneLine = ({ listed }: Found, asked: string) => (listed.length > 0 ? words.noneLeft : words.none(asked));

function guidanceOf({ answer }: Found, settings: Settings | undefined) {
  const [topic] = answer?.guidance ?? [];
  return topic && guidanceNotice(topic, settings);
}

export function answer(shown: Shown): unknown {
  const { catalogue, found, asked, limit, settings } = shown;
  const { length } = found.items;
  if (stateOf(shown) === 'empty') return beforeTyping(shown);
  if (found.answer?.dossierCode) return dossierNotice(found.answer.dossierCode, settings);
  const guidance = guidanceOf(found, settings);
  const line =
    length > limit ? words.partial(limit, length) : length > 0 ? words.found(length) : noneLine(found, asked);
  return [
    groupHead(shown),
    guidance?.notice ?? nothing,
    catalogue.isOld ? html`<p class="small muted">${words.old(formatDate(catalogue.day))}</p>` : nothing,
    guidance && length === 0 ? nothing : html`<p class="count strong" tabindex="-1">${line}</p>`,
    filters(shown),
    length > 0 ? list(shown) : found.listed.length > 0 || guidance ? nothing : nobody(shown),
  ];
}

function beforeTyping({ catalogue, recent, settings, level, on }: Shown): unknown {
  const lines = recent.flatMap(({ code = '', query = '' }) => {
    const name = query || catalogue.procedures.find((one) => one.code === code)?.plainName;
    if (!name) return [];
    const choose = (event: Event) => (query ? on.search(query) : on.choose(event, code));
    return [{ name, href: query ? undefined : hrefOf(settings)(code), choose }];
  });
  return [
    lines.length > 0 ? recentLines(lines, level, on.forget) : nothing,
    overview({ procedures: catalogue.procedures, level, enter: on.enter }),
  ];
}

function groupHead({ group, found, asked, level, on }: Shown): unknown {
  if (!group) return nothing;
  const outside = (found.answer?.items.length ?? 0) > found.listed.length && found.answer;
  const name = group.event ? boxWords.event[group.event] : content(group.field);
  return html`<p class="back"><button type="button" class="button quiet" @click=${() => on.enter(undefined)}>${words.allGroups}</button></p>
    ${heading(level, 'heading', name)}
    ${
      asked && outside
        ? html`<p><button type="button" class="button quiet" @click=${on.everywhere}>${words.everywhere(outside.items.length)}</button></p>`
        : nothing
    }`;
}

const filters = ({ found: { listed }, filters, areFiltersOpen, on }: Shown): unknown =>
  filterForm({
    filters,
    optionsOf: (name) => optionsOf(listed, filters, name),
    isOpen: areFiltersOpen,
    toggle: on.fold,
    set: on.filter,
  });

function list({ found, asked, group, limit, settings, level, on }: Shown): unknown {
  const { items, answer } = found;
  const options = { matches: answer?.words ?? [], hrefOf: hrefOf(settings), choose: on.choose };
  const left = items.length - limit;
  return [
    sectionsOf(items.slice(0, limit), asked ? undefined : group).map(({ title, items }) => [
      title === undefined
        ? nothing
        : heading(level + 1, 'subheading', title === combinedSection ? words.combined : content(title)),
      resultList(items, options),
    ]),
    left > 0
      ? html`<p class="actions"><button type="button" class="button secondary" @click=${on.more}>${words.more(Math.min(left, moreShown))}</button></p>`
      : nothing,
  ];
}

function nobody({ catalogue, asked, level, on }: Shown): TemplateResult {
  const { events } = countsOf(catalogue.procedures);
  const spoken = lifeEventsIn(asked).filter((event) => events.has(event));
  const commonest = [...events].sort(([, a], [, b]) => b - a).map(([event]) => event);
  return nothingFound({
    agency: catalogue.agency,
    level,
    events: spoken.length > 0 ? spoken : commonest.slice(0, nearest),
    enter: (event: LifeEvent) => on.enter({ event }),
    countOf: (event: LifeEvent) => events.get(event),
  });
}

const hrefOf =
  (settings: Settings | undefined) =>
  (code: string): string =>
    pageUrl(settings?.pages.procedure ?? '', { code, agency: settings?.agencyId ?? '' });
