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
  if (!script) return { services, add() {} };
  const { api = '', agency, theme, searchPage, procedurePage, filingPage, trackingPage, paymentPage } = script.dataset;
  const baseUrl = new URL(api || '/', api ? document.baseURI : script.src).href.replace(/\/+$/, '');
  const transport = createTransport({ baseUrl, locale: 'vi' });
  const client = catalogueCalls(transport) as Client;
  const settings: Settings = {
    agencyId: agency || named('xa'),
    hosted: hostedPages(baseUrl),
    pages: pagesOf(baseUrl, {
      search: searchPage,
      procedure: procedurePage,
      filing: filingPage,
      tracking: trackingPage,
      payment: paymentPage,
    }),
    procedureCode: named('thu-tuc'),
    reference: named('ho-so'),
  };
  services.connect();
  services.set(client, settings);
  if (theme) void import('./page-theme.js').then(({ useTheme }) => useTheme(document, theme));
  return { services, add: (calls) => void Object.assign(client, calls(transport)) };
}

/** What the page's address says in its query. */
const named = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';
