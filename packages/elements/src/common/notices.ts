/** What happened, what is safe, what to do: the same notices in every element. */
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon, icon, infoIcon } from './icons.js';
import { noticeWords } from './notices.words.js';

type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<NoticeKind, string> = { info: infoIcon, success: checkIcon, warning: alertIcon, error: alertIcon };

/** A framed notice. @param body paragraphs; the first should be a `<p class="strong">`. */
export const notice = (kind: NoticeKind, body: unknown): TemplateResult =>
  html`<div class="notice ${kind}">${icon(icons[kind])}<div>${body}</div></div>`;

interface Trouble {
  readonly happened?: string;
  readonly safe?: string;
  readonly next?: string;
  /** Of the place; where it is not known the page's own words (the slot) carry it. */
  readonly phone?: string | undefined;
  readonly retry?: () => void;
}

/** The page's own content inside the element is shown too: it names a phone number that needs no network. */
export const errorNotice = ({
  happened = noticeWords.error,
  safe = noticeWords.errorSafe,
  next = noticeWords.errorNext,
  phone,
  retry,
}: Trouble): TemplateResult =>
  notice(
    'error',
    html`<p class="strong">${happened}</p>
      <p>${safe} ${next}</p>
      ${phone ? html`<p>${noticeWords.phone}: ${phoneLink(phone)}</p>` : nothing}
      ${retry ? retryButton(retry) : nothing}
      <slot></slot>`,
  );

export const offlineNotice = ({
  safe = noticeWords.offlineSafe,
  phone,
  retry,
}: Pick<Trouble, 'safe' | 'phone' | 'retry'>): TemplateResult =>
  notice(
    'warning',
    html`<p class="strong">${noticeWords.offline}</p>
      <p>${safe} ${noticeWords.offlineNext}</p>
      ${phone ? html`<p>${noticeWords.phone}: ${phoneLink(phone)}</p>` : nothing}
      ${retry ? retryButton(retry) : nothing}
      <slot></slot>`,
  );

/** The page's security policy does not let the gateway be asked; only its owner can mend that. */
export const forbiddenNotice = (href: string): TemplateResult =>
  notice(
    'warning',
    html`<p class="strong">${noticeWords.forbidden}</p>
      <p>${noticeWords.forbiddenNext}</p>
      <p><a class="button" href=${href}>${noticeWords.openHosted}</a></p>
      <slot></slot>`,
  );

/** For pages without https: the same element on the gateway's own page. */
export const insecureNotice = (href: string): TemplateResult =>
  notice(
    'info',
    html`<p class="strong">${noticeWords.insecure}</p>
      <p>${noticeWords.insecureNext}</p>
      <p><a class="button" href=${href}>${noticeWords.insecureOpen}</a></p>
      <slot></slot>`,
  );

const retryButton = (retry: () => void) =>
  html`<p><button type="button" class="button secondary" @click=${retry}>${noticeWords.retry}</button></p>`;

/**
 * Grey bars that keep the height while something loads; words come after 2 s and advice after 10 s, by CSS alone.
 * @param bars one name per bar: '' full, `short`, `tall`
 */
export const loading = (
  bars: readonly ('' | 'short' | 'tall')[],
  words: string = noticeWords.loading,
): TemplateResult =>
  html`<div class="waiting" aria-busy="true">
    <span class="visually-hidden">${words}</span>
    ${bars.map((bar) => html`<div class="skeleton ${bar}"></div>`)}
    <p class="muted" aria-hidden="true">${words}</p>
    <p class="muted">${noticeWords.slow}</p>
  </div>`;

/** A number to tap. Example numbers carry letters and stay plain text, so that nobody calls a stranger. */
export const phoneLink = (phone: string): TemplateResult =>
  /^[+\d\s().-]+$/.test(phone)
    ? html`<a class="code" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`
    : html`<span class="code">${phone}</span>`;
