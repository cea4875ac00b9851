/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, TT 03/2025/TT-VPCP) on one A4 page; before reception only a
 * confirmation that the dossier was handed in, which must not look like one. */
import type { Agency, Dossier } from '@motcua/openapi';
import { groupCode, normaliseSecret } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dossierRows } from './dossier-rows.js';
import { slipWords as words } from './reception-slip.words.js';

/** @param qr the drawn code of the page where the dossier is followed. */
export function receptionSlip(
  dossier: Dossier,
  agency: Agency | undefined,
  secret: string,
  qr: unknown,
): TemplateResult {
  const received = dossier.dossierCode !== null;
  return html`<article class="slip" part="slip">
    <header>
      <p class="strong capitals">${agency?.name}<br>${agency?.receptionPlace.name}</p>
      <p><strong class="capitals">${words.country}</strong><br><strong>${words.motto}</strong></p>
    </header>
    <p class="slip-title ${received ? 'capitals' : ''}">${received ? words.title : words.confirmation}</p>
    <div class="slip-body">
      <dl class="summary">${dossierRows(dossier)}</dl>
      <figure>
        ${qr}
        <figcaption class="tiny">${words.qr}</figcaption>
        <p class="tiny">${words.secret}</p>
        <p class="code">${groupCode(normaliseSecret(secret))}</p>
        <p class="tiny">${words.keepToYourself}</p>
      </figure>
    </div>
    <p>${received ? words.note : words.confirmationNote}</p>
    ${agency ? place(agency) : nothing}
    ${
      received
        ? html`<div class="signatures">
          <p><strong>${words.filer}</strong><br>${words.sign}</p>
          <p><strong>${words.officer}</strong><br>${words.sign}<br><br><br>${dossier.receivedBy}</p>
        </div>`
        : nothing
    }
    ${agency?.codeIsExample && received ? html`<p class="tiny">${words.exampleCode}</p>` : nothing}
  </article>`;
}

const place = ({ receptionPlace: { address, hours, phone } }: Agency) =>
  html`<p>${address}. ${hours}. ${words.phone} ${phone}.</p>`;
