/** ky as far as the transport leans on it: one fetch, repeats of what may be repeated, an error for every status that is
 * no success. */
export interface SimulatedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

export interface SimulatedResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

interface KyOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: { readonly aborted: boolean; readonly reason: unknown };
  readonly retry: {
    readonly limit: number;
    readonly methods: readonly string[];
    readonly statusCodes: readonly number[];
  };
  readonly fetch: (request: SimulatedRequest) => Promise<SimulatedResponse>;
  readonly json?: unknown;
  readonly body?: ArrayBuffer;
}

export class HTTPError extends Error {
  override readonly name = 'HTTPError';
  readonly response: SimulatedResponse;
  constructor(response: SimulatedResponse) {
    super(`status ${response.status}`);
    this.response = response;
  }
}

export async function ky(url: string, options: KyOptions): Promise<SimulatedResponse> {
  const { method, retry, signal } = options;
  const headers = new Map(Object.entries(options.headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (options.json !== undefined) headers.set('content-type', 'application/json');
  const body = options.json === undefined ? options.body && new Uint8Array(options.body) : JSON.stringify(options.json);
  for (let attempt = 0; ; attempt++) {
    if (signal.aborted) throw signal.reason;
    const mayRepeat = attempt < retry.limit && retry.methods.includes(method);
    try {
      const response = await options.fetch({ method: method.toUpperCase(), url, headers, body });
      if (response.ok) return response;
      if (!mayRepeat || !retry.statusCodes.includes(response.status)) throw new HTTPError(response);
    } catch (error) {
      if (!mayRepeat || signal.aborted || error instanceof HTTPError) throw error;
    }
    await new Promise<void>((resolve) => void setTimeout(resolve, 300 * 2 ** attempt));
  }
}
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export { ky as default };
