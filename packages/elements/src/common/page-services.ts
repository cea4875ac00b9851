/** Gives client, settings and the opened slip to all elements below one place of the page. */
import type { Client } from '@motcua/client';
import { clientContext, type Settings, type Slip, settingsContext, slipContext } from './context.js';
import { ContextSource } from './context-protocol.js';
import { SlipChangeEvent } from './slip-change-event.js';

/** On a provider element, or on `document.documentElement` for the script tag. */
export class PageServices {
  readonly #client;
  readonly #settings;
  readonly #slip;
  /** The gateway that is asked. */
  #origin = '';
  #isForbidden = false;

  constructor(host: HTMLElement) {
    this.#client = new ContextSource<Client | undefined>(host, clientContext, undefined);
    this.#settings = new ContextSource<Settings | undefined>(host, settingsContext, undefined);
    this.#slip = new ContextSource<Slip | undefined>(host, slipContext, undefined);
    host.addEventListener(SlipChangeEvent.type, (event) => {
      if (event.isTaken) return;
      event.isTaken = true;
      this.setSlip(event.slip);
    });
  }

  /** Once the host is part of the page: elements that were there before it ask again. */
  connect(): void {
    document.addEventListener('securitypolicyviolation', this.#hearPolicy);
    for (const source of [this.#settings, this.#client, this.#slip]) source.announce();
  }

  disconnect(): void {
    document.removeEventListener('securitypolicyviolation', this.#hearPolicy);
  }

  set(client: Client | undefined, settings: Settings): void {
    const { origin } = new URL(settings.hosted.search, document.baseURI);
    // A page that forbids a gateway forbids it whatever else is set anew.
    this.#isForbidden &&= origin === this.#origin;
    this.#origin = origin;
    this.#settings.set(this.#isForbidden ? { ...settings, forbidden: true } : settings);
    this.#client.set(client);
  }

  setSlip(slip: Slip | undefined): void {
    this.#slip.set(slip);
  }

  /** A refused connection looks like a broken link; only this event says that the page itself forbids it. */
  readonly #hearPolicy = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const settings = this.#settings.value;
    if (effectiveDirective !== 'connect-src' || !settings || !blockedURI.startsWith(this.#origin)) return;
    this.#isForbidden = true;
    this.#settings.set({ ...settings, forbidden: true });
  };
}
