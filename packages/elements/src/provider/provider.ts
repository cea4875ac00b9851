/** Connects the elements inside it to one gateway and one place. */
import { type Client, createClient } from '@motcua/client';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { type Device, hostedPages, pagesOf } from '../common/context.js';
import { PageServices } from '../common/page-services.js';
import type { Theme } from '../common/page-theme.js';

/** What a provider can be: without `api` or `client` the elements inside show their own content. */
export const states = ['unconnected', 'connected'] as const;
export type ProviderState = (typeof states)[number];

/**
 * Connects the elements inside it to one gateway and one place; has no look of its own.
 *
 * @slot - The page, with elements anywhere in it.
 */
export class Provider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The gateway's address, e.g. `https://gateway.example.vn`; empty: not connected. */
  @property() api = '';
  /** Readable id of the place, e.g. `thong-nhat-lang-son`. */
  @property() agency = '';
  /** Light unless asked for: `dark`, `contrast`, or `auto` to follow the screen. */
  @property({ reflect: true }) theme: Theme = 'light';
  /** `personal` where one person alone uses the machine: the search then keeps what was chosen last, and the
   * outbox names its dossiers. Default: shared. */
  @property() device: Device = 'shared';
  /** Where this site has its search page; all seven take `{code}`, `{agency}`, `{ref}` and `{topic}`. Default: the gateway's pages. */
  @property({ attribute: 'search-page' }) searchPage = '';
  /** Its page of a procedure. */
  @property({ attribute: 'procedure-page' }) procedurePage = '';
  /** Its page with the form. */
  @property({ attribute: 'filing-page' }) filingPage = '';
  /** Its page where a dossier is looked up. */
  @property({ attribute: 'tracking-page' }) trackingPage = '';
  /** Its page where a fee is paid. */
  @property({ attribute: 'payment-page' }) paymentPage = '';
  /** Its page that explains how to file, pay, sign in. */
  @property({ attribute: 'guidance-page' }) guidancePage = '';
  /** Its page that shows what waits on the visitor's machine. */
  @property({ attribute: 'outbox-page' }) outboxPage = '';
  /** A client made elsewhere, e.g. with a token; in place of the one made from `api`. */
  @property({ attribute: false }) client?: Client;

  readonly #services = new PageServices(this);
  #made: Client | undefined;

  /** What is so now, one of `states`. */
  get state(): ProviderState {
    return this.client || this.api ? 'connected' : 'unconnected';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#services.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#services.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theme') && (this.hasUpdated || this.theme !== 'light')) void this.#dress();
    // An attribute that is taken away leaves null behind, a property that React drops undefined.
    const api = (this.api ?? '').replace(/\/+$/, '');
    if (changed.has('api')) this.#made = api ? createClient({ baseUrl: api, locale: 'vi' }) : undefined;
    const hosted = hostedPages(api);
    this.#services.set(this.client ?? this.#made, {
      agencyId: this.agency,
      device: this.device,
      hosted,
      pages: pagesOf(hosted, this),
    });
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** Light pages never ask for the dark colours; where those do not come, light has to do. */
  async #dress(): Promise<void> {
    const part = await import('../common/page-theme.js').catch(() => undefined);
    if (part && this.shadowRoot) part.useTheme(this.shadowRoot, this.theme);
  }
}
