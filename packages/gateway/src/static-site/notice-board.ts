import type { ChannelTerms, DocumentsFact, ProcedureDocument } from '@motcua/openapi';
import {
  channelNames,
  channelsOf,
  factWords,
  feeWords,
  formatDate,
  papersByCase,
  procedureWords,
  sameTerms,
  timeWords,
} from '@motcua/rules';
import { html } from 'hono/html';
import type { OfferedProcedure } from '../catalogue/procedure-search.js';
import { relatedProcedures } from '../catalogue/related-procedures.js';
import { contactLines } from '../pages/contact.js';
import type { Markup } from '../pages/markup.js';
import { offeredByField } from './plain-pages.js';
import type { Site } from './site.js';
import type { SitePage } from './site-page.js';

/** What hangs on the wall (bảng niêm yết): every procedure with papers, time and fee, a table for each field. */
export function noticeBoardPage(site: Site): SitePage {
  const { agency, address, day } = site;
  return {
    path: 'niem-yet.html',
    title: 'Bảng niêm yết thủ tục hành chính',
    description: `Thủ tục hành chính của ${agency.name}: giấy tờ, thời gian, lệ phí. In ra được.`,
    hasContact: true,
    isWide: true,
    body: html`${address === undefined ? '' : html`<img class="board-code" src="ma-qr.svg" alt="Mã QR mở trang ${address}">`}<h1>Bảng niêm yết thủ tục hành chính</h1>
<p>${agency.name}, ${agency.province}. Lập ngày ${formatDate(day)}.${address === undefined ? '' : html` Xem trên mạng: ${address}`}</p>
${contactLines(agency)}
${offeredByField(site).map(
  ([field, offered]) => html`<h2>${field}</h2>
<table>
<thead><tr><th class="number" scope="col">Số</th><th class="name" scope="col">Thủ tục</th><th class="papers" scope="col">Cần giấy gì</th><th scope="col">Mất bao lâu</th><th scope="col">Bao nhiêu tiền</th></tr></thead>
<tbody>
${offered.map((one, at) => row(site, one, at))}</tbody>
</table>
`,
)}`,
  };
}

function row({ view, agency, day }: Site, { procedure, offering }: OfferedProcedure, at: number): Markup {
  const { code, name, plainName, documents, effectiveTo } = procedure;
  const { supersededBy } = relatedProcedures(view, procedure, agency, day);
  const channels = channelsOf(procedure, offering);
  const said = (wordsOf: (terms: ChannelTerms) => string): Markup =>
    channels.status === 'verified' ? byChannel(channels.value, wordsOf) : html`<p>${factWords[channels.status]}</p>`;
  return html`<tr><td class="number">${at + 1}</td><td><p><a href="thu-tuc/${code}.html"><strong>${plainName}</strong></a></p><p>${name}</p><p>${code}</p>${effectiveTo === undefined ? '' : html`<p><strong>${procedureWords.until(formatDate(effectiveTo))}</strong></p>`}${supersededBy ? html`<p><strong>${procedureWords.superseded} ${supersededBy.plainName}. ${procedureWords.supersededNext}</strong></p>` : ''}</td><td data-label="Cần giấy gì">${papers(documents)}</td><td data-label="Mất bao lâu">${said(({ time }) => timeWords(time))}</td><td data-label="Bao nhiêu tiền">${said(({ fee }) => feeWords(fee))}</td></tr>
`;
}

/** One line where all ways of filing say the same, else one for those that do. */
function byChannel(all: readonly ChannelTerms[], wordsOf: (terms: ChannelTerms) => string): Markup {
  const groups = sameTerms(all, wordsOf);
  if (groups.length === 1) return html`<p>${wordsOf(groups[0]?.[0] as ChannelTerms)}</p>`;
  return html`${groups.map((group) => html`<p>${channelNames(group, procedureWords)}: ${wordsOf(group[0])}</p>`)}`;
}

function papers(documents: DocumentsFact): Markup {
  if (documents.status !== 'verified') return html`<p>${factWords[documents.status]}</p>`;
  const { always, cases } = papersByCase(documents.value);
  return html`${always.length > 0 ? html`<p>${names(always)}</p>` : ''}${cases.map(
    (one) =>
      html`<p><strong>${one.name}:</strong> ${one.papers.length > 0 ? names(one.papers) : procedureWords.nothingMore}</p>`,
  )}`;
}

const duties: Record<ProcedureDocument['duty'], string> = {
  submit: '',
  show: ' (cho xem)',
  collect: ' (mang theo khi nhận kết quả)',
};

/** What only some need says so: nobody is to fetch a paper that is not asked of her. */
const names = (some: readonly ProcedureDocument[]): string =>
  `${some
    .map(
      ({ plainName, duty, condition }) =>
        plainName.replace(/\.$/, '') + duties[duty] + (condition === undefined ? '' : ' (có trường hợp mới cần)'),
    )
    .join('; ')}.`;
