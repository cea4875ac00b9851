import type { Agency } from '@motcua/openapi';
import type { Context } from 'hono';
import type { CatalogueView } from '../catalogue/catalogue.js';

/** What `?xa=` names; elements that know no place link with an empty one. */
export const namedAgency = (c: Context): string | undefined => c.req.query('xa') || undefined;

/** Whose page it is: the agency that `?xa=` names, else the only one there is. */
export function pageAgency(c: Context, view: CatalogueView | undefined): Agency | undefined {
  const named = namedAgency(c);
  return named === undefined ? onlyAgency(view) : view?.agency(named);
}

/** Whose phone a page names that is about nothing in particular. */
export const contactAgency = (c: Context, view: CatalogueView | undefined): Agency | undefined =>
  pageAgency(c, view) ?? onlyAgency(view);

/** Where a gateway serves one agency alone, nobody has to name it. */
const onlyAgency = (view: CatalogueView | undefined): Agency | undefined =>
  view?.agencies.length === 1 ? view.agencies[0] : undefined;
