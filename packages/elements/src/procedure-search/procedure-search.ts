/** Finds procedures by what people call them, or by what happened to them. */
import type { Client } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { clientContext, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { heading } from '../common/headings.js';
import { icon, searchIcon } from '../common/icons.js';
import { LazyPart } from '../common/lazy-part.js';
import { errorNotice, forbiddenNotice, loading, offlineNotice } from '../common/notices.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { linkTrouble } from '../common/trouble.js';
import { eventList, lifeEvents } from './event-list.js';
import { FirstSign } from './first-sign.js';
import { keptPlace, openPlace, placeHere } from './list-place.js';
import { styles } from './procedure-search.styles.js';
import { words } from './procedure-search.words.js';
import type { SearchView } from './search-view.js';
import type { Wish } from './wish.js';

/** Everything a search can show. `unconnected`: no client yet, the page's own content stands. `empty`: nothing is asked, the
 * groups are offered. `group`: one of them is listed. `old`: what was found in a catalogue of a former visit, without network.
 * `absent`: there is neither. */
export const states = [
  'unconnected',
  'empty',
  'loading',
  'results',
  'partial',
  'group',
  'none',
  'guidance',
  'dossier',
  'old',
  'absent',
  'error',
  'forbidden',
] as const;
export type ProcedureSearchState = (typeof states)[number];

/**
 * Finds procedures by what people call them, with or without marks, while they type; also by life event and by field. The
 * catalogue is in the browser: once it is there, nothing that is typed leaves the machine.
 *
 * @fires {ProcedureChooseEvent} motcua-procedure-choose - A result was chosen; cancelable.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart question - The label of the box.
 * @csspart groups - Life events and fields to choose from.
 * @csspart filters - "Lọc".
 * @csspart results - A list of what was found.
 */
export class ProcedureSearch extends SpeakingElement {
  static override styles = styles;

  /** What to search for at first; later the box says it. */
  @property() query = '';
  /** Level of the question as a heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `on`: Back comes back to the groups from one of them, and to the list from a procedure. `off` for hosts that keep the
   * history to themselves. */
  @property() history: 'on' | 'off' = 'on';
  /** Speaks to the gateway; default: the one of the nearest provider, or of the script. */
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  /** Place, pages and where the gateway is; default: as with `client`. */
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  @query('input') private readonly box!: HTMLInputElement;
  readonly #wish: Wish = { asked: '', group: undefined, arrives: false, place: undefined };
  /** What the box says at first; undefined before it stands. */
  #first: string | undefined;
  readonly #view = new LazyPart(this, async () => new (await import('./search-view.js')).SearchView(this, this.#wish));
  readonly #somebody = new FirstSign(this);

  get #asks(): boolean {
    return this.#wish.asked !== '' || this.#wish.group !== undefined;
  }

  /** The part that answers, if it is there; on its way from the first sign of somebody on. */
  get #answerer(): SearchView | undefined {
    return this.#asks || this.#somebody.isThere ? this.#view.get() : undefined;
  }

  /** What is shown now, one of `states`. Trouble is only told to those who ask for something. */
  get state(): ProcedureSearchState {
    if (!this.client) return 'unconnected';
    const view = this.#answerer;
    if (!this.#asks) return 'empty';
    const state = view?.state ?? 'loading';
    if (!this.#view.failed && state !== 'error') return state;
    const trouble = linkTrouble(this.#view.failed && !navigator.onLine, this.settings);
    return trouble === 'offline' ? 'absent' : trouble;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#moved);
  }

  protected override willUpdate(): void {
    if (!this.client || this.#first !== undefined) return;
    const place = keptPlace(this);
    this.#first = place?.asked ?? this.query;
    Object.assign(this.#wish, { asked: clean(this.#first), group: place?.group, place });
  }

  protected override render() {
    const { state } = this;
    if (state === 'unconnected') return html`<slot></slot>`;
    // The box is never written to after its first rendering: typing tools for Vietnamese break when it is.
    return html`
      <form role="search" @submit=${this.#submit}>
        ${heading(this.headingLevel, 'title', html`<label part="question" for="box">${words.question}</label>`)}
        <p class="hint" id="hint">${words.hint}</p>
        <div class="box">
          <input class="input" id="box" type="search" value=${this.#first ?? ''} aria-describedby="hint" autocomplete="off"
            autocapitalize="off" spellcheck="false" .enterKeyHint=${'search'} @input=${this.#typed} @keydown=${this.#key}>
          <button class="button">${icon(searchIcon)} ${words.search}</button>
        </div>
      </form>
      <div class="answer">
        <p class="visually-hidden" role="status">${this.#answerer?.said}</p>
        ${this.#answer(state)}
      </div>
    `;
  }

  #answer(state: ProcedureSearchState): unknown {
    switch (state) {
      case 'loading':
        return [
          html`<p class="count strong" tabindex="-1">${words.searching}</p>`,
          loading(['tall', 'short', 'tall', 'short'], ''),
        ];
      case 'absent':
        return [
          offlineNotice({ safe: words.absent, retry: this.#retry }),
          // The notice shows what the page says inside the tag. Where that is nothing, nobody here knows a number.
          this.textContent?.trim() ? nothing : html`<p class="ask">${words.ask}</p>`,
        ];
      case 'error':
        return errorNotice({ happened: words.error, retry: this.#retry });
      case 'forbidden':
        return forbiddenNotice(pageUrl(this.settings?.hosted.search ?? ''));
      default:
        return this.#answerer?.template() ?? this.#events();
    }
  }

  /** Before the catalogue is there: as they will stand, with room for what comes below them. */
  #events(): TemplateResult {
    return html`${heading(this.headingLevel + 1, 'subheading', words.events)}
      ${eventList(lifeEvents, (event) => {
        const group = { event };
        openPlace(this, undefined, group);
        Object.assign(this.#wish, { group, arrives: true });
        this.requestUpdate();
      })}
      <div class="room"></div>`;
  }

  /** Back or Forward: what stood there stands again. */
  readonly #moved = (): void => {
    if (this.#first === undefined) return;
    const place = placeHere(this);
    this.#answerer?.moved(place);
    if (!place) return;
    const asked = clean(place.asked);
    const { group, code } = place;
    const isElsewhere = JSON.stringify([asked, group]) !== JSON.stringify([this.#wish.asked, this.#wish.group]);
    Object.assign(this.#wish, { asked, group, place, arrives: isElsewhere && !code });
    this.box.value = place.asked;
    this.requestUpdate();
  };

  readonly #typed = (): void => this.#ask();

  /** Enter ends a word in many typing tools; it must not search half of it. 229 is what Safari says instead. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#ask();
    if (!this.#wish.asked) return;
    this.#wish.arrives = true;
    this.#answerer?.submitted();
  };

  readonly #retry = (): void => {
    // The button goes with the error: what comes takes the focus, not the box with its keyboard.
    this.#wish.arrives = true;
    if (this.#view.failed) void this.#view.retry();
    else this.#answerer?.retry();
    this.requestUpdate();
  };

  #ask(): void {
    this.#wish.asked = clean(this.box.value);
    this.#wish.place = undefined;
    this.requestUpdate();
  }
}

/** One letter finds half of the catalogue: it asks nothing yet. */
function clean(text: string): string {
  const words = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return words.length < 2 ? '' : words.slice(0, 200);
}
