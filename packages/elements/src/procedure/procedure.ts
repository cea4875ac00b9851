/** One procedure: what is needed, how long it takes, what it costs, where to file it. */
import { type Client, isProblemError } from '@motcua/client';
import type { FoundDetail } from '@motcua/headless/catalogue.js';
import type { ProcedureDetail } from '@motcua/openapi';
import { channelsOf, isOffered, type PaperChoice, staleAfterDays, vietnamDay } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Arrival } from '../common/arrival.js';
import { content } from '../common/content.js';
import { clientContext, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { heading } from '../common/headings.js';
import { icon, offlineIcon, printIcon } from '../common/icons.js';
import { LazyPart } from '../common/lazy-part.js';
import { errorNotice, forbiddenNotice, loading, notice, offlineNotice } from '../common/notices.js';
import { noticeWords } from '../common/notices.words.js';
import { Question } from '../common/question.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { troubleOf } from '../common/trouble.js';
import { type DetailSource, findDetail } from './find-detail.js';
import { type KeptPlace, PageKeeping } from './page-keeping.js';
import type { Handout, PagePaper } from './page-paper.js';
import { styles } from './procedure.styles.js';
import { words } from './procedure.words.js';
import { answers, type PagePart } from './procedure-answers.js';
import { ProcedureFileEvent } from './procedure-file-event.js';
import { type Filing, filing } from './procedure-filing.js';
import { dataDay, notes, summary, titleOf } from './procedure-own-words.js';
import { papers } from './procedure-papers.js';
import { contact, legalBasis, letterhead, results, steps } from './procedure-parts.js';
import { combinedIn, combines, validity } from './procedure-relations.js';
import { terms } from './procedure-terms.js';

/** Everything the page can show. `old`: the gateway cannot be reached, and what is kept on this machine is shown. `information`: no place was asked about, so nothing can be filed from here. */
export const states = [
  'unconnected',
  'empty',
  'loading',
  'missing',
  'error',
  'forbidden',
  'offline',
  'old',
  'direct',
  'handoff',
  'closed',
  'information',
] as const;
export type ProcedurePageState = (typeof states)[number];

/**
 * One procedure as a page that answers "Cần giấy gì · Mất bao lâu · Bao nhiêu tiền" before anything else.
 *
 * @fires {ProcedureFileEvent} motcua-procedure-file - "Nộp hồ sơ" was chosen; cancelable.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart answers - The three answers.
 * @csspart poster - The poster for the notice board, on paper only.
 */
export class ProcedurePage extends SpeakingElement {
  static override styles = styles;

  /** National code, e.g. `2.000635`; default: the one in the page's address. */
  @property({ attribute: 'procedure-code' }) procedureCode = '';
  /** Level of the page's own heading, 1 to 5; what is inside follows below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Days after which the page says that its data is old. */
  @property({ type: Number, attribute: 'stale-after' }) staleAfter = staleAfterDays;
  /** Speaks to the gateway; default: the one of the nearest provider, or of the script. */
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  /** Place, pages and where the gateway is; default: as with `client`. */
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  /** Reads what is kept where the gateway cannot be reached; default: one of its own. */
  @property({ attribute: false }) catalogue?: DetailSource;
  /** Case and way of filing that are chosen, and papers at hand: kept in the page, of one procedure. */
  @state() private choice: PaperChoice = {};
  @state() private ticked: ReadonlySet<string> = new Set();
  #chosenFor = '';

  readonly #detail = new Question(this, {
    args: () => [this.client, this.#code, this.settings?.agencyId, this.catalogue] as const,
    ask: ([client, code, agencyId, source], signal) =>
      client && code ? findDetail({ client, code, agencyId, source }, signal) : undefined,
  });
  readonly #arrival = new Arrival(this, () => this.state !== 'loading');
  readonly #paper = new LazyPart(this, async () => {
    const { PagePaper } = await import('./page-paper.js');
    return new PagePaper(this, () => new URL(this.#addressOf(this.#code), document.baseURI).href);
  });
  /** Asked for; given once its part is there. */
  #handout: Handout | undefined;
  #isPaperAsked = false;

  constructor() {
    super();
    new PageKeeping(this, () => this.#placeToKeep);
  }

  get #code(): string {
    return this.procedureCode || this.settings?.procedureCode || '';
  }

  /** Whose pages are kept behind this one; a catalogue made elsewhere keeps its own. */
  get #placeToKeep(): KeptPlace | undefined {
    const { client, catalogue, settings } = this;
    const isShown = this.#detail.answer?.from === 'gateway';
    return isShown && client && settings?.agencyId && !catalogue ? { client, agencyId: settings.agencyId } : undefined;
  }

  get #hostedPage(): string {
    return pageUrl(this.settings?.hosted.procedure ?? '', { code: this.#code, agency: this.settings?.agencyId ?? '' });
  }

  /** What is shown now, one of `states`. */
  get state(): ProcedurePageState {
    if (!this.client) return 'unconnected';
    if (!this.#code) return 'empty';
    const { pending, answer, error } = this.#detail;
    if (error) return isProblemError(error, 'not-found') ? 'missing' : troubleOf(error, this.settings);
    if (pending || !answer) return 'loading';
    return answer.from === 'kept' ? 'old' : filingState(answer.detail);
  }

  protected override render() {
    switch (this.state) {
      case 'unconnected':
        return html`<slot></slot>`;
      case 'empty':
        return this.#nothingHere(words.choose);
      case 'loading':
        return loading(['tall', 'short', 'tall', 'tall', 'tall', 'tall']);
      case 'missing':
        this.settings?.doubt?.();
        return this.#nothingHere(words.missing);
      case 'error':
        return errorNotice({ retry: this.#retry });
      case 'forbidden':
        return forbiddenNotice(this.#hostedPage);
      case 'offline':
        return offlineNotice({ retry: this.#retry });
      default:
        return this.#detail.answer ? this.#page(this.#detail.answer) : nothing;
    }
  }

  #page({ detail, from }: FoundDetail): TemplateResult {
    const isKept = from === 'kept';
    const { procedure, offering, agency, words: own } = detail;
    const open = channelsOf(procedure, offering);
    const below = this.headingLevel + 1;
    const paper = this.#paperNow;
    return html`
      <div class=${paper?.isPoster ? 'screen-only' : ''}>
        ${letterhead(agency, paper?.checklistCode())}
        ${heading(this.headingLevel, 'title', content(titleOf(detail)))}
        <p class="small muted">
          ${words.legalName} ${content(procedure.name)}. ${words.code} <span class="code">${procedure.code}</span>
        </p>
        ${validity(detail, this.#addressOf)} ${combinedIn(detail, this.#addressOf)} ${summary(own)}
        ${isKept ? this.#keptLine() : nothing}
        ${answers(procedure, open, this.choice, this.#show)} ${dataDay(detail, this.staleAfter)}
        ${filing(filingState(detail), detail, (label) => this.#fileLink(procedure.code, label))}
        ${combines(detail, this.#addressOf)}
        ${papers(procedure, open, below, {
          choice: this.choice,
          ticked: this.ticked,
          choose: (choice) => {
            this.choice = choice;
          },
          tick: this.#tick,
        })}
        ${notes(own, below)} ${terms(open, offering, below)} ${steps(procedure, isKept)} ${results(procedure, below)}
        ${agency ? contact(agency, offering, below) : nothing} ${legalBasis(procedure, open)}
        ${this.#handouts()}
      </div>
      ${paper?.poster(detail)}
    `;
  }

  #handouts(): TemplateResult {
    const button = (handout: Handout, label: string, shape: unknown = nothing): TemplateResult =>
      html`<button type="button" class="button secondary" @click=${() => this.#ask(handout)}>${shape} ${label}</button>`;
    return html`<div class="handouts screen-only">
      <div class="actions">
        ${button('checklist', words.print, icon(printIcon))} ${button('poster', words.poster, icon(printIcon))}
        ${button('link', words.share)}
      </div>
      <div role="status">
        ${this.#handout && this.#paper.failed ? html`<p>${words.handoutFailed}</p>` : nothing} ${this.#paperNow?.said()}
      </div>
    </div>`;
  }

  /** Never asks for it: nobody pays for paper that is not wanted. */
  get #paperNow(): PagePaper | undefined {
    return this.#isPaperAsked ? this.#paper.get() : undefined;
  }

  #ask(handout: Handout): void {
    this.#handout = handout;
    this.#isPaperAsked = true;
    if (this.#paper.failed) void this.#paper.retry();
    this.requestUpdate();
  }

  protected override updated(): void {
    const [paper, found] = [this.#paperNow, this.#detail.answer];
    if (!this.#handout || !paper || !found) return;
    paper.give(this.#handout, found.detail);
    this.#handout = undefined;
  }

  #keptLine(): TemplateResult {
    return html`<div class="gap screen-only" role="status">
      ${notice(
        'warning',
        html`<p class="strong">${words.kept}</p>
          <p><button type="button" class="button secondary" @click=${this.#retry}>${noticeWords.retry}</button></p>`,
        offlineIcon,
      )}
    </div>`;
  }

  protected override willUpdate(): void {
    if (this.#chosenFor === this.#code) return;
    this.#chosenFor = this.#code;
    this.choice = {};
    this.ticked = new Set();
  }

  readonly #tick = (documentId: string): void => {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(documentId)) ticked.add(documentId);
    this.ticked = ticked;
  };

  /** Scrolls to a part and reads its heading out. */
  readonly #show = (part: PagePart): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${part} > [tabindex]`);
    heading?.scrollIntoView();
    heading?.focus();
  };

  readonly #addressOf = (code: string): string => {
    const { pages, agencyId = '' } = this.settings ?? {};
    return pageUrl(pages?.procedure ?? '', { code, agency: agencyId });
  };

  #nothingHere(what: string): TemplateResult {
    return notice(
      'info',
      html`<p class="strong">${what}</p>
        <p>${words.missingNext}</p>
        <p><a class="button secondary" href=${pageUrl(this.settings?.pages.search ?? '')}>${words.searchAgain}</a></p>
        <slot></slot>`,
    );
  }

  #fileLink(code: string, label: string): TemplateResult {
    const { pages, agencyId = '' } = this.settings ?? {};
    const href = pageUrl(pages?.filing ?? '', { code, agency: agencyId });
    return html`<a class="button" href=${href} @click=${(event: Event) => this.#file(event, code, href)}>${label}</a>`;
  }

  #file(event: Event, code: string, href: string): void {
    if (!this.dispatchEvent(new ProcedureFileEvent(code, href))) event.preventDefault();
  }

  readonly #retry = (): void => {
    this.#arrival.expect();
    this.#detail.again();
  };
}

function filingState({ procedure, offering }: ProcedureDetail): Filing {
  if (!offering) return 'information';
  return isOffered(procedure, offering, vietnamDay(Date.now())) ? offering.mode : 'closed';
}
