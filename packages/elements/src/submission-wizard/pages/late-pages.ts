/** A chunk of its own: pages that most people never see, the slip, which nobody sees at once, and the kit. */
import type { WizardAccepted, WizardElsewhere, WizardKit } from '@motcua/headless';
import { LateGestures } from '../late-gestures.js';
import type { SubmissionWizard } from '../submission-wizard.js';
import type { WizardView } from '../view.js';
import { acceptedPage } from './accepted-page.js';
import { closedPage, handoffPage } from './elsewhere-pages.js';
import { erasedPage } from './erased-page.js';
import { kitPage } from './kit-page.js';
import { rejectedPage } from './rejected-page.js';
import { resumePage } from './resume-page.js';

export { styles } from '../late-pages.styles.js';

/** The pages of one element, with the gestures that only they know. */
export function latePages(host: SubmissionWizard) {
  const gestures = new LateGestures(host);
  return {
    closedPage,
    erasedPage,
    rejectedPage,
    resumePage,
    acceptedPage: (now: WizardAccepted, view: WizardView) => acceptedPage(now, view, gestures),
    handoffPage: (now: WizardElsewhere, view: WizardView) => handoffPage(now, view, gestures),
    kitPage: (now: WizardKit, view: WizardView) => kitPage(now, view, gestures),
  } as const;
}
