/** Finds procedures by what people call them. */
import type { Client } from '@motcua/client';
import type { Agency, ProcedureList, ProcedureSummary } from '@motcua/openapi';
import { feeInShort, timeInShort } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { content } from '../common/content.js';
import { clientContext, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { icon, searchIcon } from '../common/icons.js';
import { errorNotice, forbiddenNotice, loading, offlineNotice, phoneLink } from '../common/notices.js';
import { noticeWords } from '../common/notices.words.js';
import { Question } from '../common/question.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { troubleOf } from '../common/trouble.js';
import { ProcedureChooseEvent } from './procedure-choose-event.js';
import { styles } from './procedure-search.styles.js';
import { words } from './procedure-search.words.js';

/** Everything a search can show. `unconnected`: no client yet, the page's own content stands. */
export const states = [
  'unconnected',
  'empty',
  'loading',
  'results',
  'partial',
  'none',
  'error',
  'forbidden',
  'offline',
] as const;
export type ProcedureSearchState = (typeof states)[number];

interface Found extends ProcedureList {
  readonly query: string;
  /** Only asked for where nothing was found, for its phone number. */
  readonly agency?: Agency | undefined;
}

/** Typing rests this long before the gateway is asked, in milliseconds. */
const restMs = 250;

/**
 * Finds procedures by what people call them, with or without marks, while they type.
 *
 * @fires {ProcedureChooseEvent} motcua-procedure-choose - A result was chosen; cancelable.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart question - The label of the box.
 * @csspart results - The list.
 */
export class ProcedureSearch extends SpeakingElement {
  static override styles = styles;

  /** What to search for at first; later the box says it. */
  @property() query = '';
  /** Level of the question as a heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  @state() private asked = '';
  @query('input') private readonly box!: HTMLInputElement;
  #rest: ReturnType<typeof setTimeout> | undefined;

  readonly #search = new Question(this, {
    args: () => [this.client, this.settings?.agencyId, this.asked] as const,
    ask: ([client, agencyId, asked], signal) => (client && asked ? find(client, agencyId, asked, signal) : undefined),
  });

  get state(): ProcedureSearchState {
    if (!this.client) return 'unconnected';
    if (!this.asked) return 'empty';
    const { answer, error, pending } = this.#search;
    if (error) return troubleOf(error, this.settings);
    if (!answer || pending) return 'loading';
    if (answer.total === 0) return 'none';
    return answer.total > answer.items.length ? 'partial' : 'results';
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated && this.query) this.asked = clean(this.query);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  protected override render() {
    if (!this.client) return html`<slot></slot>`;
    // The box is never written to after its first rendering: typing tools for Vietnamese break when it is.
    return html`
      <form role="search" @submit=${this.#submit}>
        ${heading(this.headingLevel, 'title', html`<label part="question" for="box">${words.question}</label>`)}
        <p class="hint" id="hint">${words.hint}</p>
        <div class="box">
          <input class="input" id="box" type="search" value=${this.query} aria-describedby="hint" autocomplete="off"
            autocapitalize="off" spellcheck="false" .enterKeyHint=${'search'} @input=${this.#typed} @keydown=${this.#key}>
          <button class="button">${icon(searchIcon)} ${words.search}</button>
        </div>
      </form>
      <div class="answer">
        <p class="strong" role="status" tabindex="-1">${this.#count()}</p>
        ${this.#answer()}
      </div>
    `;
  }

  #count(): string {
    const found = this.#search.answer;
    switch (this.state) {
      case 'loading':
        return words.searching;
      case 'results':
        return words.found(found?.total ?? 0);
      case 'partial':
        return words.more(found?.items.length ?? 0, found?.total ?? 0);
      case 'none':
        return words.none(found?.query ?? '');
      default:
        return '';
    }
  }

  #answer(): unknown {
    const found = this.#search.answer;
    switch (this.state) {
      case 'loading':
        // What was found for the words before stays, so that nothing jumps, under the word that it is not the answer yet.
        return found?.total ? this.#list(found) : loading(['tall', 'short', 'tall', 'short'], '');
      case 'results':
      case 'partial':
        return this.#list(found);
      case 'none':
        return html`<div class="stack">
          <p>${words.noneNext}</p>
          ${found?.agency ? this.#contact(found.agency) : html`<slot></slot>`}
        </div>`;
      case 'error':
        return errorNotice({ happened: words.error, retry: this.#retry });
      case 'forbidden':
        return forbiddenNotice(pageUrl(this.settings?.hosted.search ?? ''));
      case 'offline':
        return offlineNotice({ retry: this.#retry });
      default:
        return nothing;
    }
  }

  #list(found: Found | undefined): TemplateResult {
    const { pending } = this.#search;
    return html`<ul class="results" part="results" aria-busy=${pending}>
        ${found?.items.map((item) => this.#result(item))}
      </ul>
      ${pending ? loading([], '') : nothing}`;
  }

  #result(item: ProcedureSummary): TemplateResult {
    const { pages, agencyId = '' } = this.settings ?? {};
    const href = pageUrl(pages?.procedure ?? '', { code: item.code, agency: agencyId });
    return html`<li>
      <a lang="vi" href=${href} @click=${(event: Event) => this.#choose(event, item.code, href)}>${item.plainName}</a>
      <p class="small muted">${words.legalName} ${content(item.name)}</p>
      <p class="facts">
        <span>${words.time} ${fact(timeInShort(item.time, facts), item.time)}</span>
        <span>${words.fee} ${fact(feeInShort(item.fee, facts), item.fee)}</span>
      </p>
      ${item.mode === 'handoff' ? html`<p class="small">${words.handoff}</p>` : nothing}
    </li>`;
  }

  #contact({ receptionPlace: { name, phone, isExample } }: Agency): TemplateResult {
    return html`<p class="inset"><strong lang="vi">${name}</strong><br>${phoneLink(phone)} ${isExample ? noticeWords.example : nothing}</p>`;
  }

  #choose(event: Event, code: string, href: string): void {
    if (!this.dispatchEvent(new ProcedureChooseEvent(code, href))) event.preventDefault();
  }

  readonly #typed = (): void => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#ask(), restMs);
  };

  /** Enter ends a word in many typing tools; it must not search half of it. 229 is what Safari says instead. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#ask();
  };

  readonly #retry = (): void => {
    this.#search.again();
    // The button goes with the error: the line that says what comes takes the focus, not the box with its keyboard.
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  };

  #ask(): void {
    clearTimeout(this.#rest);
    this.asked = clean(this.box.value);
  }
}

const fact = (words: string, { note }: { readonly note?: string }) =>
  html`<strong>${words}</strong>${note ? html`; ${content(note)}` : nothing}`;

async function find(client: Client, agency = '', q: string, signal: AbortSignal): Promise<Found> {
  const list = await client.procedures.search({ q, ...(agency && { agency }) }, { signal });
  const asksPlace = list.total === 0 && agency;
  return {
    ...list,
    query: q,
    agency: asksPlace ? await client.agencies.get(agency, { signal }).catch(() => undefined) : undefined,
  };
}

/** One letter finds half of the catalogue: it asks nothing yet. */
function clean(text: string): string {
  const words = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return words.length < 2 ? '' : words.slice(0, 200);
}
