/** Pages without questions: what stands in the way, and the way around it. */
import type { WizardInsecure, WizardUnreachable } from '@motcua/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { errorNotice, forbiddenNotice, insecureNotice, loading, notice, offlineNotice } from '../../common/notices.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';

/** As high as a page with a few questions, so that nothing jumps. */
export const loadingPage = (): TemplateResult => loading(['short', 'tall', '', 'tall', '', 'tall', 'short']);

export const unreachablePage = (
  { offline }: WizardUnreachable,
  { machine, allowedUrl }: WizardView,
): TemplateResult => {
  if (allowedUrl) return forbiddenNotice(allowedUrl);
  const retry = () => machine.retry();
  return offline
    ? offlineNotice({ safe: words.nothingTyped, retry })
    : errorNotice({ happened: words.unreachable, safe: words.nothingTyped, next: words.unreachableNext, retry });
};

export const missingPage = ({ searchUrl }: WizardView): TemplateResult =>
  notice(
    'info',
    html`<p class="strong">${words.missing}</p>
      <p>${words.missingNext}</p>
      ${searchUrl ? html`<p><a class="button secondary" href=${searchUrl}>${words.search}</a></p>` : nothing}
      <slot></slot>`,
  );

export const insecurePage = ({ hostedUrl }: WizardInsecure): TemplateResult => insecureNotice(hostedUrl);
