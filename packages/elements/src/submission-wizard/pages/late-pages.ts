/** A chunk of its own: pages that most people never see, and the slip, which nobody sees at once. */
export { styles } from '../late-pages.styles.js';
export { acceptedPage } from './accepted-page.js';
export { closedPage, handoffPage } from './elsewhere-pages.js';
export { erasedPage } from './erased-page.js';
export { rejectedPage } from './rejected-page.js';
export { resumePage } from './resume-page.js';
