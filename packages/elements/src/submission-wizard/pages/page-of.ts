/** Which page shows a state. */
import type {
  WizardAccepted,
  WizardElsewhere,
  WizardErased,
  WizardKit,
  WizardRejected,
  WizardResume,
  WizardState,
} from '@motcua/headless';
import type { TemplateResult } from 'lit';
import type { LazyPart } from '../../common/lazy-part.js';
import { hasBegun } from '../answer-text.js';
import type { WizardView } from '../view.js';
import { insecurePage, lateFailedPage, loadingPage, missingPage, unreachablePage } from './plain-pages.js';
import { questionPage } from './question-page.js';
import { reviewPage } from './review-page.js';
import { sendingPage } from './sending-page.js';

type LatePages = LazyPart<ReturnType<typeof import('./late-pages.js').latePages>>;

export function pageOf(now: WizardState, view: WizardView, late: LatePages): TemplateResult {
  // The slip, or a refusal: whoever answers anything has its page here long before it is needed.
  if ('draft' in now && hasBegun(now.draft)) late.get();
  switch (now.phase) {
    case 'loading':
      return loadingPage();
    case 'unreachable':
      return unreachablePage(now, view);
    case 'missing':
      return missingPage(view);
    case 'insecure':
      return insecurePage(now);
    case 'page':
      return questionPage(now, view);
    case 'review':
      return reviewPage(now, view);
    case 'sealing':
    case 'uploading':
    case 'sending':
    case 'unknown':
    case 'waiting':
      return sendingPage(now, view);
    default:
      return latePage(now, view, late);
  }
}

function latePage(
  now: WizardElsewhere | WizardResume | WizardKit | WizardAccepted | WizardRejected | WizardErased,
  view: WizardView,
  late: LatePages,
): TemplateResult {
  const pages = late.get();
  if (!pages) return late.failed ? lateFailedPage(now, () => late.retry()) : loadingPage();
  switch (now.phase) {
    case 'handoff':
      return pages.handoffPage(now, view);
    case 'closed':
      return pages.closedPage(now, view);
    case 'resume':
      return pages.resumePage(now, view);
    case 'accepted':
      return pages.acceptedPage(now, view);
    case 'erased':
      return pages.erasedPage(now, view);
    case 'rejected':
      return pages.rejectedPage(now, view);
    default:
      return pages.kitPage(now, view);
  }
}
