import type { Client } from '@motcua/client';
import type { DeviceStorage } from '../storage/device-storage.js';
import { createOutboxSender, type OutboxSender, type OutboxSenderOptions } from './outbox-sender.js';

interface SharedSender {
  readonly sender: OutboxSender;
  users: number;
}

const senders = new WeakMap<DeviceStorage, WeakMap<Client, SharedSender>>();

/** The one sender of a page for a storage and a gateway: forms and outbox send through it, so that a package has one lease
 * and one progress on a page. The first one's surroundings count; the last one to dispose of it ends it. */
export function sharedSender(options: OutboxSenderOptions): OutboxSender {
  const { client, storage } = options;
  const ofStorage = senders.get(storage) ?? new WeakMap<Client, SharedSender>();
  senders.set(storage, ofStorage);
  const shared = ofStorage.get(client) ?? { sender: createOutboxSender(options), users: 0 };
  ofStorage.set(client, shared);
  shared.users += 1;
  let left = false;
  return {
    ...shared.sender,
    dispose() {
      if (left) return;
      left = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      shared.sender.dispose();
      ofStorage.delete(client);
    },
  };
}
