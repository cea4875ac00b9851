import type { Context } from 'hono';
import { html } from 'hono/html';
import type { RememberedCatalogue } from '../http/remembered-catalogue.js';
import { agencyQuery } from './addresses.js';
import { callSentence } from './contact.js';
import { answerPage } from './page.js';
import { contactAgency } from './page-agency.js';

/** What a person sees who followed a wrong or old link; says the same for every unknown thing. */
export async function notFoundPage(c: Context, catalogue: RememberedCatalogue): Promise<Response> {
  // Without the database there is still a page.
  const agency = contactAgency(c, await catalogue.view().catch(() => catalogue.last()));
  return answerPage(c, {
    title: 'Không tìm thấy trang này',
    agency,
    status: 404,
    body: html`<h1>Không tìm thấy trang này</h1>
<p>Kiểm tra lại địa chỉ, hoặc <a href="/tim${agencyQuery(agency)}">tìm thủ tục</a>.</p>
${callSentence(agency)}`,
  });
}
