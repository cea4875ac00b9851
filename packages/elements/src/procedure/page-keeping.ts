/** Brings the commune's pages onto this machine, so that the one that was read is there the next time without a network. */
import type { Client } from '@motcua/client';
import type { Catalogue, CatalogueOptions } from '@motcua/headless/catalogue.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whose pages. */
export type KeptPlace = { readonly client: Client; readonly agencyId: string };

/** Milliseconds that a page stands before; whoever left by then wanted no more. */
const standing = 2_000;

/** Behind a page that stands; its chunk too is not sent to who saves data. */
export class PageKeeping implements ReactiveController {
  readonly #placeOf: () => KeptPlace | undefined;
  readonly #open: (options: CatalogueOptions) => Promise<Catalogue>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #catalogue: Promise<Catalogue | undefined> | undefined;

  /** @param placeOf undefined as long as no page stands */
  constructor(host: ReactiveControllerHost, placeOf: () => KeptPlace | undefined, open = openCatalogue) {
    this.#placeOf = placeOf;
    this.#open = open;
    host.addController(this);
  }

  hostUpdated(): void {
    const place = this.#placeOf();
    if (this.#timer !== undefined || !place || savesData()) return;
    this.#timer = setTimeout(() => {
      // Without its chunk this visit keeps nothing, and nobody misses it.
      this.#catalogue = this.#open({ ...place, pagesOnly: true }).catch(() => undefined);
    }, standing);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#catalogue?.then((catalogue) => catalogue?.dispose());
    this.#catalogue = undefined;
  }
}

async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const { createCatalogue } = await import('@motcua/headless/catalogue.js');
  return createCatalogue(options);
}

const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
