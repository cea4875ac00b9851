/** Pages without questions: what stands in the way, and the way around it. */
import type { WizardInsecure, WizardState, WizardUnreachable } from '@motcua/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { errorNotice, forbiddenNotice, insecureNotice, loading, notice, offlineNotice } from '../../common/notices.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';

/** As high as a page with a few questions, so that nothing jumps. */
export const loadingPage = (): TemplateResult => loading(['short', 'tall', '', 'tall', '', 'tall', 'short']);

/** A page without a heading takes the focus as a whole. */
const whole = (page: TemplateResult): TemplateResult => html`<div id="title" tabindex="-1">${page}</div>`;

export const unreachablePage = (
  { offline }: WizardUnreachable,
  { machine, allowedUrl }: WizardView,
): TemplateResult => {
  const retry = () => machine.retry();
  return whole(
    allowedUrl
      ? forbiddenNotice(allowedUrl)
      : offline
        ? offlineNotice({ safe: words.nothingTyped, retry })
        : errorNotice({ happened: words.unreachable, safe: words.nothingTyped, next: words.unreachableNext, retry }),
  );
};

export const missingPage = ({ searchUrl }: WizardView): TemplateResult =>
  whole(
    notice(
      'info',
      html`<p class="strong">${words.missing}</p>
        <p>${words.missingNext}</p>
        ${searchUrl ? html`<p><a class="button secondary" href=${searchUrl}>${words.search}</a></p>` : nothing}
        <slot></slot>`,
    ),
  );

export const insecurePage = ({ hostedUrl }: WizardInsecure): TemplateResult => whole(insecureNotice(hostedUrl));

/** The chunk of a page did not come. Of the slip nothing may depend on it: both codes are said without their page. */
export const lateFailedPage = (now: WizardState, retry: () => void): TemplateResult =>
  whole(
    html`${
      now.phase === 'accepted'
        ? html`<p class="strong">
          ${words.submissionCode}: ${now.receipt.submissionCode}<br />${words.secret}: ${now.trackingSecret}
        </p>`
        : nothing
    }${errorNotice({ retry })}`,
  );
