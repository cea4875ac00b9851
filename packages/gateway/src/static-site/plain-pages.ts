import type { Procedure } from '@motcua/openapi';
import { guidanceFor } from '@motcua/rules';
import { html } from 'hono/html';
import { type OfferedProcedure, offeredByName } from '../catalogue/procedure-search.js';
import { callSentence } from '../pages/contact.js';
import { guidanceBody } from '../pages/guidance-page.js';
import type { Markup } from '../pages/markup.js';
import type { Site } from './site.js';
import type { SitePage } from './site-page.js';

const collator = new Intl.Collator('vi');

/** What is offered on the day, by field; in a field by plain name. */
export function offeredByField({ view, agency, day }: Site): [string, OfferedProcedure[]][] {
  const fields = new Map<string, OfferedProcedure[]>();
  for (const one of offeredByName(view, agency.agencyId, day)) {
    const { field } = one.procedure;
    fields.set(field, [...(fields.get(field) ?? []), one]);
  }
  return [...fields].sort(([a], [b]) => collator.compare(a, b));
}

const linkTo = ({ code, plainName }: Procedure): Markup =>
  html`<li><a href="thu-tuc/${code}.html">${plainName}</a></li>`;

/** Both names that lead to the search: the front page, and the one that the embed knows. */
export function searchPages(site: Site): SitePage[] {
  const { agency } = site;
  const body = html`<motcua-procedure-search heading-level="1">
<h1>Bạn cần làm giấy tờ gì?</h1>
${callSentence(agency)}
${offeredByField(site).map(
  ([field, offered]) => html`<h2>${field}</h2>
<ul>${offered.map(({ procedure }) => linkTo(procedure))}</ul>
`,
)}</motcua-procedure-search>
<p class="more"><a href="huong-dan.html">Hướng dẫn: nộp hồ sơ, đăng nhập, nộp tiền, nhận kết quả</a></p>`;
  const page = {
    title: 'Tìm thủ tục',
    description: `Tìm thủ tục của ${agency.shortName}: cần giấy gì, mất bao lâu, bao nhiêu tiền, nộp ở đâu.`,
    early: ['search-view', 'catalogue'],
    body,
  };
  return [
    { ...page, path: 'index.html' },
    { ...page, path: 'tim.html' },
  ];
}

/** A procedure that its address names behind the `?`: for readers without a network, whose machine keeps the facts. */
export const anyProcedurePage = ({ agency }: Site): SitePage => ({
  path: 'thu-tuc.html',
  title: 'Thủ tục',
  description: 'Cần giấy gì, mất bao lâu, bao nhiêu tiền.',
  body: html`<motcua-procedure heading-level="1">
<h1>Thủ tục</h1>
<p>Chưa thấy thông tin thì chờ một lát, hoặc <a href="index.html">tìm thủ tục</a>.</p>
${callSentence(agency)}
</motcua-procedure>`,
});

/** The same for the questions of one; a gateway has such a page of its own. */
export const anyFilingPages = ({ agency, api }: Site): SitePage[] =>
  api === undefined
    ? [
        {
          path: 'nop.html',
          title: 'Chuẩn bị hồ sơ',
          description: 'Trả lời từng câu hỏi, rồi chép sang Cổng Dịch vụ công quốc gia.',
          body: html`<motcua-submission-wizard heading-level="1">
<h1>Chuẩn bị hồ sơ</h1>
<p>Chưa thấy phần chuẩn bị hồ sơ thì chờ một lát, hoặc <a href="index.html">tìm thủ tục</a>.</p>
${callSentence(agency)}
</motcua-submission-wizard>`,
        },
      ]
    : [];

const trackingPageOf = ({ api }: Site): string | undefined => (api === undefined ? undefined : `${api}/tra-cuu`);

export const guidancePage = (site: Site): SitePage => ({
  path: 'huong-dan.html',
  title: 'Hướng dẫn làm giấy tờ',
  description: 'Nộp hồ sơ, đăng nhập, nộp tiền, nhận kết quả, hỏi hồ sơ đến đâu, phản ánh.',
  body: guidanceBody({ agency: site.agency, searchPage: 'index.html', trackingPage: trackingPageOf(site) }),
});

/** Nothing is received here, so nothing is looked up here: the page says where it is. */
export function trackingPage(site: Site): SitePage {
  const topic = guidanceFor({ agency: site.agency, searchPage: 'index.html', trackingPage: trackingPageOf(site) }).find(
    (section) => section.topic === 'tracking',
  );
  return {
    path: 'tra-cuu.html',
    title: 'Tra cứu hồ sơ',
    description: 'Hồ sơ đang ở đâu, hỏi ở đâu.',
    body: html`<h1>Tra cứu hồ sơ</h1>
${topic?.lines.map(({ text, href }) =>
  href === undefined ? html`<p>${text}</p>` : html`<p><a href="${href}" rel="noopener noreferrer">${text}</a></p>`,
)}
${callSentence(site.agency)}`,
  };
}

/** A host shows it below any address; with the site's own address known, its links hold there, too. */
export const notFoundPage = ({ agency, address }: Site): SitePage => ({
  path: '404.html',
  title: 'Không tìm thấy trang này',
  description: 'Không tìm thấy trang này.',
  body: html`<h1>Không tìm thấy trang này</h1>
<p>Kiểm tra lại địa chỉ, hoặc <a href="${address ?? ''}index.html">tìm thủ tục</a>.</p>
${callSentence(agency)}`,
});
