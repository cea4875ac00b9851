import { Hono } from 'hono';
import { cacheableJson } from '../http/cacheable.js';
import type { Services } from '../services.js';

/** `GET /v1/keys`: what to seal for, and what verifies receipts. */
export const keyRoutes = ({ keyring }: Pick<Services, 'keyring'>) =>
  // Short: after a change of keys, browsers should not seal for the old one for long.
  new Hono().get('/keys', (c) => cacheableJson(c, keyring.publicKeys, { maxAge: 60 }));
