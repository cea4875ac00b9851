export type { SealedFiles } from './sealed-files.js';
export { sweepUploads } from './sweep-uploads.js';
export { uploadRoutes } from './upload-routes.js';
export { UploadStore } from './upload-store.js';
