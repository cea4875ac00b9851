import type { Agency, Offering, Procedure, ProcedureChannel, ProcedureDocument, Source } from '@motcua/openapi';
import { factWords, feeWords, formatDate, timeWords } from '@motcua/rules';
import { html } from 'hono/html';
import { filingAddress } from './addresses.js';
import { callSentence, contactLines } from './contact.js';
import type { Markup } from './markup.js';

/** A procedure as it reads without scripts: which papers, how long, how much, where. */
export const procedureFallback = (
  { code, name, plainName, channels, documents }: Procedure,
  offering: Offering | undefined,
  agency: Agency | undefined,
  canChoosePlace: boolean,
): Markup => html`
<h1>${plainName}</h1>
<p class="muted">Tên đầy đủ: ${name}. Mã thủ tục: ${code}</p>
<h2>Cần giấy gì</h2>
${
  documents.status === 'verified'
    ? html`${papers('Phải nộp', documents.value, 'submit')}${papers('Phải xuất trình (cho xem bản chính)', documents.value, 'show')}`
    : html`<p>${factWords[documents.status]}</p>`
}
${source(documents.source)}
<h2>Mất bao lâu</h2>
${byChannel(channels, ({ time }) => timeWords(time))}
${source(channels[0]?.time.source)}
<h2>Bao nhiêu tiền</h2>
${byChannel(channels, ({ fee }) => feeWords(fee))}
${source(channels[0]?.fee.source)}
<h2>Nộp ở đâu</h2>
${offering && agency ? whereToFile(offering, agency) : ''}
${canChoosePlace ? html`<p><a href="/nop/${code}">Chọn xã, phường để nộp hồ sơ</a></p>` : ''}
${agency ? contactLines(agency) : callSentence(undefined)}
`;

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

const channelNames: Record<ProcedureChannel['channel'], string> = {
  DIRECT: 'Nộp tại quầy',
  ONLINE: 'Nộp trên mạng',
  POSTAL: 'Gửi bưu điện',
};

/** One line where all channels say the same, else one for each. */
function byChannel(channels: readonly ProcedureChannel[], wordsOf: (channel: ProcedureChannel) => string): Markup {
  const [first] = channels;
  if (!first) return html`<p>${factWords.unknown}</p>`;
  if (channels.every((channel) => wordsOf(channel) === wordsOf(first))) return html`<p>${wordsOf(first)}</p>`;
  return html`<dl>${channels.map(
    (channel) => html`<dt>${channelNames[channel.channel]}</dt><dd>${wordsOf(channel)}</dd>`,
  )}</dl>`;
}

const source = (found: Source | undefined): Markup | '' =>
  found ? html`<p class="muted">Nguồn: ${found.name}, xem ngày ${formatDate(found.asOf)}</p>` : '';

const whereToFile = ({ mode, handoffUrl, procedureCode }: Offering, agency: Agency): Markup =>
  mode === 'direct'
    ? html`<p><a href="${filingAddress(procedureCode, agency)}">Nộp trên mạng cho ${agency.shortName}</a>, hoặc đến tận nơi:</p>`
    : html`<p>Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia: <a href="${handoffUrl}" rel="noopener noreferrer">mở Cổng Dịch vụ công</a>. Cũng có thể đến tận nơi:</p>`;
