/** Put in the place of a site's worker: takes away what that one kept, and then itself. */
interface EndingScope {
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    hear: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}

const scope = self as unknown as EndingScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => {
  const end = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith('motcua '));
    await Promise.all(ours.map((name) => caches.delete(name)));
  };
  event.waitUntil(end().finally(() => scope.registration.unregister()));
});

export {};
