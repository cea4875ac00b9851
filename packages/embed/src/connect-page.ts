/** Connects a page's elements to the gateway that its script tag names, or to a folder of files where there is none. */
import { type Client, catalogueCalls, createTransport, type Transport } from '@motcua/client';
import { hostedPages, PageServices, pagesOf, type Settings } from '@motcua/elements';

/** What all chunks of a page share. */
export interface PageConnection {
  readonly services: PageServices;
  /** Gives the page's client one more group of calls: a page carries only those its elements make. */
  add(calls: (transport: Transport) => Partial<Client>): void;
}

const key = Symbol.for('motcua.page/1');
const page = globalThis as { [key]?: PageConnection };

/** Once per page, also with two copies of the script on it; the first script tag's settings count. */
export function connectPage(): PageConnection {
  page[key] ??= connect(document.querySelector<HTMLScriptElement>('script[data-api],script[data-files]'));
  return page[key];
}

function connect(script: HTMLScriptElement | null): PageConnection {
  const services = new PageServices(document.documentElement);
  const dataset: DOMStringMap = script?.dataset ?? {};
  const { api, files, agency, theme, device } = dataset;
  const agencyId = agency || named('xa');
  let baseUrl = '';
  const doubt: Settings['doubt'] = (about = agencyId, unkept) =>
    seldom(({ findOut }) => findOut(baseUrl, about, unkept));
  try {
    // Without an address in its attribute the gateway is where the script comes from.
    const address = files || api;
    baseUrl = new URL(address || '/', address ? document.baseURI : script?.src).href.replace(/\/+$/, '');
  } catch {
    // No script tag of ours, or no address in it.
    doubt();
    return { services, add() {} };
  }
  const transport = createTransport({ baseUrl, locale: 'vi', fetch: files ? fetchFromFiles : undefined });
  const client = catalogueCalls(transport) as Client;
  const hosted = hostedPages(baseUrl, files && '.html');
  const settings: Settings = {
    agencyId,
    device: device as Settings['device'],
    hosted,
    pages: pagesOf(hosted, dataset),
    procedureCode: named('thu-tuc'),
    reference: named('ho-so'),
    doubt,
  };
  services.connect();
  services.set(client, settings);
  if (files || theme) seldom(({ dress }) => dress(files, theme));
  // By then the page has what it needs itself.
  if (dataset.serviceWorker) setTimeout(seldom, 5_000, ({ keepPage }: Seldom) => keepPage(script, baseUrl));
  return { services, add: (calls) => void Object.assign(client, calls(transport)) };
}

type Seldom = typeof import('./seldom.js');

/** Where the chunk does not come, what is on the screen has to do. */
const seldom = (use: (part: Seldom) => void): void => void import('./seldom.js').then(use, () => {});

/** A page that no gateway serves reads files; few do. */
const fetchFromFiles: typeof fetch = async (...asked) => (await import('./seldom.js')).fetchFromFiles(...asked);

/** What the page's address says in its query. */
const named = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';
