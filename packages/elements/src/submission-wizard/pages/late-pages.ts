/** A chunk of its own: pages that most people never see. */
export { closedPage, handoffPage } from './elsewhere-pages.js';
export { rejectedPage } from './rejected-page.js';
export { resumePage } from './resume-page.js';
