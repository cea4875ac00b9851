/** Where a page's data and script come from. */
export interface OfflineOptions {
  /** The gateway's address, as that of the client. */
  readonly api?: string | undefined;
  /** Instead of it, a folder that `motcua static` wrote. */
  readonly files?: string | undefined;
  /** The folder of the script and its chunks; absent where the elements are in a bundle of your own. */
  readonly embed?: string | undefined;
  /** Makes a TrustedScriptURL where a policy asks for one. Default: by the policy that the script tag has made. */
  readonly trust?: ((address: string) => string) | undefined;
}

interface Trusting {
  [policy: symbol]: { createScriptURL(url: string): string } | undefined;
}

/**
 * Registers the worker of a site and tells it what this page uses, so that both are there without a network. Call it when
 * the page has nothing else to do. Never rejects: false where this browser or this page has no workers, or the file is not
 * there; then all goes on as without it.
 *
 *     await keepOffline('/motcua-sw.js', { api: 'https://gateway.example' });
 *
 * @param url a file of this site's own origin; pages in its folder and below are looked after
 */
export async function keepOffline(url: string, options: OfflineOptions = {}): Promise<boolean> {
  try {
    const address = new URL(url, location.href);
    for (const name of ['api', 'files', 'embed'] as const) {
      const place = options[name];
      if (place) address.searchParams.set(name, new URL(place, location.href).href);
    }
    const policy = (globalThis as unknown as Trusting)[Symbol.for('motcua.policy')];
    const trust = options.trust ?? ((text: string) => policy?.createScriptURL(text) ?? text);
    const { installing, waiting, active } = await navigator.serviceWorker.register(trust(address.href));
    // Without the fragment, which may hold a secret.
    const page = location.origin + location.pathname + location.search;
    const used = performance.getEntriesByType('resource').map(({ name }) => name);
    (active ?? waiting ?? installing)?.postMessage({ page, used });
    return true;
  } catch {
    return false;
  }
}
