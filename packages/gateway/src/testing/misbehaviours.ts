/** Ways in which a source lets down whoever asks it. */
import type { ServerResponse } from 'node:http';
import { madeId } from './made-records.js';
import type { Misbehaviour } from './portal-server.js';

export type Answer = (response: ServerResponse) => unknown;

/** As firewalls do, whatever they call it. */
export const webPage =
  (status: number): Answer =>
  (response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json' })
      .end('<html><body>Request Rejected</body></html>');

export const raw =
  (body: string | Buffer): Answer =>
  (response) =>
    response.writeHead(201).end(body);

/** Answers so for record 7, or for the second page, so many times. */
export function answers(where: 'list' | 'record', how: Answer, times = Number.POSITIVE_INFINITY): Misbehaviour {
  let left = times;
  return ({ kind, of }, response) => {
    if (kind !== where || of !== (kind === 'list' ? madeId(50) : madeId(7)) || left === 0) return false;
    left -= 1;
    how(response);
    return true;
  };
}

/** Answers every question for a page so. */
export const lists =
  (how: (response: ServerResponse, asked: { readonly of: string; readonly at: number }) => unknown): Misbehaviour =>
  (asked, response) => {
    if (asked.kind === 'list') how(response, asked);
    return asked.kind === 'list';
  };
