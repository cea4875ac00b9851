import type { DossierEvent, DossierStatus } from '@motcua/openapi';
import { formatDateTime, formatDateWithWeekday, noteRequired } from '@motcua/rules';
import { html, nothing } from 'lit';
import type { DeskActions } from '../desk-actions.js';
import type { DeskState, OpenDossier } from '../desk-state.js';
import { answersView } from './answers-view.js';
import { feeWords } from './fee-words.js';
import { messageView } from './message-view.js';
import { moneyView } from './money-view.js';
import { slipView } from './slip-view.js';
import { statusView, statusWord } from './status-view.js';

/** What the officer does, in verbs; the order is the usual way of a dossier. */
const verbs: Partial<Record<DossierStatus, string>> = {
  2: 'Tiếp nhận hồ sơ',
  4: 'Chuyển giải quyết',
  9: 'Đã có kết quả',
  10: 'Đã trả kết quả',
  6: 'Yêu cầu nộp tiền',
  5: 'Yêu cầu bổ sung',
  3: 'Không tiếp nhận',
  8: 'Dừng giải quyết',
  1: 'Trả về chờ tiếp nhận',
};
const usual: readonly DossierStatus[] = [2, 4, 9, 10, 6, 5, 1, 3, 8];

const movesView = ({ detail }: OpenDossier, state: DeskState, actions: DeskActions) => {
  const allowed = usual.filter((to) => detail.allowedTransitions.includes(to) && verbs[to]);
  const main = allowed.find((to) => !noteRequired(to));
  return html`<div class="moves">
    ${allowed.map(
      (to) => html`<button class=${to === main ? 'main' : ''} ?disabled=${state.busy} @click=${() => actions.move(to)}>
        ${verbs[to]}
      </button>`,
    )}
    ${allowed.length === 0 ? html`<p>Hồ sơ đã xong, không còn bước nào.</p>` : nothing}
  </div>`;
};

const noteView = (to: DossierStatus, state: DeskState, actions: DeskActions) => html`
  <form
    class="note"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      actions.move(to, String(new FormData(event.target as HTMLFormElement).get('note') ?? '').trim());
    }}
  >
    ${
      noteRequired(to)
        ? html`<label for="note">Lý do “${statusWord(to)}”, viết cho người dân đọc</label>`
        : html`<p>“${statusWord(to)}” thì hồ sơ khép lại, không đổi được nữa.</p>
            <label for="note">Ghi chú cho người dân đọc (không bắt buộc)</label>`
    }
    <textarea id="note" name="note" rows="3" ?required=${noteRequired(to)}></textarea>
    <button class="main" type="submit" ?disabled=${state.busy}>${noteRequired(to) ? 'Lưu' : 'Khép lại hồ sơ'}</button>
    <button type="button" @click=${actions.cancelNote}>Thôi</button>
  </form>
`;

const filesView = ({ files }: OpenDossier) =>
  files.length === 0
    ? html`<p>Không có tệp nào.</p>`
    : html`<ul class="files">
        ${files.map(
          (file) => html`<li>
            <p>${file.name}</p>
            ${
              !file.url
                ? html`<p class="message">Chưa mở được tệp này. Tải lại hồ sơ để thử lại.</p>`
                : file.mediaType === 'application/pdf'
                  ? html`<a href=${file.url} download="giay-to.pdf">Tải bản PDF</a>`
                  : html`<a href=${file.url} target="_blank" rel="noopener"><img src=${file.url} alt="Ảnh ${file.name}" /></a>`
            }
          </li>`,
        )}
      </ul>`;

/** Events that are about money, not about a step of the dossier. */
const moneyWords: Partial<Record<DossierEvent['kind'], string>> = {
  payment: 'Đã nhận lệ phí',
  refund: 'Đã trả lại tiền',
};

const eventsView = ({ detail }: OpenDossier) => html`<ol class="events">
  ${detail.dossier.events.map(
    (event) => html`<li>
      <span class="hint">${formatDateTime(event.at)}</span>
      ${moneyWords[event.kind] ?? statusWord(event.status)}
      ${event.note ? html`<br /><span class="hint">${event.note}</span>` : nothing}
    </li>`,
  )}
</ol>`;

const fact = (name: string, value: string | null | undefined) =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;

/** One dossier at the desk: what to do, what was answered, the papers; and the reception slip to print. */
export const detailView = (state: DeskState, actions: DeskActions) => {
  const open = state.open as OpenDossier;
  const { summary, dossier } = open.detail;
  return html`
    <div class="screen">
      <div class="bar">
        <button class="link" @click=${actions.close}>← Danh sách</button>
        <button @click=${actions.reload}>Tải lại</button>
      </div>
      <div class="bar">
        <h1 tabindex="-1">${summary.dossierCode ?? html`Mã nộp ${summary.submissionCode}`}</h1>
        ${statusView(summary.status)}
      </div>
      ${messageView(state)}
      <p>${summary.procedureName}</p>
      <dl class="facts">
        <div><dt>Nộp lúc</dt><dd>${formatDateTime(summary.submittedAt)}</dd></div>
        <div><dt>Hẹn trả</dt><dd>${summary.dueAt ? formatDateWithWeekday(summary.dueAt) : 'Chưa có'}</dd></div>
        <div><dt>Lệ phí</dt><dd>${feeWords(summary.fee)}</dd></div>
        <div><dt>Mã nộp</dt><dd>${summary.submissionCode}</dd></div>
        ${fact('Nơi tiếp nhận', dossier.receptionPlace)} ${fact('Nơi giải quyết', dossier.competentAgency)}
        ${fact('Nơi hỗ trợ', dossier.supportPlace)} ${fact('Công chức nộp thay', dossier.filedByOfficer?.name)}
      </dl>
      ${state.noteFor ? noteView(state.noteFor, state, actions) : movesView(open, state, actions)}
      ${dossier.receivedAt ? html`<button @click=${actions.print}>In Giấy tiếp nhận</button>` : nothing}
      ${moneyView(open, state, actions)}
      <h2>Nội dung đã khai</h2>
      ${answersView(open)}
      <h2>Giấy tờ đính kèm</h2>
      ${filesView(open)}
      <h2>Quá trình</h2>
      ${eventsView(open)}
    </div>
    ${dossier.receivedAt ? slipView(open) : nothing}
  `;
};
