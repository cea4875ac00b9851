/** Shows where a dossier stands, and moves by itself while officers work on it. */
import type { Client } from '@motcua/client';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Arrival } from '../common/arrival.js';
import { closeSlip } from '../common/close-slip.js';
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
import { LazyPart } from '../common/lazy-part.js';
import { errorNotice, forbiddenNotice, insecureNotice, loading, offlineNotice } from '../common/notices.js';
import { SlipChangeEvent } from '../common/slip-change-event.js';
import { SlipForm } from '../common/slip-form.js';
import { slipWords } from '../common/slip-form.words.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { linkTrouble } from '../common/trouble.js';
import type { DossierViewHost } from './dossier-view.js';
import { styles } from './status-tracker.styles.js';

/** Everything a tracker can show. `portal`: the dossier was filed on the national portal. `retrying`: the last answer stands
 * while the link is tried again. */
export const states = [
  'unconnected',
  'insecure',
  'empty',
  'loading',
  'missing',
  'error',
  'forbidden',
  'offline',
  'portal',
  'shown',
  'retrying',
] as const;
export type StatusTrackerState = (typeof states)[number];

/**
 * Shows where a dossier stands: what happened, what comes next, when it is due, and the slip to print.
 *
 * @fires {StatusChangeEvent} motcua-status-change - The dossier was read, or it moved; read `event.status`.
 * @fires {SlipChangeEvent} motcua-slip-change - Code and secret were typed, or the dossier was closed.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @slot payment - Put a `motcua-payment-button` here to pay on the same page; default: a link to the payment page.
 * @csspart state - The current state, a live region.
 * @csspart timeline - What happened so far.
 * @csspart slip - The slip, on paper only.
 * @csspart portal-status - Where a dossier of the national portal is looked up.
 */
export class StatusTracker extends SpeakingElement implements DossierViewHost {
  static override styles = styles;

  /** Mã nộp or dossier code; without its secret the form asks for that. */
  @property() code = '';
  /** The dossier was filed on the national portal: its status is there, and nobody is asked. */
  @property({ type: Boolean }) portal = false;
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

  readonly #form = new SlipForm(this, (slip) => this.#open(slip));
  readonly #view = new LazyPart(this, async () => new (await import('./dossier-view.js')).DossierView(this));
  readonly #arrival = new Arrival(this, () => this.state !== 'loading');

  /** Code and secret that are open now, wherever they came from. */
  get slip(): Slip | undefined {
    return this.code && this.secret ? { reference: this.code, secret: this.secret } : (this.typed ?? this.shared);
  }

  /** The same on the gateway's own page; what was opened here is opened there. */
  get #hostedPage(): string {
    const page = this.settings?.hosted.tracking ?? '';
    return this.slip ? slipUrl(page, this.slip) : pageUrl(page);
  }

  /** What is shown now, one of `states`. */
  get state(): StatusTrackerState {
    if (!this.client) return 'unconnected';
    if (isInsecurePage()) return 'insecure';
    if (!this.slip && !this.portal) return 'empty';
    const view = this.#view.get();
    if (this.#view.failed) return linkTrouble(!navigator.onLine, this.settings);
    // The machine begins with the update after the view has come.
    if (!view || view.state.phase === 'empty') return 'loading';
    if (view.state.phase === 'unreachable') return linkTrouble(view.state.offline, this.settings);
    if (view.state.phase !== 'shown') return view.state.phase;
    return view.state.link === 'live' ? 'shown' : 'retrying';
  }

  /** Forgets code, secret and dossier, for the next person at this machine. */
  close(): void {
    this.code = this.secret = '';
    this.portal = false;
    this.#open(undefined);
  }

  protected override render() {
    switch (this.state) {
      case 'unconnected':
        return html`<slot></slot>`;
      case 'insecure':
        return insecureNotice(this.#hostedPage);
      case 'empty':
      case 'missing':
        return [
          this.#form.template({
            level: this.headingLevel,
            title: slipWords.title,
            missing: this.state === 'missing' ? this.slip : undefined,
            reference: this.code || this.settings?.reference || '',
            // While code and secret are typed the rest comes.
            onStart: () => this.#view.get(),
          }),
          html`<p><button type="button" class="button quiet" @click=${() => this.#toPortal()}>${slipWords.portal}</button></p>`,
        ];
      case 'loading':
        return loading(['tall', 'tall', '', '', '', 'short']);
      case 'error':
        return [errorNotice({ retry: this.retry }), this.#wayOut()];
      case 'forbidden':
        return forbiddenNotice(this.#hostedPage);
      case 'offline':
        return [offlineNotice({ retry: this.retry }), this.#wayOut()];
      default:
        return this.#view.get()?.template();
    }
  }

  /** The next person has a dossier of her own; she must not have to open this one first. */
  #wayOut(): TemplateResult {
    return html`<section>${closeSlip(() => this.close())}</section>`;
  }

  /** Looks again at once, instead of by itself a little later. */
  readonly retry = (): void => {
    this.#arrival.expect();
    if (this.#view.failed) void this.#view.retry();
    else this.#view.get()?.retry();
  };

  /** With the code as far as it was typed; nobody is asked for its secret there. */
  #toPortal(): void {
    const { value } = this.renderRoot.querySelector('input') as HTMLInputElement;
    // A pair that was not found is nobody's; coming back must not ask for it once more.
    if (this.slip) this.close();
    this.#arrival.expect();
    this.code = value;
    this.portal = true;
  }

  #open(slip: Slip | undefined): void {
    this.#arrival.expect();
    // The same pair once more means: look again.
    if (slip && isSameSlip(slip, this.slip)) this.retry();
    else {
      this.dispatchEvent(new SlipChangeEvent(slip));
      // A provider has answered by now; without one the element keeps the slip itself.
      this.typed = this.shared === slip ? undefined : slip;
    }
  }
}
