import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { matchesTag, weakTag } from '../http/cacheable.js';
import { GatewayProblem } from '../http/problem.js';

/** The embed's service worker, by its own name. */
export const workerName = 'motcua-sw.js';

/** Where the gateway's own pages find theirs: at the root, since a worker looks after its folder and what is below. */
export const hostedWorkerPath = `/${workerName}`;

/** Kept beside those that somebody opened, the front page first. */
const pages = ['tim', 'thu-tuc', 'nop', 'tra-cuu', 'huong-dan'];

/** It asks this origin, and runs nothing but itself. */
const policy = "default-src 'none'; connect-src 'self'";

/** The worker of the gateway's own pages; nothing where the folder holds none. */
export function hostedWorker(embedDir: string): Hono {
  const path = join(embedDir, workerName);
  const program = existsSync(path) ? workerFor(pages, readFileSync(path, 'utf8')) : undefined;
  return new Hono().get(hostedWorkerPath, (c) => {
    if (program === undefined) throw new GatewayProblem('not-found');
    const headers = { 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache', ETag: weakTag(program) };
    if (matchesTag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
    return c.body(program, 200, { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' });
  });
}

/** The embed's worker, told of a site's own pages. */
export const workerFor = (own: readonly string[], program: string): string =>
  `self.motcua=${JSON.stringify({ pages: own })};\n${program}`;
