/** Takes a dossier off the screen, for the next person at this machine; the same in tracker and payment. */
import { html, type TemplateResult } from 'lit';

const words = {
  close: 'Xong, xóa khỏi màn hình',
  note: 'Máy dùng chung: bấm nút này trước khi rời máy.',
} as const;

export const closeSlip = (close: () => void): TemplateResult => html`<p class="actions">
    <button type="button" class="button secondary" @click=${close}>${words.close}</button>
  </p>
  <p class="small muted">${words.note}</p>`;
