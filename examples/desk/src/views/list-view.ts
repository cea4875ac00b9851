import type { DeskDossier, DossierStatus } from '@motcua/openapi';
import { formatDateTime, statuses } from '@motcua/rules';
import { html, nothing } from 'lit';
import type { DeskActions } from '../desk-actions.js';
import { pageSize } from '../desk-machine.js';
import type { DeskState } from '../desk-state.js';
import { feeWords } from './fee-words.js';
import { messageView } from './message-view.js';
import { statusView } from './status-view.js';

const row = (item: DeskDossier, actions: DeskActions) => html`
  <tr>
    <td>
      <button class="link" data-ref=${item.submissionCode} @click=${() => actions.open(item.submissionCode)}>
        ${item.dossierCode ?? html`Mã nộp ${item.submissionCode}`}
      </button>
    </td>
    <td>${item.procedureName}</td>
    <td>
      ${item.applicantName}
      ${item.filerKind === 'self' ? nothing : html`<br /><span class="hint">Người nộp: ${item.filerName ?? '—'}</span>`}
    </td>
    <td>${formatDateTime(item.submittedAt)}</td>
    <td>${item.dueAt ? formatDateTime(item.dueAt) : '—'}</td>
    <td>${statusView(item.status)}</td>
    <td>${feeWords(item.fee)}</td>
  </tr>
`;

const chooseStatus = (state: DeskState, actions: DeskActions) => html`
  <label class="filter">
    Trạng thái
    <select
      @change=${(event: Event) => {
        const value = Number((event.target as HTMLSelectElement).value);
        actions.filter(value ? (value as DossierStatus) : undefined);
      }}
    >
      <option value="">Tất cả</option>
      ${statuses.map(({ code, plain }) => html`<option value=${code} ?selected=${state.filter === code}>${plain}</option>`)}
    </select>
  </label>
`;

/** Which part of the list is shown, and the way to the rest: a dossier must not be missed because it is not on this page. */
const pager = ({ list, before }: DeskState, actions: DeskActions) => {
  if (!list || (before.length === 0 && !list.next)) return nothing;
  const first = before.length * pageSize + 1;
  return html`<p class="pager" role="group" aria-label="Trang của danh sách">
    <span>Hồ sơ ${first}–${first + list.items.length - 1} trong ${list.total}</span>
    ${before.length > 0 ? html`<button @click=${() => actions.turnPage('before')}>Mới hơn</button>` : nothing}
    ${list.next ? html`<button @click=${() => actions.turnPage('next')}>Cũ hơn</button>` : nothing}
  </p>`;
};

/** The agency's dossiers, newest first; refreshed by itself. */
export const listView = (state: DeskState, actions: DeskActions) => html`
  <div class="bar">
    <h1 tabindex="-1">Hồ sơ của cơ quan</h1>
    ${chooseStatus(state, actions)}
    <button @click=${actions.reload}>Tải lại</button>
    <button @click=${actions.signOut}>Đóng bàn</button>
  </div>
  ${messageView(state)}
  ${
    state.list === undefined
      ? html`<p role="status">${state.busy ? 'Đang tải danh sách…' : ''}</p>`
      : state.list.items.length === 0
        ? html`<p class="empty">${state.filter ? 'Không có hồ sơ nào ở trạng thái này.' : 'Chưa có hồ sơ nào. Hồ sơ mới sẽ tự hiện ở đây.'}</p>`
        : html`<div class="wide"><table>
            <thead>
              <tr>
                <th scope="col">Mã hồ sơ</th>
                <th scope="col">Thủ tục</th>
                <th scope="col">Người được cấp</th>
                <th scope="col">Nộp lúc</th>
                <th scope="col">Hẹn trả</th>
                <th scope="col">Trạng thái</th>
                <th scope="col">Lệ phí</th>
              </tr>
            </thead>
            <tbody>${state.list.items.map((item) => row(item, actions))}</tbody>
          </table></div>`
  }
  ${pager(state, actions)}
`;
