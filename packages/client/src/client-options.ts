/** What a client is made with. */
export interface ClientOptions {
  /** The gateway's address, e.g. `https://gateway.example.vn`; '' is the page's own origin. */
  readonly baseUrl: string;
  /** Default: the global `fetch`. Gets one `Request`. */
  readonly fetch?: typeof fetch | undefined;
  /** An officer's or citizen's token for calls that carry no secret of their own; asked for each call, never kept. */
  readonly getToken?: (() => string | undefined | Promise<string | undefined>) | undefined;
  /** `Accept-Language` of calls that are not cached, e.g. `vi`. */
  readonly locale?: string | undefined;
  /** Milliseconds for one call with its repeats; uploads and streams are watched by progress instead. Default 30 000. */
  readonly timeout?: number | undefined;
}
