/** What the page is made into: a checklist or a poster on paper, and a link to hand on. */
import type { Client } from '@motcua/client';
import type { ProcedureDetail } from '@motcua/openapi';
import { adoptStyles, html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { icon, printIcon } from '../common/icons.js';
import { LazyPart } from '../common/lazy-part.js';
import { QrCode } from '../common/qr-code.js';
import { words } from './procedure.words.js';
import { titleOf } from './procedure-own-words.js';

type Sheet = 'checklist' | 'poster';
type Host = ReactiveElement & { readonly client?: Client };

export class PagePaper implements ReactiveController {
  readonly #host: Host;
  readonly #addressOf: () => string;
  readonly #print: () => void;
  readonly #code: QrCode;
  readonly #part;
  /** What was asked for; until it is printed, all of it has to come. */
  #sheet: Sheet | undefined;
  #isWaiting = false;
  #link: 'copied' | 'shown' | undefined;

  /** @param addressOf the page's public address */
  constructor(host: Host, addressOf: () => string, print = () => window.print()) {
    this.#host = host;
    this.#addressOf = addressOf;
    this.#print = print;
    this.#code = new QrCode(host);
    this.#part = new LazyPart(host, async () => {
      const part = await import('./poster.js');
      const { elementStyles } = host.constructor as typeof ReactiveElement;
      adoptStyles(host.shadowRoot as ShadowRoot, [...elementStyles, part.posterStyles]);
      // Only what was asked for by a button is printed alone; the host page prints as it is.
      new part.PrintAlone(host as never, () => this.#sheet !== undefined, '12mm 15mm');
      return part;
    });
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

  /** Prints once the code is drawn; a checklist goes without it where it does not come. */
  hostUpdated(): void {
    if (!this.#isWaiting) return;
    const isDrawn = this.#host.renderRoot.querySelector('svg.qr, .qr-words');
    if (this.#part.failed && this.isPoster) this.#isWaiting = false;
    else if (isDrawn && (this.#part.get() || this.#part.failed)) {
      this.#isWaiting = false;
      // After the update: a print dialog stops everything else.
      setTimeout(this.#print);
    }
  }

  /** The small code on a checklist. */
  checklistCode(): TemplateResult | typeof nothing {
    return this.#sheet === 'checklist' ? this.#drawn() : nothing;
  }

  poster(detail: ProcedureDetail): TemplateResult | typeof nothing {
    const part = this.isPoster ? this.#part.get() : undefined;
    return part ? part.poster(detail, this.#addressOf(), this.#drawn()) : nothing;
  }

  buttons(detail: ProcedureDetail): TemplateResult {
    const button = (label: string, act: () => void, shape?: string): TemplateResult =>
      html`<button type="button" class="button secondary" @click=${act}>${shape ? icon(shape) : nothing} ${label}</button>`;
    return html`<div class="screen-only">
      <div class="actions">
        ${button(words.print, () => this.#ask('checklist'), printIcon)}
        ${button(words.poster, () => this.#ask('poster'), printIcon)}
        ${button(words.share, () => void this.#share(titleOf(detail)))}
      </div>
      <div role="status">
        ${this.isPoster && this.#part.failed ? html`<p>${words.posterFailed}</p>` : nothing}
        ${this.#link === 'copied' ? html`<p>${words.copied}</p>` : nothing}
        ${this.#link === 'shown' ? html`<p>${words.copyByHand} <span class="address">${this.#addressOf()}</span></p>` : nothing}
      </div>
    </div>`;
  }

  #drawn(): TemplateResult {
    return this.#code.template(this.#addressOf(), words.qr, nothing);
  }

  #ask(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#isWaiting = true;
    if (this.#part.failed) void this.#part.retry();
    else this.#part.get();
    this.#host.requestUpdate();
  }

  readonly #done = (): void => {
    this.#sheet = undefined;
    this.#isWaiting = false;
    this.#host.requestUpdate();
  };

  /** To whatever the machine sends with; else the link is copied; else it is shown. */
  async #share(title: string): Promise<void> {
    const url = this.#addressOf();
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
