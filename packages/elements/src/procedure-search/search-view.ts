/** Answers what is typed and chosen from the catalogue in this browser. A chunk of its own: the box does without. */
import { createCatalogue, mayBeKept, RecentChoices } from '@motcua/headless/catalogue.js';
import type { ReactiveController } from 'lit';
import { pageUrl } from '../common/context.js';
import { MachineController } from '../common/machine-controller.js';
import { Announcement } from './announcement.js';
import { answer, answerLine, moreShown, type Shown, type ShownState, stateOf } from './answer.js';
import { finder } from './found.js';
import type { Group } from './group.js';
import type { ListPlace } from './list-place.js';
import type { Filters } from './narrowing.js';
import { leadBackTo, PlaceKeeper } from './place-keeper.js';
import { ProcedureChooseEvent } from './procedure-choose-event.js';
import { words as boxWords } from './procedure-search.words.js';
import { searchViewStyles } from './search-view.styles.js';
import type { SearchHost, Wish } from './wish.js';

/** A list is this long at first: on a telephone nobody looks through more. */
const firstShown = 10;

export class SearchView implements ReactiveController {
  readonly #host: SearchHost;
  readonly #wish: Wish;
  readonly #catalogue;
  readonly #announcement: Announcement;
  readonly #find = finder();
  readonly #keeper: PlaceKeeper;
  #filters: Filters = {};
  #areFiltersOpen = false;
  #limit = firstShown;
  /** What `#limit` belongs to. */
  #limited: readonly unknown[] = [];
  /** The list grew at this place: the first of what came takes the focus. */
  #grewAt: number | undefined;
  #recent: RecentChoices | undefined;
  /** Where somebody came back to last. */
  #place: ListPlace | undefined;

  constructor(host: SearchHost, wish: Wish) {
    this.#host = host;
    this.#wish = wish;
    this.#keeper = new PlaceKeeper(host, wish.place);
    this.#catalogue = new MachineController(host, {
      args: () => [host.client, host.settings?.agencyId] as const,
      make: ([client, agencyId]) => (client ? createCatalogue({ client, agencyId: agencyId || undefined }) : undefined),
    });
    this.#announcement = new Announcement(host, () => this.#line());
    host.addController(this);
    const root = host.shadowRoot as ShadowRoot;
    const sheets = searchViewStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  get state(): ShownState | 'loading' | 'absent' | 'error' {
    const { state } = this.#catalogue;
    if (state?.phase === 'absent' && state.offline) return 'absent';
    if (state?.phase === 'absent' || state?.phase === 'error') return 'error';
    const shown = this.#shown();
    return shown ? stateOf(shown) : 'loading';
  }

  /** For the live region. */
  get said(): string {
    return this.#announcement.said;
  }

  retry(): void {
    this.#catalogue.machine?.retry();
  }

  /** Enter, or "Tìm": these words were meant. */
  submitted(): void {
    const { asked } = this.#wish;
    if (asked && this.#shown()?.found.items.length) this.#recent?.keep({ query: asked });
  }

  /** With Back or Forward. */
  moved(place: ListPlace | undefined): void {
    this.#keeper.moved(place);
  }

  /** Undefined while the catalogue is on its way. */
  template(): unknown {
    const shown = this.#shown();
    return shown && answer(shown);
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const { settings } = this.#host;
    if (settings && (!this.#recent || this.#recent.device !== settings.device))
      this.#recent = new RecentChoices(settings.device);
    const { asked, group, place } = this.#wish;
    const isBack = place && place !== this.#place;
    if (isBack) this.#filters = place.filters;
    this.#place = place;
    const limited = [asked, group, this.#filters];
    if (isBack) this.#limit = Math.max(place.limit, firstShown);
    else if (limited.some((one, at) => one !== this.#limited[at])) this.#limit = firstShown;
    this.#limited = limited;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const shown = this.#shown();
    if (shown) this.#keeper.stay(placeIn(shown));
    if (shown) this.#comeBack(shown);
    if (this.#grewAt !== undefined) this.#links[this.#grewAt]?.focus();
    this.#grewAt = undefined;
    if (!this.#wish.arrives || this.state === 'loading') return;
    this.#wish.arrives = false;
    renderRoot.querySelector<HTMLElement>('.answer [tabindex="-1"]')?.focus();
  }

  /** Once the list stands: this view may know what was found before its element has it rendered. */
  #comeBack({ found: { items }, limit }: Shown): void {
    const { place } = this.#wish;
    const links = this.#links;
    if (!place || links.length < Math.min(items.length, limit)) return;
    this.#wish.place = undefined;
    if (place.code) leadBackTo(links[items.findIndex(({ code }) => code === place.code)]);
  }

  get #links(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.results a')];
  }

  #line(): string {
    const shown = this.#shown();
    if (shown) return answerLine(shown);
    const isComing = this.state === 'loading' && (this.#wish.asked || this.#wish.group);
    return isComing ? boxWords.searching : '';
  }

  #shown(): Shown | undefined {
    const { state } = this.#catalogue;
    if (state?.phase !== 'ready') return undefined;
    const { procedures, index } = state;
    const { asked, group } = this.#wish;
    const { settings, headingLevel } = this.#host;
    return {
      catalogue: state,
      found: this.#find({ procedures, index, asked, group, filters: this.#filters }),
      asked,
      group,
      limit: this.#limit,
      filters: this.#filters,
      areFiltersOpen: this.#areFiltersOpen,
      recent: (!asked && !group && this.#recent?.all) || [],
      settings,
      level: headingLevel + 1,
      on: this.#gestures,
    };
  }

  readonly #gestures: Shown['on'] = {
    enter: (group) => this.#start(group, ''),
    search: (query) => this.#start(undefined, query),
    everywhere: () => this.#enter(undefined, this.#wish.asked),
    filter: (filters) => {
      this.#filters = filters;
      this.#host.requestUpdate();
    },
    fold: () => {
      this.#areFiltersOpen = !this.#areFiltersOpen;
      this.#host.requestUpdate();
    },
    more: () => {
      this.#grewAt = this.#limit;
      this.#limit += moreShown;
      this.#host.requestUpdate();
    },
    forget: () => {
      this.#recent?.forget();
      this.#arrive();
    },
    choose: (event, code) => this.#choose(event, code),
  };

  /** A button was pressed, nobody is typing: here alone the box is written to. */
  #start(group: Group | undefined, query: string): void {
    const box = this.#host.renderRoot.querySelector('input');
    if (box) box.value = query;
    this.#enter(group, query);
  }

  #enter(group: Group | undefined, asked: string): void {
    if (!this.#keeper.open(group, !group && !asked)) return;
    Object.assign(this.#wish, { asked, group, place: undefined });
    this.#arrive();
  }

  #arrive(): void {
    this.#wish.arrives = true;
    this.#host.requestUpdate();
  }

  #choose(event: Event, code: string): void {
    this.#recent?.keep({ code });
    this.#keeper.leaveFor(code);
    const { pages, agencyId = '' } = this.#host.settings ?? {};
    const href = pageUrl(pages?.procedure ?? '', { code, agency: agencyId });
    if (!this.#host.dispatchEvent(new ProcedureChooseEvent(code, href))) event.preventDefault();
  }
}

/** Words that found nothing, and numbers of papers and phones, are nobody's to keep. */
function placeIn({ found, asked, group, filters, limit }: Shown): ListPlace | undefined {
  const words = found.items.length > 0 && mayBeKept(asked) ? asked : '';
  return words || group ? { asked: words, group, filters, limit, code: undefined } : undefined;
}
