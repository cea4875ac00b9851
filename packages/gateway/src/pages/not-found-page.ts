import type { Agency } from '@motcua/openapi';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../services.js';
import { agencyQuery } from './addresses.js';
import { callSentence } from './contact.js';
import { answerPage } from './page.js';

/** What a person sees who followed a wrong or old link; says the same for every unknown thing. */
export async function notFoundPage(c: Context, { catalogue }: Pick<Services, 'catalogue'>): Promise<Response> {
  // Without the database there is still a page, only without a phone number.
  const agency = await catalogue.view().then(onlyAgency, () => undefined);
  return answerPage(c, {
    title: 'Không tìm thấy trang này',
    agency,
    status: 404,
    body: html`<h1>Không tìm thấy trang này</h1>
<p>Kiểm tra lại địa chỉ, hoặc <a href="/tim${agencyQuery(agency)}">tìm thủ tục</a>.</p>
${callSentence(agency)}`,
  });
}

/** Where a gateway serves one agency alone, nobody has to name it. */
export const onlyAgency = ({ agencies }: { readonly agencies: readonly Agency[] }): Agency | undefined =>
  agencies.length === 1 ? agencies[0] : undefined;
