import type {
  Agency,
  Channel,
  ChannelsFact,
  ChannelTerms,
  Offering,
  Procedure,
  ProcedureDocument,
  Source,
} from '@motcua/openapi';
import { channelsOf, factWords, feeWords, formatDate, isOffered, timeWords } from '@motcua/rules';
import { html } from 'hono/html';
import { filingAddress } from './addresses.js';
import { callSentence, contactLines, counterLines } from './contact.js';
import type { Markup } from './markup.js';

export interface ProcedureFallback {
  readonly procedure: Procedure;
  readonly offering: Offering | undefined;
  readonly agency: Agency | undefined;
  /** ISO date in Vietnam. */
  readonly today: string;
  /** Nobody said which place; some take it. */
  readonly canChoosePlace: boolean;
}

/** A procedure as it reads without scripts: which papers, how long, how much, where. */
export function procedureFallback({ procedure, offering, agency, today, canChoosePlace }: ProcedureFallback): Markup {
  const { code, name, plainName, documents } = procedure;
  const channels = channelsOf(procedure, offering);
  const [first] = channels.status === 'verified' ? channels.value : [];
  return html`
<h1>${plainName}</h1>
<p class="muted">Tên đầy đủ: ${name}. Mã thủ tục: ${code}</p>
<h2>Cần giấy gì</h2>
${
  documents.status === 'verified'
    ? html`${papers('Phải nộp', documents.value, 'submit')}${papers('Phải xuất trình (cho xem bản chính)', documents.value, 'show')}`
    : html`<p>${factWords[documents.status]}</p>`
}
${noteAndSource(documents)}
<h2>Mất bao lâu</h2>
${byChannel(channels, ({ time }) => timeWords(time))}
${noteAndSource({ source: first ? first.time.source : channels.source })}
<h2>Bao nhiêu tiền</h2>
${byChannel(channels, ({ fee }) => feeWords(fee))}
${noteAndSource({ source: first ? first.fee.source : channels.source })}
<h2>Nộp ở đâu</h2>
${channels.note ? html`<p>${channels.note}</p>` : ''}
${offering && agency ? whereToFile(offering, agency, isOffered(procedure, offering, today)) : ''}
${canChoosePlace ? html`<p><a href="/nop/${code}">Chọn xã, phường để nộp hồ sơ</a></p>` : ''}
${agency ? html`${contactLines(agency)}${counterLines(agency)}` : callSentence(undefined)}
`;
}

function papers(title: string, all: readonly ProcedureDocument[], duty: ProcedureDocument['duty']): Markup | '' {
  const chosen = all.filter((document) => document.duty === duty);
  if (chosen.length === 0) return '';
  return html`<h3>${title}</h3>
<ul>${chosen.map(paper)}</ul>`;
}

const paper = ({ name, plainName, originals, copies, condition }: ProcedureDocument): Markup => html`
<li>${plainName}${counts(originals, copies)}${condition === undefined ? '' : html`<br><span class="muted">${condition}</span>`}${
  name === plainName ? '' : html`<br><span class="muted">${name}</span>`
}</li>`;

function counts(originals: number, copies: number): string {
  const parts = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : ''].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const channelNames: Record<Channel, string> = {
  DIRECT: 'Nộp tại quầy',
  ONLINE: 'Nộp trên mạng',
  POSTAL: 'Gửi bưu điện',
};

/** One line where all channels say the same, else one for each. */
function byChannel(channels: ChannelsFact, wordsOf: (terms: ChannelTerms) => string): Markup {
  if (channels.status !== 'verified') return html`<p>${factWords[channels.status]}</p>`;
  const said = channels.value.map((terms) => [channelNames[terms.channel], wordsOf(terms)] as const);
  if (new Set(said.map(([, words]) => words)).size === 1) return html`<p>${said[0]?.[1]}</p>`;
  return html`<dl>${said.map(([channel, words]) => html`<dt>${channel}</dt><dd>${words}</dd>`)}</dl>`;
}

const noteAndSource = ({ note, source }: { readonly note?: string; readonly source?: Source | undefined }): Markup =>
  html`${note ? html`<p>${note}</p>` : ''}${
    source ? html`<p class="muted">Nguồn: ${source.name}, xem ngày ${formatDate(source.asOf)}</p>` : ''
  }`;

function whereToFile({ mode, handoffUrl, procedureCode }: Offering, agency: Agency, isOpen: boolean): Markup {
  if (!isOpen)
    return html`<p>Nơi này không còn nhận hồ sơ của thủ tục này trên mạng. Gọi hoặc đến nơi tiếp nhận để được hướng dẫn:</p>`;
  return mode === 'direct'
    ? html`<p><a href="${filingAddress(procedureCode, agency)}">Nộp trên mạng cho ${agency.shortName}</a>, hoặc đến tận nơi:</p>`
    : html`<p>Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia: <a href="${handoffUrl}" rel="noopener noreferrer">mở Cổng Dịch vụ công</a>. Cũng có thể đến tận nơi:</p>`;
}
