/** Takes away from the browser what some places do not have; each gives back what it took. */

function instead(target: object, name: string, value: unknown): () => void {
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  return () => void Reflect.deleteProperty(target, name);
}

/** A page without https. */
export const withoutWebCrypto = (): (() => void) => instead(globalThis.crypto, 'subtle', undefined);

export const withoutNetwork = (): (() => void) => instead(navigator, 'onLine', false);

/** A tab in the background; say `visibilitychange` after giving it back. */
export const hidden = (): (() => void) => instead(document, 'hidden', true);
