import type { Client } from '@motcua/client';
import type { DeviceStorage } from '../storage/device-storage.js';
import { type SurroundingsOptions, surroundingsOf } from '../surroundings.js';
import { sharedSender } from './shared-sender.js';

export interface SendWaitingOptions extends SurroundingsOptions {
  readonly client: Client;
  readonly storage: DeviceStorage;
  /** Only packages for this agency: another one may have a gateway of its own. */
  readonly agencyId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends, in the background, sealed packages that an earlier visit left on this machine. It needs no code: a sealed
 * package is opened by the gateway only. Resolves when none is left, or when the signal aborts. */
export async function sendWaiting({
  client,
  storage,
  agencyId,
  signal,
  ...options
}: SendWaitingOptions): Promise<void> {
  const sender = sharedSender({ client, storage, ...surroundingsOf(options) });
  const isOver = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
  if (!signal?.aborted) await Promise.race([sender.sendWaiting(agencyId), isOver]);
  sender.dispose();
}
