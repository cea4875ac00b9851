/** Where somebody is in the search, in the entry of the page in the browser's history: Back from a procedure finds the same
 * words and the same place in the list. Nothing of it is stored elsewhere, and it goes with the tab. */
import type { Settings } from '../common/context.js';
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

/** The search that is somewhere. */
export interface PlaceOwner extends HTMLElement {
  readonly settings?: Settings;
  readonly history: 'on' | 'off';
}

type Kept = Partial<ListPlace> & { readonly leftAt?: number };
type Entry = { readonly motcuaSearch?: Readonly<Record<string, Kept | undefined>> } | null;

/** On a machine that many use, who comes next does not find what was looked for before. */
const sharedMs = 600_000;

const start: ListPlace = { asked: '', group: undefined, filters: {}, limit: 0, code: undefined };

/** The present entry, if a search has made it from its beginning, and nobody has written there since. */
let opened: { readonly by: PlaceOwner; readonly entry: Entry } | undefined;

const entry = (): Entry => history.state;

/** Searches on one page are told apart by their order, also of the elements they stand inside; those of two places by their
 * place. */
function orderOf(element: Element): string {
  const root = element.getRootNode() as ParentNode & Partial<ShadowRoot>;
  const order = [...root.querySelectorAll(element.localName)].indexOf(element);
  return root.host ? `${orderOf(root.host)}${root.host.localName} ${order}` : `${order}`;
}

const nameOf = (owner: PlaceOwner): string => orderOf(owner) + (owner.settings?.agencyId ?? '');

function write(how: 'pushState' | 'replaceState', owner: PlaceOwner, place: ListPlace | undefined, more = {}): void {
  const kept = place && { ...place, leftAt: Date.now() };
  const wasOpened = opened?.entry === entry() ? opened : undefined;
  try {
    history[how]({ ...entry(), ...more, motcuaSearch: { ...entry()?.motcuaSearch, [nameOf(owner)]: kept } }, '');
    opened = wasOpened && { ...wasOpened, entry: entry() };
  } catch {
    // A frame that may not, or too often in a short time: then Back begins anew.
  }
}

/** @param place undefined: nothing is kept any more */
export function keepPlace(owner: PlaceOwner, place: ListPlace | undefined): void {
  if (owner.history === 'off' || (!place && !entry()?.motcuaSearch?.[nameOf(owner)])) return;
  write('replaceState', owner, place);
}

/** A button leads from `here` to a group, or out of it: Back comes here again. */
export function openPlace(owner: PlaceOwner, here: ListPlace | undefined, group: Group | undefined): void {
  if (owner.history === 'off') return;
  write('replaceState', owner, here ?? start);
  // What a form on the page says of its entries is not true of this one.
  write('pushState', owner, { ...start, group }, { motcua: undefined });
  opened = here ? undefined : { by: owner, entry: entry() };
}

/** False: the beginning is not the entry before. */
export function goesBackToStart(owner: PlaceOwner): boolean {
  const isBefore = opened?.by === owner && opened.entry === entry();
  if (isBefore) history.back();
  return isBefore;
}

/** What is kept and may still be seen; anybody on the page can write there, so it is looked at closely. */
export function keptPlace(owner: PlaceOwner): ListPlace | undefined {
  const kept = owner.history === 'off' ? undefined : entry()?.motcuaSearch?.[nameOf(owner)];
  if (!kept) return undefined;
  const { asked, group, filters, limit, code, leftAt = 0 } = kept;
  if (owner.settings?.device !== 'personal' && Math.abs(Date.now() - leftAt) > sharedMs) {
    keepPlace(owner, undefined);
    return undefined;
  }
  return { asked: `${asked ?? ''}`, group, filters: filters ?? {}, limit: Number(limit) || 0, code };
}

/** After Back or Forward; undefined: the entry says nothing of this search, a link to a part of the page has made it. */
export const placeHere = (owner: PlaceOwner): ListPlace | undefined =>
  owner.history !== 'off' && nameOf(owner) in Object(entry()?.motcuaSearch) ? (keptPlace(owner) ?? start) : undefined;
