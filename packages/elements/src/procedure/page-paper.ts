/** What the page is made into: a checklist or a poster on paper, and a link to hand on. A chunk of its own, asked for when
 * one of these is wanted. */
import type { Client } from '@motcua/client';
import type { ProcedureDetail } from '@motcua/openapi';
import { adoptStyles, html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { PrintAlone } from '../common/print-alone.js';
import { QrCode } from '../common/qr-code.js';
import { poster } from './poster.js';
import { posterStyles } from './poster.styles.js';
import { words } from './procedure.words.js';
import { titleOf } from './procedure-own-words.js';

/** What somebody can ask for. */
export type Handout = 'checklist' | 'poster' | 'link';

type Host = ReactiveElement & { readonly client?: Client };

export class PagePaper implements ReactiveController {
  readonly #host: Host;
  readonly #addressOf: () => string;
  readonly #code: QrCode;
  #sheet: Exclude<Handout, 'link'> | undefined;
  /** It is printed once its code is drawn. */
  #isWaiting = false;
  #link: 'copied' | 'shown' | undefined;

  /** @param addressOf the page's public address */
  constructor(host: Host, addressOf: () => string) {
    this.#host = host;
    this.#addressOf = addressOf;
    this.#code = new QrCode(host);
    const { elementStyles } = host.constructor as typeof ReactiveElement;
    adoptStyles(host.shadowRoot as ShadowRoot, [...elementStyles, posterStyles]);
    // Only what was asked for by a button is printed alone; else the host page prints as it is.
    new PrintAlone(host, () => this.#sheet !== undefined, '12mm 15mm');
    host.addController(this);
  }

  get isPoster(): boolean {
    return this.#sheet === 'poster';
  }

  hostConnected(): void {
    window.addEventListener('afterprint', this.#done);
  }

  hostDisconnected(): void {
    window.removeEventListener('afterprint', this.#done);
    this.#done();
  }

  hostUpdated(): void {
    if (!this.#isWaiting || !this.#host.renderRoot.querySelector('svg.qr, .qr-words')) return;
    this.#isWaiting = false;
    // After the update: a print dialog stops everything else.
    setTimeout(() => window.print());
  }

  give(handout: Handout, detail: ProcedureDetail): void {
    if (handout === 'link') void this.#share(titleOf(detail));
    else {
      this.#sheet = handout;
      this.#isWaiting = true;
    }
    this.#host.requestUpdate();
  }

  /** The small code on a checklist; where it cannot be drawn the checklist goes without. */
  checklistCode(): TemplateResult | typeof nothing {
    return this.#sheet === 'checklist' ? this.#drawn() : nothing;
  }

  poster(detail: ProcedureDetail): TemplateResult | typeof nothing {
    return this.isPoster ? poster(detail, this.#addressOf(), this.#drawn()) : nothing;
  }

  /** What became of the link. */
  said(): TemplateResult | typeof nothing {
    if (!this.#link) return nothing;
    if (this.#link === 'copied') return html`<p>${words.copied}</p>`;
    return html`<p>${words.copyByHand} <span class="address">${this.#addressOf()}</span></p>`;
  }

  #drawn(): TemplateResult {
    return this.#code.template(this.#addressOf(), words.qr, nothing);
  }

  readonly #done = (): void => {
    this.#sheet = undefined;
    this.#isWaiting = false;
    this.#host.requestUpdate();
  };

  /** To whatever the machine sends with; else the link is copied; else it is shown. */
  async #share(title: string): Promise<void> {
    const url = this.#addressOf();
    this.#link = undefined;
    try {
      if (navigator.share) return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      this.#link = 'copied';
    } catch (error) {
      // Nobody was chosen to send it to.
      if ((error as Error).name === 'AbortError') return;
      this.#link = 'shown';
    }
    this.#host.requestUpdate();
  }
}
