/** The gateway that every story asks: a service worker of msw over the contract's examples. */
import { type Answers, createMockGateway, exampleOf } from '@motcua/mocks';
import { mockWorker } from '@motcua/mocks/browser.js';
import type { BankNotification, Dossier } from '@motcua/openapi';

export const api = 'https://gateway.example.vn';

export const gateway = createMockGateway();

/** The dossier of the contract's examples, and a secret that opens it. */
export const slip = { code: 'HBFN0-W1AF4', secret: '7K2P9QXD' } as const;

/** How a story's gateway is other than usual. */
export interface Given {
  readonly answers?: Answers;
  /** Members that stand in place of the example dossier's. */
  readonly dossier?: Partial<Dossier>;
}

/** Its address stands beside the page's own, wherever that is put. */
export const startGateway = async (): Promise<void> => {
  await mockWorker(gateway, api).start({
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
    onUnhandledRequest: 'bypass',
    quiet: true,
  });
};

/** Prepares a new world as the story's parameters ask. */
export function worldOf({ given }: { given?: Given }): void {
  if (given?.dossier) gateway.world.keep(given.dossier);
  if (given?.answers) gateway.use(given.answers);
}

/** The bank tells the gateway of the example's money; the newest payment takes it. */
export async function bankTells(): Promise<void> {
  const notification = { ...exampleOf<BankNotification>('notification'), transactionId: crypto.randomUUID() };
  const headers = {
    'Content-Type': 'application/json',
    'Motcua-Signature': `t=${Math.floor(Date.now() / 1000)},v1=00`,
  };
  const body = JSON.stringify(notification);
  await gateway.fetch(new Request(`${api}/v1/payments/notifications/demo-bank`, { method: 'POST', headers, body }));
}
