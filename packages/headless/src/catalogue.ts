/** The catalogue in the browser. A door of its own: widgets ask for it behind their first screen. */
export type { Catalogue, FoundDetail } from './catalogue/catalogue.js';
export {
  type CataloguePhase,
  type CatalogueReady,
  type CatalogueState,
  cataloguePhases,
} from './catalogue/catalogue-state.js';
export { type CatalogueOptions, createCatalogue } from './catalogue/create-catalogue.js';
export { mayBeKept, type RecentChoice, RecentChoices } from './recent/recent-choices.js';
