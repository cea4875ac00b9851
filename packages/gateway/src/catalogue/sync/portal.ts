import type { Fields } from '../import/record-fields.js';
import { connectionFault } from './connection-fault.js';
import { judgeResponse } from './judge-response.js';
import { type ListPage, readListPage } from './list-page.js';
import { isPortalFault, PortalFault, wasStopped } from './portal-fault.js';
import { readReply } from './read-reply.js';

const listPath = '/submitting/formality/list-all-formality-by-citizen';
const recordPath = '/configuring/formality/get-formality-by-citizen';

/** Entries of one page at most; the portal gives no more. */
export const pageSize = 50;
/** How often one thing is asked for. */
const tries = 5;
/** Milliseconds before the second try at most; it doubles with each. */
const firstBackOff = 2_000;
const longestBackOff = 60_000;
/** Milliseconds within which a reply has to be there, all of it. */
const patience = 30_000;

/** A source in the national portal's shape, asked one thing at a time and with a pause in between. */
export interface Portal {
  readonly address: string;
  /** @param cursor of the page before; empty for the first */
  list(cursor: string): Promise<ListPage>;
  /** The reply to a question for one record. */
  record(id: string): Promise<Fields>;
}

export interface PortalOptions {
  /** Without a slash at its end. */
  readonly address: string;
  /** Milliseconds between two requests. */
  readonly pause: number;
  /** Names the software to those who run the source. */
  readonly userAgent: string;
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Ends early, without an error, where the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Is told why something is asked for again, and after how many milliseconds. */
  readonly onRetry: (fault: PortalFault, milliseconds: number) => void;
}

/** All of its answers, and the last fault where every try failed, come as results or as a {@link PortalFault}. */
export function createPortal(options: PortalOptions): Portal {
  const { address, pause, signal, wait, random, onRetry } = options;
  let isFirst = true;
  async function ask<T>(path: string, body: object, read: (reply: Fields) => T): Promise<T> {
    if (!isFirst && pause > 0) await wait(pause, signal);
    isFirst = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return read(await post(options, path, body));
      } catch (error) {
        if (!isPortalFault(error) || error.kind !== 'again' || attempt === tries) throw error;
        const most = Math.min(firstBackOff * 2 ** (attempt - 1), longestBackOff);
        // Between half of it and all: many gateways that failed together do not come back together.
        const milliseconds = Math.max(error.retryAfter ?? 0, Math.round(most * (0.5 + random() / 2)));
        onRetry(error, milliseconds);
        await wait(milliseconds, signal);
      }
    }
  }
  return {
    address,
    list: (cursor) =>
      ask(listPath, { limit: pageSize, lastId: cursor, q: '', categoryId: '', departmentCode: '' }, readListPage),
    record: (id) => ask(recordPath, { id }, saidOk),
  };
}

async function post(
  { address, userAgent, signal, fetch, now }: PortalOptions,
  path: string,
  body: object,
): Promise<Fields> {
  if (signal.aborted) throw wasStopped();
  try {
    const response = await fetch(address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'User-Agent': userAgent },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    try {
      judgeResponse(response, now());
    } catch (fault) {
      await response.body?.cancel();
      throw fault;
    }
    return await readReply(response);
  } catch (error) {
    if (signal.aborted) throw wasStopped();
    throw isPortalFault(error) ? error : connectionFault(error);
  }
}

function saidOk(reply: Fields): Fields {
  if (reply.code === 'OK') return reply;
  throw new PortalFault('record', 'Nguồn báo không có bản ghi này.', 'The source says that it has no such record.');
}
