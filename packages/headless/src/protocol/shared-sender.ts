import type { Client } from '@motcua/client';
import type { DeviceStorage } from '../storage/device-storage.js';
import { createOutboxSender, type OutboxSender, type OutboxSenderOptions } from './outbox-sender.js';

interface SharedSender {
  readonly client: Client;
  readonly storage: DeviceStorage;
  readonly sender: OutboxSender;
  readonly users: Set<OutboxSender>;
}

const senders = new Set<SharedSender>();

/** The one sender of a page for a storage and a gateway: forms and outbox send through it, so that a package has one lease
 * and one progress on a page. The first one's surroundings count; the last one to dispose of it ends it. */
export function sharedSender(options: OutboxSenderOptions): OutboxSender {
  const { client, storage } = options;
  const shared =
    [...senders].find((one) => one.client === client && one.storage === storage) ??
    ({ client, storage, sender: createOutboxSender(options), users: new Set() } satisfies SharedSender);
  const { sender, users } = shared;
  const own: OutboxSender = {
    ...sender,
    dispose() {
      users.delete(own);
      if (users.size > 0) return;
      senders.delete(shared);
      sender.dispose();
    },
  };
  senders.add(shared);
  users.add(own);
  return own;
}
