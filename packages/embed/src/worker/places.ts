import type { SiteOrder } from './worker-scope.js';

/** Where what is kept comes from. */
export interface Places {
  /** The folder that the worker looks after, with a slash at its end. */
  readonly scope: string;
  /** The folder of the script and its chunks, with a slash at its end; undefined where a site has a bundle of its own. */
  readonly embed: string | undefined;
  /** The gateway's address, without a slash at its end. */
  readonly api: string | undefined;
  /** A folder that `motcua static` wrote, without a slash at its end. */
  readonly files: string | undefined;
  /** Below the scope. */
  readonly pages: readonly string[];
}

/** @param address of the worker; the page that registered it wrote behind its `?` what it uses */
export function placesOf(scope: string, address: string, { pages = [] }: SiteOrder = {}): Places {
  const { searchParams } = new URL(address);
  const placeOf = (name: string) => {
    const place = searchParams.get(name);
    return place ? new URL(place, address).href.replace(/\/+$/, '') : undefined;
  };
  const embed = placeOf('embed');
  return { scope, embed: embed && `${embed}/`, api: placeOf('api'), files: placeOf('files'), pages };
}
