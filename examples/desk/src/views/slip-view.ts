import { answerAt, formatDateTime, formatDateWithWeekday } from '@motcua/rules';
import { html } from 'lit';
import type { OpenDossier } from '../desk-state.js';
import { feeWords } from './fee-words.js';

const text = (value: unknown) => (value === undefined || value === '' ? '' : String(value));

const dueWords = (dueAt: string | null) =>
  dueAt
    ? `${formatDateTime(dueAt).slice(0, 5)} ngày ${formatDateWithWeekday(dueAt)}`
    : 'thời hạn chưa công bố, nơi tiếp nhận sẽ báo';

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả, after form 01 of TT 03/2025/TT-VPCP (its fields are known from a secondary
 * source). Printed only; "ông/bà" since it is an official paper.
 */
export const slipView = ({ detail, definition, files }: OpenDossier) => {
  const { dossier, agency, answers, summary } = detail;
  const roles = definition?.roles;
  const phone = text(
    answerAt(answers, (summary.filerKind === 'self' ? roles?.applicantPhone : roles?.filerPhone) ?? ''),
  );
  return html`<article class="slip">
    <header>
      <div>
        <strong class="caps">${agency.name}</strong><br />
        ${dossier.receptionPlace}
      </div>
      <div>
        <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br />
        <strong>Độc lập - Tự do - Hạnh phúc</strong>
      </div>
    </header>
    <h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>
    <p class="code">Mã hồ sơ: <strong>${dossier.dossierCode}</strong></p>
    <p>${dossier.receptionPlace} tiếp nhận hồ sơ của ông/bà: <strong>${summary.filerName ?? summary.applicantName}</strong></p>
    ${summary.filerKind === 'self' ? '' : html`<p>Nộp cho ông/bà: <strong>${summary.applicantName}</strong></p>`}
    <p>Số điện thoại: ${phone}</p>
    <p>Nội dung yêu cầu giải quyết: ${dossier.procedureName} (${dossier.procedureCode})${dossier.copies ? `, ${dossier.copies} bản` : ''}</p>
    <p>Thành phần hồ sơ: tờ khai trên mạng${files.map(({ name }) => `; ${name} (bản điện tử)`)}</p>
    <p>Số lượng hồ sơ: 01 bộ</p>
    <p>Nhận hồ sơ: ${dossier.receivedAt ? formatDateTime(dossier.receivedAt) : ''}</p>
    <p>Hẹn trả kết quả: <strong>${dueWords(dossier.dueAt)}</strong></p>
    <p>Nhận kết quả: ${dossier.resultChannel === 'postal' ? 'gửi qua bưu điện' : `tại ${dossier.receptionPlace}`}</p>
    <p>Lệ phí: ${feeWords(dossier.fee)}</p>
    <footer>
      <div>Người nộp hồ sơ<br /><small>(ký, ghi rõ họ tên)</small></div>
      <div>Người tiếp nhận hồ sơ<br /><small>(ký, ghi rõ họ tên)</small><br /><br /><br />${dossier.receivedBy}</div>
    </footer>
  </article>`;
};
