import type { Procedure } from '@motcua/openapi';
import { isOffered } from '@motcua/rules';
import { html } from 'hono/html';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { agencyQuery, filingAddress } from './addresses.js';
import { callSentence } from './contact.js';
import type { Markup } from './markup.js';
import type { Page } from './page.js';

const collator = new Intl.Collator('vi');

/** Every agency that offers a procedure today, by name. */
export const placesFor = (view: CatalogueView, procedure: Procedure, today: string) =>
  view.agencies
    .filter(({ agencyId }) => {
      const offering = view.offering(agencyId, procedure.code);
      return offering !== undefined && isOffered(procedure, offering, today);
    })
    .sort((a, b) => collator.compare(a.shortName, b.shortName));

/** Whose page it could be, where the address does not say: each leads to its own search. */
export const placeList = ({ agencies }: CatalogueView): Markup => html`
<h2>Bạn ở xã, phường nào?</h2>
<ul>${[...agencies]
  .sort((a, b) => collator.compare(a.shortName, b.shortName))
  .map(
    (agency) => html`<li><a href="/tim${agencyQuery(agency)}">${agency.shortName}, ${agency.province}</a></li>`,
  )}</ul>`;

/** Asks where a dossier goes, on a gateway that serves several; undefined where nobody takes it. */
export function choosePlacePage(view: CatalogueView, procedure: Procedure, today: string): Page | undefined {
  const places = placesFor(view, procedure, today);
  if (places.length === 0) return undefined;
  return {
    title: 'Chọn nơi nộp hồ sơ',
    agency: undefined,
    body: html`<h1>Bạn nộp hồ sơ ở đâu?</h1>
<p>${procedure.plainName}</p>
<ul>${places.map(
      (agency) =>
        html`<li><a href="${filingAddress(procedure.code, agency)}">${agency.shortName}, ${agency.province}</a></li>`,
    )}</ul>
${callSentence(undefined)}`,
  };
}
