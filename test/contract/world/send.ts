/** Sends one request of an operation and reads the reply to its end. */

import type { Reply } from '../reply-check.js';
import { type OperationId, operation } from '../spec.js';

/** A request without its address: method and path are the contract's. */
export interface Sent {
  /** Path parameters by name. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `application/json`, unless a header says otherwise. */
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
}

const patienceMs = 20_000;

export async function send(url: string, operationId: OperationId, sent: Sent): Promise<Reply> {
  const { method, path } = operation(operationId);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = sent.path?.[name];
    if (value === undefined) throw new Error(`${operationId}: no value for {${name}}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(sent.query).toString();
  const body = sent.json === undefined ? sent.body : JSON.stringify(sent.json);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error(`no reply within ${patienceMs} ms`)), patienceMs);
  try {
    const response = await fetch(`${url}${filled}${query ? `?${query}` : ''}`, {
      method,
      headers: { ...(sent.json === undefined ? {} : { 'Content-Type': 'application/json' }), ...sent.headers },
      ...(body === undefined ? {} : { body: body as BodyInit }),
      redirect: 'manual',
      signal: stop.signal,
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const bytes = isStream ? await firstEvent(response) : new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a stream up to the end of its first event, then leaves it. */
async function firstEvent(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  let text = '';
  const decoder = new TextDecoder();
  while (reader && !text.includes('\n\n')) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  // Not awaited: msw keeps a copy of the stream, and as long as that is read this one does not end.
  void reader?.cancel();
  return new TextEncoder().encode(text);
}
