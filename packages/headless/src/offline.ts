/** Being there without a network. A door of its own: few pages ask for it, and none at its start. */
export { keepOffline, type OfflineOptions } from './offline/keep-offline.js';
