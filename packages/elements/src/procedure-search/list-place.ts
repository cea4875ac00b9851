/** Where somebody is in the search, in the entry of the page in the browser's history: Back from a procedure finds the same
 * words and the same place in the list. Nothing of it is stored elsewhere, and it goes with the tab. */
import type { Device } from '../common/context.js';
import type { Group } from './group.js';
import type { Filters } from './narrowing.js';

export interface ListPlace {
  /** The words in the box, cleaned. */
  readonly asked: string;
  readonly group: Group | undefined;
  readonly filters: Filters;
  /** How many are listed. */
  readonly limit: number;
  /** The procedure that was opened from here. */
  readonly code: string | undefined;
}

type Kept = Partial<ListPlace> & { readonly leftAt?: number };
type Entry = { readonly motcuaSearch?: Readonly<Record<string, Kept | undefined>> } | null;

/** On a machine that many use, who comes next does not find what was looked for before. */
const sharedMs = 600_000;

const entry = (): Entry => history.state;

/** Two searches on one page are told apart by their order, those of two places by their place. */
const nameOf = (element: HTMLElement, agencyId = ''): string =>
  [...document.querySelectorAll(element.localName)].indexOf(element) + agencyId;

/** @param place undefined: nothing is kept any more */
export function keepPlace(element: HTMLElement, agencyId: string | undefined, place: ListPlace | undefined): void {
  const name = nameOf(element, agencyId);
  if (!place && !entry()?.motcuaSearch?.[name]) return;
  const kept = place && { ...place, leftAt: Date.now() };
  try {
    history.replaceState({ ...entry(), motcuaSearch: { ...entry()?.motcuaSearch, [name]: kept } }, '');
  } catch {
    // A frame that may not, or too often in a short time: then Back begins anew.
  }
}

/** What is kept and may still be seen; anybody on the page can write there, so it is looked at closely. */
export function keptPlace(
  element: HTMLElement,
  { agencyId, device }: { readonly agencyId?: string; readonly device?: Device | undefined } = {},
): ListPlace | undefined {
  const kept = entry()?.motcuaSearch?.[nameOf(element, agencyId)];
  if (!kept) return undefined;
  const { asked, group, filters, limit, code, leftAt = 0 } = kept;
  if (device !== 'personal' && Math.abs(Date.now() - leftAt) > sharedMs) {
    keepPlace(element, agencyId, undefined);
    return undefined;
  }
  return { asked: `${asked ?? ''}`, group, filters: filters ?? {}, limit: Number(limit) || 0, code };
}
