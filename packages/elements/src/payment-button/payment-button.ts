/** Pays a dossier's fee by VietQR, without frightening anybody: what is due, the code, and what happens next. */
import type { Client } from '@motcua/client';
import { createPayer, type PaymentState } from '@motcua/headless';
import type { Dossier } from '@motcua/openapi';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { agencyQuestion } from '../common/agency-question.js';
import { Arrival } from '../common/arrival.js';
import { closeSlip } from '../common/close-slip.js';
import { content } from '../common/content.js';
import {
  clientContext,
  isInsecurePage,
  isSameSlip,
  pageUrl,
  type Settings,
  type Slip,
  settingsContext,
  slipContext,
  slipUrl,
} from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { dates } from '../common/dates.words.js';
import { facts } from '../common/facts.words.js';
import { MachineController } from '../common/machine-controller.js';
import { errorNotice, forbiddenNotice, insecureNotice, loading, offlineNotice, phoneLink } from '../common/notices.js';
import { pageAttention } from '../common/page-attention.js';
import { QrCode } from '../common/qr-code.js';
import { SlipChangeEvent } from '../common/slip-change-event.js';
import { SlipForm } from '../common/slip-form.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { linkTrouble } from '../common/trouble.js';
import { styles } from './payment-button.styles.js';
import { words } from './payment-button.words.js';
import { PaymentSettleEvent } from './payment-settle-event.js';
import { paymentSummary } from './payment-summary.js';
import { transfer } from './transfer.js';

/** Everything a payment can show. */
export const states = [
  'unconnected',
  'insecure',
  'empty',
  'loading',
  'missing',
  'error',
  'forbidden',
  'offline',
  'nothing-due',
  'unknown-fee',
  'due',
  'counter',
  'starting',
  'waiting',
  'reviewing',
  'expired',
  'paid',
] as const;
export type PaymentButtonState = (typeof states)[number];

/**
 * Pays a dossier's fee by VietQR. The bank's notification alone makes it paid; the counter is always offered.
 *
 * @fires {PaymentSettleEvent} motcua-payment-settle - The money arrived; read `event.amount`.
 * @fires {SlipChangeEvent} motcua-slip-change - Code and secret were typed here, or the dossier was closed.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart state - What happens with the money, a live region.
 */
export class PaymentButton extends SpeakingElement {
  static override styles = styles;

  /** Mã nộp or dossier code; without its secret the form asks for that. */
  @property() code = '';
  /** The slip's secret; never an attribute, never in a URL's query. */
  @property({ attribute: false }) secret = '';
  /** Level of the element's own heading, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Speaks to the gateway; default: the one of the nearest provider, or of the script. */
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  /** Place, pages and where the gateway is; default: as with `client`. */
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;
  @consume(slipContext)
  @state()
  private shared?: Slip | undefined;
  /** Typed in this element's own form, on a page without a provider. */
  @state() private typed?: Slip | undefined;
  /** The row that was to be copied last, and whether it is in the clipboard. */
  @state() private copied?: { readonly what: string; readonly isDone: boolean } | undefined;

  readonly #form = new SlipForm(this, (slip) => this.#open(slip));
  readonly #qr = new QrCode(this);
  readonly #payer = new MachineController(this, {
    args: () => [this.client, this.#slip?.reference, this.#slip?.secret] as const,
    make: ([client, reference, secret]) => {
      if (!client || !reference || !secret || isInsecurePage()) return undefined;
      const payer = createPayer({ client, attention: pageAttention });
      payer.follow(reference, secret);
      return payer;
    },
    onState: (state) => this.#tell(state),
  });
  readonly #agency = agencyQuestion(this, () => [this.client, this.#dossier?.agencyId]);
  #wasWaiting = false;
  readonly #arrival = new Arrival(this, () => this.state !== 'loading' && this.state !== 'starting');

  get #slip(): Slip | undefined {
    return this.code && this.secret ? { reference: this.code, secret: this.secret } : (this.typed ?? this.shared);
  }

  get #paying(): PaymentState {
    return this.#payer.state ?? { phase: 'empty' };
  }

  get #dossier(): Dossier | undefined {
    return 'dossier' in this.#paying ? this.#paying.dossier : undefined;
  }

  /** The same on the gateway's own page; what was opened here is opened there. */
  get #hostedPage(): string {
    const page = this.settings?.hosted.payment ?? '';
    const slip = this.#slip;
    return slip ? slipUrl(page, slip) : pageUrl(page, { ref: this.code });
  }

  /** What is shown now, one of `states`. */
  get state(): PaymentButtonState {
    if (!this.client) return 'unconnected';
    if (isInsecurePage()) return 'insecure';
    const paying = this.#paying;
    if (paying.phase === 'unreachable') return linkTrouble(paying.offline, this.settings);
    return paying.phase;
  }

  /** Forgets code, secret and payment, for the next person at this machine. */
  close(): void {
    this.code = this.secret = '';
    this.#open(undefined);
  }

  protected override render() {
    // Inside a tracker, that asks for the slip, closes it, and is the way back.
    return this.slot === 'payment' || !this.#payer.machine ? this.#page() : [this.#page(), this.#wayOut()];
  }

  #page() {
    const paying = this.#paying;
    const phone = this.#agency.answer?.receptionPlace.phone;
    switch (this.state) {
      case 'unconnected':
        return html`<slot></slot>`;
      case 'insecure':
        return insecureNotice(this.#hostedPage);
      case 'empty':
      case 'missing':
        if (this.slot === 'payment') return nothing;
        return this.#form.template({
          level: this.headingLevel,
          title: words.lookup,
          missing: this.state === 'missing' ? this.#slip : undefined,
          reference: this.code || this.settings?.reference || '',
        });
      case 'loading':
        return loading(['short', 'tall', 'tall']);
      case 'error':
        return errorNotice({ happened: words.error, safe: words.errorSafe, phone, retry: this.#retry });
      case 'forbidden':
        return forbiddenNotice(this.#hostedPage);
      case 'offline':
        return offlineNotice({ safe: words.errorSafe, phone, retry: this.#retry });
      default:
        return html`<div class="stack">
          <div class="stack" role="status" part="state">${paymentSummary(paying, this.headingLevel, this.#retry)}</div>
          ${this.#rest(paying)}
        </div>`;
    }
  }

  #wayOut(): TemplateResult | typeof nothing {
    const slip = this.#slip;
    if (!slip || this.state === 'missing') return nothing;
    const page = this.settings?.pages.tracking;
    return html`<div class="way-out">
      ${page ? html`<p><a href=${slipUrl(page, slip)}>${words.track}</a></p>` : nothing}
      ${closeSlip(() => this.close())}
    </div>`;
  }

  #rest(paying: PaymentState): TemplateResult | typeof nothing {
    const amount = this.#dossier?.fee.amount;
    switch (paying.phase) {
      case 'due':
        return html`<p class="actions">
            <button type="button" class="button" @click=${this.#pay}>${words.pay(facts.money(amount ?? 0))}</button>
          </p>
          ${this.#counter()}`;
      case 'starting':
        return loading(['tall', 'short'], words.starting);
      case 'expired':
        return html`<p class="actions"><button type="button" class="button" @click=${this.#pay}>${words.again}</button></p>
          ${this.#counter()}`;
      case 'waiting':
        return html`${transfer(paying.payment, this.#qr, (what, text) => this.#copy(what, text))}
          <p role="status" class="strong">${this.#copyWords()}</p>
          <p class="small muted">${words.until(formatDateTime(paying.payment.expiresAt, dates))}</p>
          ${this.#counter()}`;
      case 'counter':
        return this.#counter(words.counterOnly);
      case 'unknown-fee':
      case 'reviewing':
        return this.#counter(words.counterAsk);
      default:
        return nothing;
    }
  }

  /** Where the counter is, behind the words that lead there. */
  #counter(lead: string = words.counter): TemplateResult {
    const place = this.#agency.answer?.receptionPlace;
    return html`<p class="muted">${lead} ${place ? html`${content(`${place.name}, ${place.address}`)}. ${phoneLink(place.phone)}` : words.counterNoPlace}</p>`;
  }

  #tell(paying: PaymentState): void {
    if (paying.phase === 'paid' && this.#wasWaiting) {
      this.#wasWaiting = false;
      this.dispatchEvent(new PaymentSettleEvent(paying.dossier.fee.amount ?? 0));
    } else if (paying.phase === 'waiting' || paying.phase === 'reviewing') this.#wasWaiting = true;
  }

  #open(slip: Slip | undefined): void {
    this.copied = undefined;
    this.#arrival.expect();
    // The same pair once more means: look again.
    if (slip && isSameSlip(slip, this.#slip)) this.#retry();
    else {
      this.dispatchEvent(new SlipChangeEvent(slip));
      // A provider has answered by now; without one the element keeps the slip itself.
      this.typed = this.shared === slip ? undefined : slip;
    }
  }

  async #copy(what: string, text: string): Promise<void> {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      isDone = false;
    }
    this.copied = { what, isDone };
  }

  #copyWords(): string {
    if (!this.copied) return '';
    return this.copied.isDone ? words.copied(this.copied.what) : words.notCopied;
  }

  readonly #pay = (): void => {
    this.copied = undefined;
    this.#arrival.expect();
    this.#payer.machine?.pay();
  };

  readonly #retry = (): void => {
    this.#arrival.expect();
    this.#payer.machine?.retry();
  };
}
