/** Keeps a folder's pages on the machine of who visits it. Sent to browsers as its own text: it may use nothing from outside. */

/** What a service worker has around it; no library of types holds it beside those of a page. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LifeEvent) => void): void;
  addEventListener(type: 'message', hear: (event: LifeEvent & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', hear: (event: RequestEvent) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}

export interface WorkerFacts {
  /** Changes with every file of the folder. */
  readonly version: string;
  /** Paths that are kept at once. */
  readonly kept: readonly string[];
  /** How long a weak network may take before what is kept is shown, in milliseconds. */
  readonly patience: number;
}

/** The program, as the content of a script. */
export const workerProgram = (facts: WorkerFacts): string => `(${worker})(self, ${JSON.stringify(facts)});\n`;

/**
 * Asks the network first and shows what is kept where that fails or takes too long. Keeps nothing but the folder's own
 * files, under their address without what follows a `?` or `#`: that may name somebody's dossier. The lists of the search
 * are the elements' own affair.
 */
function worker(scope: WorkerScope, { version, kept, patience }: WorkerFacts): void {
  const root = scope.registration.scope;
  const ours = `motcua ${root} `;
  const store = ours + version;

  const keyOf = (address: string): string => {
    const bare = address.replace(/[?#].*$/, '');
    return bare.endsWith('/') ? `${bare}index.html` : bare;
  };
  const isOurs = (key: string): boolean =>
    key.startsWith(root) && !/\/(?:sw\.js|version\.json|catalogue\/[a-z]+\.json)$/.test(key);

  const keep = async (key: string, reply: Response): Promise<void> => {
    // A browser refuses a kept redirect as a page.
    const plain = reply.redirected ? new Response(await reply.blob(), { headers: reply.headers }) : reply;
    await (await caches.open(store)).put(key, plain);
  };
  const keepAll = (addresses: readonly string[], cache: RequestCache) =>
    Promise.all(
      [...new Set(addresses.map(keyOf))].filter(isOurs).map(async (key) => {
        if (cache === 'force-cache' && (await caches.match(key, { cacheName: store }))) return;
        const reply = await fetch(key, { cache });
        if (reply.ok) await keep(key, reply);
      }),
    );

  const ask = async (request: Request, key: string): Promise<Response> => {
    const found = await caches.match(key, { cacheName: store });
    // A chunk's name is its content's hash.
    if (found && /\/motcua\/c-[\w-]+\.js$/.test(key)) return found;
    const network = fetch(request).then((reply) => {
      if (reply.ok && reply.type === 'basic') keep(key, reply.clone()).catch(() => {});
      return reply;
    });
    if (!found) return network.catch((error) => instead(request, key, error));
    const late = new Promise<Response>((show) => {
      setTimeout(() => show(found), patience);
    });
    return Promise.race([network.then((reply) => (reply.status >= 500 ? found : reply)).catch(() => found), late]);
  };

  /** A page that was never opened here: of a procedure the machine may know the facts. */
  const instead = async (request: Request, key: string, error: unknown): Promise<Response> => {
    if (request.mode !== 'navigate') throw error;
    const code = /\/thu-tuc\/([\w.]+)\.html$/.exec(key);
    if (code) return Response.redirect(`${root}thu-tuc.html?thu-tuc=${code[1]}`);
    const front = await caches.match(`${root}index.html`, { cacheName: store });
    if (!front) throw error;
    return front;
  };

  scope.addEventListener('install', (event) => {
    event.waitUntil(
      keepAll(
        kept.map((path) => root + path),
        'no-cache',
      ).then(() => scope.skipWaiting()),
    );
  });
  scope.addEventListener('activate', (event) => {
    const removeOld = async () => {
      const names = await caches.keys();
      await Promise.all(
        names.filter((name) => name.startsWith(ours) && name !== store).map((name) => caches.delete(name)),
      );
      await scope.clients.claim();
    };
    event.waitUntil(removeOld());
  });
  scope.addEventListener('message', (event) => {
    if (Array.isArray(event.data))
      event.waitUntil(
        keepAll(
          event.data.filter((one) => typeof one === 'string'),
          'force-cache',
        ),
      );
  });
  scope.addEventListener('fetch', (event) => {
    const key = keyOf(event.request.url);
    if (event.request.method === 'GET' && isOurs(key)) event.respondWith(ask(event.request, key));
  });
}
