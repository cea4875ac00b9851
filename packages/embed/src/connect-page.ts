/** Connects a page's elements to the gateway that its script tag names. */
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
  page[key] ??= connect(document.querySelector<HTMLScriptElement>('script[data-api]'));
  return page[key];
}

function connect(script: HTMLScriptElement | null): PageConnection {
  const services = new PageServices(document.documentElement);
  const {
    api,
    agency,
    theme,
    device,
    searchPage,
    procedurePage,
    filingPage,
    trackingPage,
    paymentPage,
    guidancePage,
  }: DOMStringMap = script?.dataset ?? {};
  const agencyId = agency || named('xa');
  let baseUrl = '';
  const doubt: Settings['doubt'] = (about = agencyId, unkept) =>
    seldom(({ findOut }) => findOut(baseUrl, about, unkept));
  try {
    // Without an address in its attribute the gateway is where the script comes from.
    baseUrl = new URL(api || '/', api ? document.baseURI : script?.src).href.replace(/\/+$/, '');
  } catch {
    // No script tag of ours, or no address in it.
    doubt();
    return { services, add() {} };
  }
  const transport = createTransport({ baseUrl, locale: 'vi' });
  const client = catalogueCalls(transport) as Client;
  const settings: Settings = {
    agencyId,
    device: device as Settings['device'],
    hosted: hostedPages(baseUrl),
    pages: pagesOf(baseUrl, {
      search: searchPage,
      procedure: procedurePage,
      filing: filingPage,
      tracking: trackingPage,
      payment: paymentPage,
      guidance: guidancePage,
    }),
    procedureCode: named('thu-tuc'),
    reference: named('ho-so'),
    doubt,
  };
  services.connect();
  services.set(client, settings);
  if (theme) seldom(({ useTheme }) => useTheme(document, theme));
  return { services, add: (calls) => void Object.assign(client, calls(transport)) };
}

/** Where the chunk does not come, what is on the screen has to do. */
const seldom = (use: (part: typeof import('./seldom.js')) => void): void =>
  void import('./seldom.js').then(use, () => {});

/** What the page's address says in its query. */
const named = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';
