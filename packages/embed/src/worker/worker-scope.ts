/** What a service worker has around it; no library of types holds it beside those of a page. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly location: { readonly href: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly includeUncontrolled: boolean }): Promise<readonly { readonly id: string }[]>;
  };
  /** What a site says in its own worker file, before it imports ours. */
  readonly motcua?: SiteOrder;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LifeEvent) => void): void;
  addEventListener(type: 'message', hear: (event: LifeEvent & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', hear: (event: RequestEvent) => void): void;
}

export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}

export interface SiteOrder {
  /** Pages below the worker's folder that are kept beside those that were opened, the front page first. */
  readonly pages?: readonly string[];
}

/** What the worker is made with: the files of one build of the script. */
export interface Release {
  /** `sha384-…` of the loader. */
  readonly loader: string;
  /** Names of chunks by their labels. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the world gives it; tests pass their own. */
export interface World {
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  readonly caches: Pick<CacheStorage, 'open'>;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Ids of all pages of the origin. */
  readonly openPages: () => Promise<readonly string[]>;
  /** Runs `work` while no other worker of the site, an older one for instance, does such work. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** The person asked the browser to save data. */
  readonly isThrifty: () => boolean;
}
