import type { Delivery } from '../protocol/delivery.js';

/** Hears of whatever is on its way now. */
export interface Subscriptions {
  /** Follows these from now on, and no others. */
  follow(deliveries: readonly (Delivery | undefined)[]): void;
  end(): void;
}

export function createSubscriptions(onChange: () => void): Subscriptions {
  const followed = new Map<Delivery, () => void>();
  const follow: Subscriptions['follow'] = (deliveries) => {
    for (const [delivery, leave] of followed) {
      if (deliveries.includes(delivery)) continue;
      leave();
      followed.delete(delivery);
    }
    for (const delivery of deliveries)
      if (delivery && !followed.has(delivery)) followed.set(delivery, delivery.subscribe(onChange));
  };
  return { follow, end: () => follow([]) };
}
