import type { Catalogue, CatalogueView } from '../catalogue/catalogue.js';

/** The catalogue, with what was last seen of it: a page that says the database is away should still name a phone. */
export interface RememberedCatalogue extends Catalogue {
  /** Undefined until it was read once. */
  last(): CatalogueView | undefined;
}

export function rememberedCatalogue(catalogue: Catalogue): RememberedCatalogue {
  let last: CatalogueView | undefined;
  return {
    async view() {
      last = await catalogue.view();
      return last;
    },
    last: () => last,
  };
}
