/** What happens with the money, in a few words: announced, and again at each change. */
import type { PaymentState } from '@motcua/headless';
import type { Dossier } from '@motcua/openapi';
import { formatDateTime } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { dates } from '../common/dates.words.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { notice } from '../common/notices.js';
import { words } from './payment-button.words.js';

/** @param level of the heading, 1 to 5 */
export function paymentSummary(
  paying: PaymentState,
  level: number,
  retry: () => void,
): TemplateResult | typeof nothing {
  const title = (text: string) => heading(level, 'heading', text);
  switch (paying.phase) {
    case 'paid':
      return notice(
        'success',
        html`${title(words.paid)} ${sum(paying.dossier)}
          ${paying.payment?.paidAt ? html`<p>${words.paidAt(formatDateTime(paying.payment.paidAt, dates))}</p>` : nothing}
          <p>${words.paidNote}</p>
          ${paying.dossier.fee.state === 'reviewing' ? html`<p>${words.paidTwice}</p>` : nothing}`,
      );
    case 'nothing-due':
      return notice('info', title(words.nothingDue));
    case 'unknown-fee':
      return notice('info', title(words.unknownFee));
    case 'counter':
      return html`${title(words.atCounter)} ${sum(paying.dossier)}`;
    case 'reviewing':
      return notice(
        'warning',
        html`${title(words.reviewing)}<p>${words.reviewingNext}</p>${paying.link === 'live' ? nothing : lost(paying.link, retry)}`,
      );
    case 'expired':
      return notice('warning', html`${title(words.expired)}<p>${words.expiredNext}</p>`);
    case 'waiting':
      return html`${title(words.scan)}${paying.link === 'live' ? html`<p class="inset">${words.waiting}</p>` : lost(paying.link, retry)}`;
    case 'due':
    case 'starting':
      return html`${title(words.title)} ${sum(paying.dossier)}`;
    default:
      return nothing;
  }
}

/** The page promises to tell by itself: it says when it cannot. */
const lost = (link: 'retrying' | 'offline', retry: () => void) => html`<p class="inset strong">${words[link]}</p>
  <p><button type="button" class="button secondary" @click=${retry}>${words.tryNow}</button></p>`;

const sum = ({
  fee,
  procedureName,
  copies,
}: Dossier) => html`${fee.amount === null ? nothing : html`<p class="amount">${facts.money(fee.amount)}</p>`}
  <p>${words.reason(content(procedureName), copies)}</p>`;
