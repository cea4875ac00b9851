/** Follows a dossier and shows it as its owner sees it, on screen and on paper. A chunk of its own: the form does without. */
import type { Client } from '@motcua/client';
import { createTracker, type TrackerState } from '@motcua/headless';
import type { Dossier, Place } from '@motcua/openapi';
import { formatDateTime, type StatusKey, statusOf } from '@motcua/rules';
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { agencyQuestion } from '../common/agency-question.js';
import { inVietnamese } from '../common/catalogue.js';
import { closeSlip } from '../common/close-slip.js';
import { content } from '../common/content.js';
import { type Settings, type Slip, slipUrl } from '../common/context.js';
import { dates } from '../common/dates.words.js';
import { dossierWords } from '../common/dossier.words.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { icon, printIcon } from '../common/icons.js';
import { LazyPart } from '../common/lazy-part.js';
import { MachineController } from '../common/machine-controller.js';
import { phoneLink } from '../common/notices.js';
import { noticeWords } from '../common/notices.words.js';
import { pageAttention } from '../common/page-attention.js';
import { PrintAlone } from '../common/print-alone.js';
import { QrCode } from '../common/qr-code.js';
import { dossierRows, dueWords } from './dossier-rows.js';
import { dossierStyles } from './dossier-view.styles.js';
import { words } from './dossier-view.words.js';
import { receptionSlip } from './reception-slip.js';
import { slipWords } from './reception-slip.words.js';
import { StatusChangeEvent } from './status-change-event.js';
import { lookOf, timeline } from './timeline.js';

type ShownState = Extract<TrackerState, { phase: 'shown' }>;

/** What the view needs of its element. */
export interface DossierViewHost extends ReactiveElement {
  readonly client?: Client;
  readonly settings?: Settings;
  readonly headingLevel: number;
  /** What is open: without it nothing is asked. */
  readonly slip: Slip | undefined;
  readonly code: string;
  /** The dossier was filed on the national portal; then nothing is asked either. */
  portal: boolean;
  readonly retry: () => void;
  close(): void;
}

export class DossierView implements ReactiveController {
  readonly #host: DossierViewHost;
  readonly #qr: QrCode;
  readonly #portal: LazyPart<typeof import('./portal-page.js')>;
  readonly #agency;
  readonly #tracker;
  #told: StatusKey | undefined;

  constructor(host: DossierViewHost) {
    this.#host = host;
    this.#qr = new QrCode(host);
    this.#portal = new LazyPart(host, () => import('./portal-page.js'));
    this.#tracker = new MachineController(host, {
      args: () => [host.client, host.slip?.reference, host.slip?.secret, host.portal] as const,
      make: ([client, reference, secret, portal]) => {
        if (!client || !reference || !secret || portal) return undefined;
        const tracker = createTracker({ client, attention: pageAttention });
        tracker.follow(reference, secret);
        return tracker;
      },
    });
    this.#agency = agencyQuestion(host, () => [host.client, this.#shown?.dossier.agencyId]);
    new PrintAlone(host, () => this.#shown !== undefined);
    host.addController(this);
    const root = host.shadowRoot as ShadowRoot;
    const sheets = dossierStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  hostConnected(): void {}

  get state(): TrackerState | { readonly phase: 'portal' } {
    if (this.#host.portal && this.#portal.failed) return { phase: 'unreachable', offline: !navigator.onLine };
    if (this.#host.portal) return { phase: this.#portal.get() ? 'portal' : 'loading' };
    return this.#tracker.state ?? { phase: 'empty' };
  }

  get #shown(): ShownState | undefined {
    return this.state.phase === 'shown' ? this.state : undefined;
  }

  retry(): void {
    if (this.#host.portal) void this.#portal.retry();
    else this.#tracker.machine?.retry();
  }

  hostUpdated(): void {
    const dossier = this.#shown?.dossier;
    const status = dossier && statusOf(dossier.status).key;
    if (status && status !== this.#told) this.#host.dispatchEvent(new StatusChangeEvent(status));
    this.#told = status;
  }

  /** The dossier, once it is there. */
  template(): TemplateResult | typeof nothing {
    if (this.#host.portal) return this.#elsewhere();
    return this.#shown && this.#host.slip ? this.#page(this.#shown, this.#host.slip) : nothing;
  }

  #page({ dossier, link, asOf }: ShownState, slip: Slip): TemplateResult {
    const below = this.#host.headingLevel + 1;
    const agency = this.#agency.answer;
    const until = formatDateTime(new Date(asOf).toISOString(), dates);
    return html`
      <div class="screen-only">
        <div role="status" part="state">${this.#status(dossier)}</div>
        <p class="freshness small">
          ${link !== 'live' ? words[link](until) : statusOf(dossier.status).terminal ? nothing : words.live}
          ${link === 'live' ? nothing : html`<button type="button" class="button quiet" @click=${this.#host.retry}>${words.tryNow}</button>`}
        </p>
        ${this.#payment(dossier, slip, below)}
        <section>
          ${heading(below, 'heading', words.details)}
          ${dossier.dossierCode ? nothing : html`<p class="inset">${words.notYetReceived}</p>`}
          <dl class="summary">${dossierRows(dossier)}</dl>
          <p class="actions">
            <button type="button" class="button secondary" @click=${this.#print}>
              ${icon(printIcon)} ${dossier.dossierCode ? words.print : words.printConfirmation}
            </button>
          </p>
        </section>
        <section>${heading(below, 'heading', words.timeline)} ${timeline(dossier)}</section>
        ${agency ? place(agency.receptionPlace) : nothing}
        <section>${closeSlip(() => this.#host.close())}</section>
      </div>
      <div class="print-only" lang="vi">${inVietnamese(() => receptionSlip(dossier, agency, slip.secret, this.#slipCode(slip)))}</div>
    `;
  }

  #elsewhere(): TemplateResult | typeof nothing {
    const { code, settings, headingLevel } = this.#host;
    const page = this.#portal.get();
    return page ? page.portalPage(code || settings?.reference || '', headingLevel, this.#toForm) : nothing;
  }

  readonly #toForm = async (): Promise<void> => {
    this.#host.portal = false;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };

  #status({ status, events, dueAt, resultChannel }: Dossier): TemplateResult {
    const { plain, official, clockRuns, key } = statusOf(status);
    const look = lookOf(status);
    const note = [...events].reverse().find((event) => event.kind === 'transition' && event.status === status)?.note;
    return html`<div class="notice status ${look.kind}">
      ${icon(look.icon)}
      <div>
        ${heading(this.#host.headingLevel, 'title', words.status(status))}
        ${official === plain ? nothing : html`<p class="small muted">${words.official} ${content(official)}</p>`}
        ${note ? html`<p><strong>${words.note}</strong> ${content(note)}</p>` : nothing}
        <p>${words.next[status]} ${key === 'COMPLETED' && resultChannel ? words.collect[resultChannel] : nothing}</p>
        ${dueAt && clockRuns ? html`<p>${dossierWords.dueAt}: <strong>${dueWords(dueAt)}</strong></p>` : nothing}
      </div>
    </div>`;
  }

  #payment({ fee }: Dossier, slip: Slip, level: number): TemplateResult | typeof nothing {
    if (fee.amount === null || fee.state === 'none' || fee.state === 'unknown') return nothing;
    const money = facts.money(fee.amount);
    const href = slipUrl(this.#host.settings?.pages.payment ?? '', slip);
    return html`<section>
      <slot name="payment">
        ${heading(level, 'heading', words.payTitle)}
        ${fee.state === 'due' ? html`<p class="actions"><a class="button" href=${href}>${words.pay(money)}</a></p>` : html`<p>${words[fee.state](money)}</p>`}
      </slot>
    </section>`;
  }

  /** Asked for with the dossier, not at printing: a print does not wait for a chunk. */
  #slipCode(slip: Slip): TemplateResult {
    const page = slipUrl(this.#host.settings?.pages.tracking ?? '', slip);
    const { href } = new URL(page, document.baseURI);
    // Without the code the address is typed: code and secret stand beside it.
    return this.#qr.template(href, slipWords.qrLabel, slipWords.typeAddress(href.split('#')[0] ?? ''));
  }

  readonly #print = (): void => window.print();
}

const place = ({ name, phone, isExample }: Place): TemplateResult =>
  html`<p class="inset"><strong lang="vi">${name}</strong><br>${phoneLink(phone)} ${isExample ? noticeWords.example : nothing}</p>`;
