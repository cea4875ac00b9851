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
  #stopWatching: (() => void) | undefined;

  constructor(host: HTMLElement) {
    this.#client = new ContextSource<Client | undefined>(host, clientContext, undefined);
    this.#settings = new ContextSource<Settings | undefined>(host, settingsContext, undefined);
    this.#slip = new ContextSource<Slip | undefined>(host, slipContext, undefined);
    host.addEventListener(SlipChangeEvent.type, (event) => this.setSlip(event.slip));
  }

  /** Once the host is part of the page: elements that were there before it ask again. */
  announce(): void {
    for (const source of [this.#settings, this.#client, this.#slip]) source.announce();
  }

  set(client: Client | undefined, settings: Settings): void {
    this.#settings.set(settings);
    this.#client.set(client);
    this.#watchPolicy(new URL(settings.hosted.search, document.baseURI).origin);
  }

  setSlip(slip: Slip | undefined): void {
    this.#slip.set(slip);
  }

  /** A refused connection looks like a broken link; only this event says that the page itself forbids it. */
  #watchPolicy(origin: string): void {
    this.#stopWatching?.();
    const hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
      const settings = this.#settings.value;
      if (effectiveDirective === 'connect-src' && blockedURI.startsWith(origin) && settings)
        this.#settings.set({ ...settings, forbidden: true });
    };
    document.addEventListener('securitypolicyviolation', hear);
    this.#stopWatching = () => document.removeEventListener('securitypolicyviolation', hear);
  }
}
