/** What happened, what is safe, what to do: the same notices in every element. */
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon, icon, infoIcon, offlineIcon } from './icons.js';
import { noticeWords } from './notices.words.js';

type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<NoticeKind, string> = { info: infoIcon, success: checkIcon, warning: alertIcon, error: alertIcon };

/** A framed notice. @param body paragraphs; the first should be a `<p class="strong">`. */
export const notice = (kind: NoticeKind, body: unknown, shape = icons[kind]): TemplateResult =>
  html`<div class="notice ${kind}">${icon(shape)}<div>${body}</div></div>`;

/** A notice in place of what was asked for: read out as it comes, and its first line can take the focus. */
const trouble = (kind: NoticeKind, happened: string, body: unknown, shape?: string): TemplateResult =>
  html`<div role="alert">${notice(kind, html`<p class="strong" tabindex="-1">${happened}</p>${body}<slot></slot>`, shape)}</div>`;

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
}: Trouble): TemplateResult => trouble('error', happened, wayOut(`${safe} ${next}`, phone, retry));

export const offlineNotice = ({
  safe = noticeWords.offlineSafe,
  phone,
  retry,
}: Pick<Trouble, 'safe' | 'phone' | 'retry'>): TemplateResult =>
  trouble('warning', noticeWords.offline, wayOut(`${safe} ${noticeWords.offlineNext}`, phone, retry), offlineIcon);

/** The page's security policy does not let the gateway be asked; only its owner can mend that. */
export const forbiddenNotice = (href: string): TemplateResult =>
  trouble(
    'warning',
    noticeWords.forbidden,
    html`<p>${noticeWords.forbiddenNext}</p>
      <p><a class="button" href=${href}>${noticeWords.openHosted}</a></p>`,
  );

/** For pages without https: the same element on the gateway's own page, or on this one over https. */
export const insecureNotice = (href: string): TemplateResult => {
  const url = new URL(href, document.baseURI);
  const isGuess = url.protocol === 'http:';
  if (isGuess) {
    // Whatever serves http at a port of its own does not serve https there.
    url.port = '';
    url.protocol = 'https:';
  }
  return trouble(
    'info',
    noticeWords.insecure,
    html`<p>${noticeWords.insecureNext}</p>
      <p><a class="button" href=${url.href}>${noticeWords.insecureOpen}</a></p>
      ${isGuess ? html`<p>${noticeWords.insecureElse}</p>` : nothing}`,
  );
};

const wayOut = (words: string, phone: string | undefined, retry: (() => void) | undefined) =>
  html`<p>${words}</p>
    ${phone ? html`<p>${noticeWords.phone}: ${phoneLink(phone)}</p>` : nothing}
    ${retry ? html`<p><button type="button" class="button secondary" @click=${retry}>${noticeWords.retry}</button></p>` : nothing}`;

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
