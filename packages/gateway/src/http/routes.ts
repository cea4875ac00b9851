import type { Hono } from 'hono';
import { catalogueRoutes } from '../catalogue/catalogue-routes.js';
import { deskRoutes } from '../desk/index.js';
import { dossierRoutes } from '../dossiers/index.js';
import { keyRoutes } from '../keys/index.js';
import { paymentRoutes } from '../payments/index.js';
import type { Services } from '../services.js';
import { submissionRoutes } from '../submissions/index.js';
import { uploadRoutes } from '../uploads/index.js';

/** A group of operations; its paths are written without the `/v1` in front, e.g. `/submissions`. */
// biome-ignore lint/suspicious/noExplicitAny: each sub-app may keep variables of its own
export type Routes = (services: Services) => Hono<any>;

/** Every sub-app below `/v1`; operations that answer 501 are in `later-operations.ts`. */
export const versionOneRoutes: readonly Routes[] = [
  catalogueRoutes,
  keyRoutes,
  uploadRoutes,
  submissionRoutes,
  dossierRoutes,
  paymentRoutes,
  deskRoutes,
];
