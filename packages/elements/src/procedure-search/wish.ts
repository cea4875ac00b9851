/** What somebody wants of the search. The element knows it from the first stroke on, its view answers it. */
import type { Client } from '@motcua/client';
import type { ReactiveElement } from 'lit';
import type { Group } from './group.js';
import type { ListPlace, PlaceOwner } from './list-place.js';

export interface Wish {
  /** The words in the box, cleaned; empty: nothing is asked. */
  asked: string;
  group: Group | undefined;
  /** A button was pressed: what comes of it takes the focus. */
  arrives: boolean;
  /** Somebody came back to it; until it is shown, or something else is asked. */
  place: ListPlace | undefined;
}

/** What the view needs of its element. */
export interface SearchHost extends ReactiveElement, PlaceOwner {
  readonly client?: Client;
  readonly headingLevel: number;
}
