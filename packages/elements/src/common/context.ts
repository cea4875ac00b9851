/** What elements on one page share, by context: the client, the place, the other pages, and the slip that was opened. */
import type { Client } from '@motcua/client';
import type { ContextKey } from './context-protocol.js';

/** Where each page of the journey is, as templates: `{code}` procedure, `{agency}` agency, `{ref}` dossier, `{topic}` of guidance. */
export interface Pages {
  readonly search: string;
  readonly procedure: string;
  readonly filing: string;
  readonly tracking: string;
  readonly payment: string;
  readonly guidance: string;
  /** What waits on this machine; of use only where its address has the origin of the filing page. */
  readonly outbox: string;
}

/** Who uses a machine: `shared` many, who must not see each other's traces; `personal` one. */
export type Device = 'shared' | 'personal';

export interface Settings {
  /** Readable id of the place, e.g. `thong-nhat-lang-son`. */
  readonly agencyId: string;
  readonly pages: Pages;
  /** The same pages on the gateway's own https address, for sites without https. */
  readonly hosted: Pages;
  /** What the page's address names, for elements that name none themselves. */
  readonly procedureCode?: string;
  readonly reference?: string;
  /** `personal`: whose machine it is may find again what was searched for last, and sees by name what waits. Default: shared,
   * nothing is kept or named. */
  readonly device?: Device | undefined;
  /** The page's own security policy keeps the gateway out. */
  readonly forbidden?: boolean;
  /**
   * Told when something failed, was not found at this place, or cannot be kept on this machine (`unkept`): the page may be
   * set up wrongly. Harmless to call again.
   */
  readonly doubt?: (agencyId?: string, unkept?: boolean) => void;
}

/** Code and secret as they stand on the citizen's slip. Held in memory only. */
export interface Slip {
  /** Mã nộp or dossier code, as typed. */
  readonly reference: string;
  readonly secret: string;
}

/* Symbol.for: two copies of this package on one page share; the number is the major version of the shape. */
export const clientContext = Symbol.for('motcua.client/1') as ContextKey<Client | undefined>;
export const settingsContext = Symbol.for('motcua.settings/1') as ContextKey<Settings | undefined>;
/** Set when a slip is opened, so that tracker and payment on one page ask for it once. */
export const slipContext = Symbol.for('motcua.slip/1') as ContextKey<Slip | undefined>;

/** Fills a template; what is not given leaves its place empty. */
export const pageUrl = (template: string, values: Partial<Record<'code' | 'agency' | 'ref' | 'topic', string>> = {}) =>
  template.replace(/\{(code|agency|ref|topic)\}/g, (_, name: keyof typeof values) =>
    encodeURIComponent(values[name] ?? ''),
  );

/** A page opened with a slip: the secret stands in the fragment, which no server sees. */
export const slipUrl = (template: string, { reference, secret }: Slip): string =>
  `${pageUrl(template, { ref: reference })}#${encodeURIComponent(reference)}.${encodeURIComponent(secret)}`;

export const isSameSlip = (one: Slip, other: Slip | undefined): boolean =>
  one.reference === other?.reference && one.secret === other.secret;

/**
 * The pages on the gateway itself, or in a folder that `motcua static` wrote.
 * @param api its address, without a slash at the end
 * @param ending `.html` in a folder, which is of one place
 */
export function hostedPages(api: string, ending = ''): Pages {
  const place = ending || '?xa={agency}';
  return {
    search: `${api}/tim${ending}`,
    procedure: `${api}/thu-tuc/{code}${place}`,
    filing: `${api}/nop/{code}${place}`,
    tracking: `${api}/tra-cuu${ending}`,
    payment: `${api}/nop-phi/{ref}${ending}`,
    guidance: `${api}/huong-dan${place}#{topic}`,
    outbox: `${api}/cho-gui${place}`,
  };
}

/** What a script tag or a provider says of its site's own pages: `searchPage`, `procedurePage` and so on. */
export type OwnPages = { readonly [Name in keyof Pages as `${Name}Page`]?: string | undefined };

/** Pages a site names take the place of the hosted ones; empty names do not. */
export const pagesOf = (hosted: Pages, own: OwnPages): Pages =>
  Object.fromEntries(
    Object.entries(hosted).map(([name, page]) => [name, own[`${name as keyof Pages}Page`] || page]),
  ) as unknown as Pages;

/** Without https a browser has no WebCrypto: what needs secrets then opens on the gateway's own page. */
export const isInsecurePage = (): boolean => !globalThis.crypto?.subtle;
