/** Says in the page's entry of the history where somebody is, once the typing rests, and leads back there. */
import type { ReactiveController } from 'lit';
import type { Group } from './group.js';
import { goesBackToStart, keepPlace, type ListPlace, openPlace } from './list-place.js';
import type { SearchHost } from './wish.js';

/** Browsers allow few changes of an entry in a short time. */
const restMs = 400;

const sameAs = (place: ListPlace | undefined): string => JSON.stringify({ ...place, code: undefined });

export class PlaceKeeper implements ReactiveController {
  readonly #host: SearchHost;
  #place: ListPlace | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param place where somebody came back to */
  constructor(host: SearchHost, place: ListPlace | undefined) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  /** @param place undefined: at the beginning */
  stay(place: ListPlace | undefined): void {
    if (sameAs(place) === sameAs(this.#place)) return;
    this.#place = place;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#keep(), restMs);
  }

  /** Before the link to a procedure is followed: after that the entry is another page's. */
  leaveFor(code: string): void {
    this.#place = this.#place && { ...this.#place, code };
    this.#keep();
  }

  /** A button was pressed. @returns false: the beginning is on its way back, and is all that is to be shown */
  open(group: Group | undefined, isStart: boolean): boolean {
    clearTimeout(this.#rest);
    if (isStart && goesBackToStart(this.#host)) return false;
    openPlace(this.#host, this.#place, group);
    return true;
  }

  /** @param place what the entry says that somebody went to with Back or Forward; an entry that is silent is taken over */
  moved(place: ListPlace | undefined): void {
    clearTimeout(this.#rest);
    if (place) this.#place = place;
    else this.#keep();
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
  }

  #keep(): void {
    clearTimeout(this.#rest);
    keepPlace(this.#host, this.#place);
  }
}

/** To the one that was opened: read on from there, and seen without a jump where it is on the screen. */
export function leadBackTo(link: HTMLElement | undefined): void {
  if (!link) return;
  link.focus({ preventScroll: true });
  const { top, bottom } = link.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) link.scrollIntoView({ block: 'center' });
}
