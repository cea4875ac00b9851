import type { Agency } from '@motcua/openapi';
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { EmbedFiles } from './embed-files.js';

/** What a folder of pages is made of. */
export interface Site {
  /** As the folder can serve it. */
  readonly view: CatalogueView;
  readonly agency: Agency;
  /** ISO date in Vietnam that the pages hold for. */
  readonly day: string;
  /** The gateway that receives dossiers, without a slash at the end; undefined where there is none. */
  readonly api: string | undefined;
  /** Where people will open it, with a slash at the end; undefined where nobody said. */
  readonly address: string | undefined;
  readonly embed: EmbedFiles;
}

/** By path below the folder, with slashes. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** From a page in a folder of the site to the site's own folder. */
export type ToRoot = '' | '../';
