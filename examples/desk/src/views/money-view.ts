import type { DeskCredit, DossierFee, SettlementRequest } from '@motcua/openapi';
import { formatDateTime, formatMoney } from '@motcua/rules';
import { html, nothing } from 'lit';
import type { DeskActions } from '../desk-actions.js';
import type { DeskState, OpenDossier } from '../desk-state.js';

/** What is the matter with money that came, in a few words. */
function outcomeWords({ outcome, amount, due }: DeskCredit): string {
  switch (outcome) {
    case 'matched':
      return 'đúng số tiền';
    case 'duplicate':
      return 'chuyển thêm lần nữa, lệ phí đã nộp rồi';
    case 'over':
      return `thừa ${formatMoney(amount - due)}`;
    case 'under':
      return `thiếu ${formatMoney(due - amount)}`;
    case 'late':
      return 'đến khi mã chuyển tiền không còn dùng được';
    default:
      return 'chưa rõ nộp cho hồ sơ nào';
  }
}

const waits = ({ outcome, settledAt }: DeskCredit) => outcome !== 'matched' && settledAt === null;

const creditView = (credit: DeskCredit) => html`<li>
  <strong>${formatMoney(credit.amount)}</strong>: ${outcomeWords(credit)}${waits(credit) ? ', chưa giải quyết' : nothing}
  <br /><span class="hint">Tiền đến ${formatDateTime(credit.bookedAt)}. Mã giao dịch: ${credit.transactionId}</span>
  ${credit.settledAt ? html`<br /><span class="hint">Giải quyết xong ${formatDateTime(credit.settledAt)}</span>` : nothing}
</li>`;

/** Said by the button, so that nothing is chosen beforehand. */
const choices = ({ state, amount }: DossierFee): readonly (readonly [SettlementRequest['outcome'], string])[] => [
  ...(amount ? [['paid', `Đã thu đủ ${formatMoney(amount)}`] as const] : []),
  ...(state === 'reviewing' ? [['returned', 'Đã trả lại tiền'] as const] : []),
];

const settleView = (fee: DossierFee, state: DeskState, actions: DeskActions) => html`<form
  class="note"
  @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    const note = String(new FormData(event.target as HTMLFormElement).get('note') ?? '').trim();
    const pressed = event.submitter as HTMLButtonElement | null;
    actions.settle(pressed?.value === 'returned' ? 'returned' : 'paid', note);
  }}
>
  <label for="money-note">Đã thu hay trả bao nhiêu, viết cho người dân đọc</label>
  <textarea id="money-note" name="note" rows="2" required></textarea>
  <div class="moves">
    ${choices(fee).map(
      ([outcome, label]) => html`<button type="submit" value=${outcome} ?disabled=${state.busy}>${label}</button>`,
    )}
    <button type="button" @click=${() => actions.askMoney(false)}>Thôi</button>
  </div>
</form>`;

/** Money of the dossier: what the bank told of, and what was done about it at the counter. */
export const moneyView = ({ detail }: OpenDossier, state: DeskState, actions: DeskActions) => {
  const { credits, summary } = detail;
  const canSettle = summary.fee.state === 'due' || summary.fee.state === 'reviewing';
  if (credits.length === 0 && !canSettle) return nothing;
  return html`<h2>Tiền nộp</h2>
    ${
      credits.length === 0
        ? html`<p>Ngân hàng chưa báo có khoản nào.</p>`
        : html`<ul class="credits">${credits.map(creditView)}</ul>`
    }
    ${credits.some(waits) ? html`<p class="message">Có khoản tiền đang chờ công chức giải quyết.</p>` : nothing}
    ${
      !canSettle
        ? nothing
        : state.settling
          ? settleView(summary.fee, state, actions)
          : html`<button @click=${() => actions.askMoney(true)}>Thu hoặc trả tiền tại quầy</button>`
    }`;
};
