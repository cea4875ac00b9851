/** Hono as far as the routes lean on it: patterns, one context for each request, no real streams. */
import type { SimulatedRequest } from './ky.js';

type Handler = (c: Context, next: () => Promise<void>) => Promise<Reply | undefined>;

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A request as the gateway gets it; `cut` bytes of its body never come. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: { get(name: string): string | null; has(name: string): boolean };
  readonly body: SimulatedRequest['body'];
  readonly isCut: boolean;
}

export class Context {
  readonly #params: Readonly<Record<string, string>>;
  readonly req;

  constructor(raw: RawRequest, params: Readonly<Record<string, string>>) {
    this.#params = params;
    this.req = {
      raw,
      method: raw.method,
      header: (name: string) => raw.headers.get(name) ?? undefined,
      param: (name: string) => this.#params[name],
      valid: (_: 'json') => JSON.parse(String(raw.body)),
    };
  }

  body(body: string | null, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
    return { status, headers, body };
  }

  json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
    return { status, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
  }
}

export class Hono {
  readonly routes: { readonly method: string; readonly pattern: string; readonly handler: Handler }[] = [];

  get = this.#adder('GET');
  post = this.#adder('POST');
  patch = this.#adder('PATCH');

  /** Undefined where no route fits. */
  answer(raw: RawRequest): Promise<Reply | undefined> | undefined {
    // Hono asks GET routes for HEAD.
    const method = raw.method === 'HEAD' ? 'GET' : raw.method;
    for (const route of this.routes) {
      const params = route.method === method ? paramsOf(route.pattern, raw.path) : undefined;
      if (params) return route.handler(new Context(raw, params), async () => {});
    }
    return undefined;
  }

  #adder(method: string) {
    return (pattern: string, ...handlers: readonly Handler[]) => {
      const handler = handlers.at(-1);
      if (handler) this.routes.push({ method, pattern, handler });
      return this;
    };
  }
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[at] ?? '');
    else if (part !== given[at]) return undefined;
  }
  return params;
}
