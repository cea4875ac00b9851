/** A VietQR transfer: the code to scan, and the same as text for those who type it into their bank. */
import type { Payment } from '@motcua/openapi';
import { html, type TemplateResult } from 'lit';
import { facts } from '../common/facts.words.js';
import type { QrCode } from '../common/qr-code.js';
import { words } from './payment-button.words.js';

export function transfer(
  { method, amount }: Payment,
  qr: QrCode,
  copy: (what: string, text: string) => void,
): TemplateResult {
  const copyRow = (what: string, shown: string, text: string) => html`<div class="row">
    <dt>${what}</dt>
    <dd class="value">${shown}</dd>
    <dd class="change">
      <button type="button" class="button secondary" aria-label=${words.copyWhat(what)} @click=${() => copy(what, text)}>${words.copy}</button>
    </dd>
  </div>`;
  const row = (what: string, shown: string) =>
    html`<div class="row"><dt>${what}</dt><dd class="plain">${shown}</dd></div>`;
  return html`<div class="transfer">
    <figure>
      ${qr.template(method.payload, words.qrLabel(facts.money(amount)), words.noQr)}
      <figcaption class="small muted">${words.samePhone}</figcaption>
    </figure>
    <div>
      <p>${words.byHand}</p>
      <dl class="summary">
        ${row(words.bank, method.bankName)}
        ${row(words.holder, method.accountName)}
        ${copyRow(words.account, method.accountNumber, method.accountNumber)}
        ${copyRow(words.amount, facts.money(amount), String(amount))}
        ${copyRow(words.purpose, method.purpose, method.purpose)}
      </dl>
    </div>
  </div>`;
}
