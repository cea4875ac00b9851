/** Words that an element says: Vietnamese in its own chunk, English from another one, in the language that is spoken now. */
import type { Translated } from '@motcua/rules';

/** Every catalogue has its English in english.ts under this name. */
export type CatalogueName =
  | 'facts'
  | 'dates'
  | 'notices'
  | 'dossier'
  | 'slipForm'
  | 'search'
  | 'searchView'
  | 'procedure'
  | 'wizard'
  | 'slip'
  | 'latePages'
  | 'kit'
  | 'portal'
  | 'payment'
  | 'tracker'
  | 'outbox';

export type Tables = Readonly<Record<CatalogueName, object>>;

/** While an element is updated: the words of its language; undefined, and at all other times, Vietnamese. */
let spoken: Tables | undefined;

/** Rendering is synchronous: whoever calls this says what language is spoken until the next call. */
export const speak = (tables: Tables | undefined): void => {
  spoken = tables;
};

/** Read its words while rendering, and never keep one: behind each name stands the language of the moment. */
export const catalogue = <const Words extends object>(name: CatalogueName, vietnamese: Words): Translated<Words> =>
  new Proxy(vietnamese, {
    get: (words, key) => Reflect.get(spoken?.[name] ?? words, key),
  }) as unknown as Translated<Words>;

/** For what an office reads and signs, whatever language the screen is in. */
export function inVietnamese<T>(say: () => T): T {
  const before = spoken;
  spoken = undefined;
  try {
    return say();
  } finally {
    spoken = before;
  }
}
