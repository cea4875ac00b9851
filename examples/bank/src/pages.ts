import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Transfer } from './bank.js';
import type { FieldName, OrderMistake, TransferForm } from './transfer-order.js';

/** Markup whose values were escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const name = 'Ngân hàng thử (ví dụ)';

/** The form, with what was typed and what is wrong with it. */
export function formPage(form: TransferForm, mistakes: readonly OrderMistake[]): Markup {
  const title = mistakes.length > 0 ? 'Lỗi: Chuyển tiền' : 'Chuyển tiền';
  return layout(
    title,
    html`
<h1>Chuyển tiền</h1>
<p>Trang này đóng vai ngân hàng khi chạy thử. Không có tiền thật.</p>
${mistakes.length > 0 ? summary(mistakes) : ''}
<form method="post" action="/transfers" autocomplete="off">
  ${field('qr', 'Dòng chữ của mã QR', 'Có dòng này thì không cần nhập các ô dưới.', mistakes, (attributes) => html`<textarea ${attributes} rows="4" spellcheck="false">${form.qr}</textarea>`)}
  ${field('account', 'Số tài khoản nhận', '', mistakes, (attributes) => html`<input ${attributes} inputmode="numeric" value="${form.account}">`)}
  ${field('amount', 'Số tiền (đồng)', '', mistakes, (attributes) => html`<input ${attributes} inputmode="numeric" value="${form.amount}">`)}
  ${field('purpose', 'Nội dung', 'Chép đúng từng chữ.', mistakes, (attributes) => html`<input ${attributes} value="${form.purpose}">`)}
  <button>Chuyển tiền</button>
</form>`,
  );
}

const outcomes: Readonly<Record<string, string>> = {
  matched: 'Nơi nhận báo: khớp khoản phải nộp.',
  duplicate: 'Nơi nhận báo: khoản này đã nộp trước đó. Công chức sẽ kiểm tra.',
  over: 'Nơi nhận báo: thừa tiền. Công chức sẽ kiểm tra.',
  under: 'Nơi nhận báo: thiếu tiền. Công chức sẽ kiểm tra.',
  late: 'Nơi nhận báo: quá hạn nộp. Công chức sẽ kiểm tra.',
  unknown: 'Nơi nhận báo: không rõ nộp cho hồ sơ nào. Công chức sẽ kiểm tra.',
  refused: 'Nơi nhận không ghi nhận thông báo này. Ngân hàng sẽ đối chiếu với nơi nhận; không cần chuyển lại.',
};

/** What became of a transfer; asks again by itself until the receiver answered. */
export function transferPage({ amount, purpose, outcome }: Transfer): Markup {
  return layout(
    'Đã chuyển tiền',
    html`
<h1>Đã chuyển ${money(amount)}</h1>
<p>Nội dung: <strong>${purpose}</strong></p>
<p role="status" class="${outcome === 'matched' ? 'good' : 'open'}">${
      outcome === undefined
        ? 'Đang báo cho nơi nhận. Không cần chuyển lại.'
        : (outcomes[outcome] ?? 'Nơi nhận đã ghi nhận.')
    }</p>
<p><a href="/">Chuyển khoản khác</a></p>`,
    outcome === undefined,
  );
}

export const missingPage = (): Markup =>
  layout('Không có trang này', html`<h1>Không có trang này</h1><p><a href="/">Về trang chuyển tiền</a></p>`);

function layout(title: string, body: Markup, unfinished = false): Markup {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${unfinished ? html`<meta http-equiv="refresh" content="2">` : ''}
<title>${title} – ${name}</title>
<link rel="stylesheet" href="/styles.css">
</head>
<body>
<header>${name}</header>
<main>${body}</main>
</body>
</html>
`;
}

function field(
  name: FieldName,
  label: string,
  hint: string,
  mistakes: readonly OrderMistake[],
  control: (attributes: Markup) => Markup,
): Markup {
  const mistake = mistakes.find((one) => one.field === name);
  const described = [hint && `${name}-hint`, mistake && `${name}-error`].filter(Boolean).join(' ');
  const attributes = html`id="${name}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${mistake ? html` aria-invalid="true"` : ''}`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
    ${mistake ? html`<p class="error" id="${name}-error">${mistake.message}</p>` : ''}
    ${control(attributes)}
  </div>`;
}

const summary = (mistakes: readonly OrderMistake[]): Markup => html`<div class="summary" role="alert">
  <h2>Có chỗ chưa đúng</h2>
  <ul>${mistakes.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul>
</div>`;

const money = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`;
