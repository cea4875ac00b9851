/** One procedure: what is needed, how long it takes, what it costs, where to file it. */
import { type Client, isProblemError } from '@motcua/client';
import type { ProcedureDetail } from '@motcua/openapi';
import { channelsOf, isOffered, vietnamDay } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { Arrival } from '../common/arrival.js';
import { content } from '../common/content.js';
import { clientContext, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { heading } from '../common/headings.js';
import { icon, printIcon } from '../common/icons.js';
import { errorNotice, forbiddenNotice, loading, notice, offlineNotice } from '../common/notices.js';
import { Question } from '../common/question.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { troubleOf } from '../common/trouble.js';
import { webAddress } from '../common/web-address.js';
import { OpenForPrint } from './open-for-print.js';
import { styles } from './procedure.styles.js';
import { words } from './procedure.words.js';
import { ProcedureFileEvent } from './procedure-file-event.js';
import { papers } from './procedure-papers.js';
import { answers, channels, contact, legalBasis, results } from './procedure-parts.js';
import { combined, validity } from './procedure-relations.js';

/** Everything the page can show. `information`: no place was asked about, so nothing can be filed from here. */
export const states = [
  'unconnected',
  'empty',
  'loading',
  'missing',
  'error',
  'forbidden',
  'offline',
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
 */
export class ProcedurePage extends SpeakingElement {
  static override styles = styles;

  /** National code, e.g. `2.000635`; default: the one in the page's address. */
  @property({ attribute: 'procedure-code' }) procedureCode = '';
  /** Level of the page's own heading, 1 to 5; what is inside follows below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Speaks to the gateway; default: the one of the nearest provider, or of the script. */
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  /** Place, pages and where the gateway is; default: as with `client`. */
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  readonly #detail = new Question(this, {
    args: () => [this.client, this.#code, this.settings?.agencyId] as const,
    ask: ([client, code, agency], signal) =>
      client && code ? client.procedures.get(code, { ...(agency && { agency }), signal }) : undefined,
  });

  readonly #arrival = new Arrival(this, () => this.state !== 'loading');

  constructor() {
    super();
    new OpenForPrint(this);
  }

  get #code(): string {
    return this.procedureCode || this.settings?.procedureCode || '';
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
    return pending || !answer ? 'loading' : filingState(answer);
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

  #page(detail: ProcedureDetail): TemplateResult {
    const { procedure, offering, agency } = detail;
    const open = channelsOf(procedure, offering);
    const below = this.headingLevel + 1;
    return html`
      ${heading(this.headingLevel, 'title', content(procedure.plainName))}
      <p class="muted">${words.legalName} ${content(procedure.name)}</p>
      ${validity(detail, this.#addressOf)}
      ${answers(procedure, open)}
      ${this.#filing(detail)}
      ${combined(detail, this.#addressOf, below)}
      ${papers(procedure, below)}
      ${channels(open, offering, below)}
      ${results(procedure, below)}
      ${agency ? contact(agency, offering, below) : nothing}
      ${legalBasis(procedure)}
      <div class="actions screen-only">
        <button type="button" class="button secondary" @click=${this.#print}>${icon(printIcon)} ${words.print}</button>
      </div>
    `;
  }

  #filing({ procedure, offering, agency, hasForm }: ProcedureDetail): TemplateResult | typeof nothing {
    switch (this.state) {
      case 'direct':
        return html`<div class="filing stack screen-only">
          <p class="actions">${this.#fileLink(procedure.code, words.file)}</p>
          <p class="muted">${words.fileNote} ${words.counter}</p>
        </div>`;
      case 'handoff':
        return html`<div class="filing">
          ${notice(
            'info',
            html`<p class="strong">${words.handoff}</p>
              ${hasForm ? html`<p>${words.handoffPrepare}</p>` : nothing}
              <p class="actions">
                ${hasForm ? this.#fileLink(procedure.code, words.handoffFile) : nothing}
                <a class=${hasForm ? 'button secondary' : 'button'} href=${ifDefined(webAddress(offering?.handoffUrl))} rel="noreferrer">${words.handoffOpen}</a>
              </p>
              ${agency ? html`<p>${words.handoffPlace(content(`${agency.shortName}, ${agency.province}`))}</p>` : nothing}
              <p>${words.counter}</p>`,
          )}
        </div>`;
      case 'closed':
        return html`<div class="filing">
          ${notice('warning', html`<p class="strong">${words.closed}</p><p>${words.closedNext}</p>`)}
        </div>`;
      default:
        return nothing;
    }
  }

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

  readonly #print = (): void => window.print();
}

function filingState({ procedure, offering }: ProcedureDetail): ProcedurePageState {
  if (!offering) return 'information';
  return isOffered(procedure, offering, vietnamDay(Date.now())) ? offering.mode : 'closed';
}
