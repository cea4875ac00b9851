export { deskRoutes } from './desk-routes.js';
export { DeskStore } from './desk-store.js';
export type { DeskServices } from './desk-view.js';
