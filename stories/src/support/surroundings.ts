/** What some places do not have, taken away for one story. */
import { api } from './gateway.js';

function instead(target: object, name: string, value: unknown): () => void {
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  return () => void Reflect.deleteProperty(target, name);
}

/** A page without https. */
export const withoutWebCrypto = (): (() => void) => instead(globalThis.crypto, 'subtle', undefined);

export const withoutNetwork = (): (() => void) => instead(navigator, 'onLine', false);

/** A machine on which nobody has begun anything. */
export async function emptyDevice(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    await new Promise<void>((resolve) => {
      const gone = indexedDB.deleteDatabase(name);
      // A page of before may still hold it; then it goes as soon as that lets go.
      gone.onsuccess = gone.onerror = gone.onblocked = () => resolve();
    });
}

/** Until the catalogue that is shown lies on this machine too. */
export async function catalogueKept(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('motcua-catalogue'));
  const rows = () => settled(database.transaction('snapshot').objectStore('snapshot').count());
  while ((await rows()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  database.close();
}

/** The page's own security policy keeps the gateway out: the browser says so in this event. */
export function forbidGateway(): void {
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      effectiveDirective: 'connect-src',
      blockedURI: api,
      documentURI: document.baseURI,
      violatedDirective: 'connect-src',
      originalPolicy: "connect-src 'self'",
      disposition: 'enforce',
      statusCode: 200,
    }),
  );
}
