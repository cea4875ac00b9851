/** Words about a dossier that was filed on the national portal, English. */
import type { portalWords as vietnamese } from './portal-status.words.js';

export const portal: typeof vietnamese = {
  title: 'Look this application up on the National Public Service Portal',
  only: 'Only the portal knows how an application stands that was filed there. This page does not, and does not ask for you.',
  next: 'Open the portal and enter the dossier code.',
  code: 'Dossier code',
  open: 'Look it up on the portal',
  back: 'See an application filed here',
};
