import ky from 'ky';
import type { CallOptions } from '../call-options.js';
import type { ClientOptions } from '../client-options.js';
import { UnreachableError } from '../errors/unreachable-error.js';
import { explain } from './explain.js';
import { queryString } from './query-string.js';

/** One request, before it is known who asks. */
export interface Ask extends CallOptions {
  readonly method?: 'get' | 'head' | 'post' | 'patch';
  readonly query?: object | undefined;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly secret?: string | undefined;
  readonly key?: string | undefined;
  /** A call about people: carries secret, key or token. All others carry no header at all, so that a page on another
   * origin asks without a preflight and the HTTP cache alone looks after ETags. */
  readonly personal?: boolean;
  /** Instead of the client's `timeout`, in milliseconds. */
  readonly timeout?: number;
  /** Default: as the gateway says. */
  readonly cache?: RequestCache;
}

/** An answer whose head has come; its body is read under the same watch. */
export interface Link {
  readonly response: Response;
  /** Waits for `work` until caller or clock say stop; turns what goes wrong into our errors. */
  within<T>(work: Promise<T>): Promise<T>;
  /** Something came: the clock starts again, with this many milliseconds. */
  alive(timeout: number): void;
  /** Ends the watch and whatever is still under way. */
  close(): void;
}

export interface Transport {
  /** Of the gateway, without a slash at the end; '' is the page's own origin. */
  readonly address: string;
  open(path: string, ask?: Ask): Promise<Link>;
  /** Opens, reads and closes. Default reading: JSON. */
  send<T>(path: string, ask?: Ask, read?: (link: Link) => Promise<T>): Promise<T>;
}

/** A repeat is harmless for these; everything else is repeated by those who know what it would mean. */
const repeatable = ['get', 'head'] as const;

/** The only place that knows ky. */
export function createTransport(options: ClientOptions): Transport {
  const base = options.baseUrl.replace(/\/+$/, '');

  const headersFor = async ({ headers, secret, key, personal }: Ask) => {
    const all: Record<string, string> = { ...headers };
    if (!personal) return all;
    const token = secret || key ? undefined : await options.getToken?.();
    if (secret) all['Motcua-Tracking-Secret'] = secret;
    if (key) all['Motcua-Submission-Key'] = key;
    if (token) all.Authorization = `Bearer ${token}`;
    if (options.locale) all['Accept-Language'] = options.locale;
    return all;
  };

  const open = async (path: string, ask: Ask = {}): Promise<Link> => {
    const { signal, query = {}, json, body, cache, method = 'get' } = ask;
    if (signal?.aborted) throw signal.reason;
    // AbortSignal.any and ky's own time-outs are missing in Chromium 109, and neither covers the body.
    const controller = new AbortController();
    const watched = controller.signal;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => controller.abort(signal?.reason);
    const alive = (timeout: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(new UnreachableError('timeout')), timeout);
    };
    const close = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      controller.abort();
    };
    const stopped = new Promise<never>((_, reject) => {
      watched.addEventListener('abort', () => reject(watched.reason));
    });
    stopped.catch(() => {});
    const within = async <T>(work: Promise<T>) => {
      try {
        return await Promise.race([stopped, work]);
      } catch (error) {
        throw watched.aborted ? watched.reason : await Promise.race([stopped, explain(error)]);
      }
    };

    signal?.addEventListener('abort', stop);
    alive(ask.timeout ?? options.timeout ?? 30_000);
    const fetched = async () =>
      ky(base + path + queryString(query), {
        method,
        headers: await headersFor(ask),
        signal: watched,
        timeout: false,
        retry: {
          limit: 2,
          methods: [...repeatable],
          statusCodes: [429, 502, 503, 504],
          maxRetryAfter: 5000,
          shouldRetry: () => (watched.aborted ? false : undefined),
        },
        ...(options.fetch && { fetch: options.fetch }),
        ...(json !== undefined && { json }),
        ...(body !== undefined && { body }),
        ...(cache && { cache }),
      });
    try {
      return { response: await within(fetched()), within, alive, close };
    } catch (error) {
      close();
      throw error;
    }
  };

  const send = async <T>(path: string, ask?: Ask, read = ({ response }: Link): Promise<T> => response.json()) => {
    const link = await open(path, ask);
    try {
      return await link.within(read(link));
    } finally {
      link.close();
    }
  };

  return { address: base, open, send };
}
