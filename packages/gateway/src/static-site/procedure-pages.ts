import { isOffered, procedureHtml } from '@motcua/rules';
import { html, raw } from 'hono/html';
import { procedureDetail } from '../catalogue/procedure-detail.js';
import { callSentence } from '../pages/contact.js';
import type { Site } from './site.js';
import type { SitePage } from './site-page.js';

/** A page for each procedure of the place, also of those that are over: others lead there, and it says so. */
export function procedurePages(site: Site): SitePage[] {
  const { view, agency, day, api } = site;
  return view.offerings(agency.agencyId).flatMap(({ procedureCode }) => {
    if (!view.procedure(procedureCode)) return [];
    const detail = procedureDetail(view, procedureCode, agency.agencyId, day);
    const { code, name, plainName } = detail.procedure;
    const text = procedureHtml(detail, {
      today: day,
      procedurePage: (other) => `${other}.html`,
      filingPage: (other) => (api === undefined ? `../nop/${other}.html` : `${api}/nop/${other}?xa=${agency.agencyId}`),
    });
    return {
      path: `thu-tuc/${code}.html`,
      title: detail.words?.title ?? plainName,
      description: `${name}: cần giấy gì, mất bao lâu, bao nhiêu tiền, nộp ở đâu.`,
      hasContact: true,
      media: (detail.words?.recordings ?? []).map(({ url }) => url),
      body: html`<motcua-procedure procedure-code="${code}" heading-level="1">
${raw(text)}
</motcua-procedure>`,
    };
  });
}

/** Where the content is prepared that is copied to the national portal; a gateway has such pages of its own. */
export function filingPages({ view, agency, day, api }: Site): SitePage[] {
  if (api !== undefined) return [];
  return view.offerings(agency.agencyId).flatMap((offering) => {
    const procedure = view.procedure(offering.procedureCode);
    if (!procedure || !view.form(procedure.code) || !isOffered(procedure, offering, day)) return [];
    const { code } = procedure;
    const plainName = view.words(agency.agencyId, code)?.title ?? procedure.plainName;
    return {
      path: `nop/${code}.html`,
      title: `Chuẩn bị hồ sơ: ${plainName}`,
      description: `Trả lời từng câu hỏi, rồi chép sang Cổng Dịch vụ công quốc gia: ${procedure.name}.`,
      body: html`<motcua-submission-wizard procedure-code="${code}" heading-level="1">
<h1>${plainName}</h1>
<p>Chưa thấy phần chuẩn bị hồ sơ thì chờ một lát. Bạn vẫn nộp giấy tại quầy được.</p>
<p><a href="../thu-tuc/${code}.html">Xem cần giấy gì, mất bao lâu, bao nhiêu tiền</a>.</p>
${callSentence(agency)}
</motcua-submission-wizard>`,
    };
  });
}
