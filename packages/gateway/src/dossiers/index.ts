export { auditLook } from './audit-look.js';
export { accessedDossier, maySee, visitorOf } from './dossier-access.js';
export { announceDossier, recordEvent } from './dossier-events.js';
export { endsPaying, feeOf } from './dossier-fee.js';
export { type DossierRecord, dossierRecords, findDossier, findDossierById } from './dossier-records.js';
export { dossierRoutes } from './dossier-routes.js';
export { DossierStore, type DossierStoreServices } from './dossier-store.js';
export { dossierView, isoOrNull, openDossier, rolesOf } from './dossier-view.js';
