/** One page of a browser: its steps take time, and it may end at any of them. */
import { type Client, createClient } from '../../../packages/client/src/index.js';
import { createDeviceStorage } from '../../../packages/headless/src/storage/create-device-storage.js';
import type { DeviceStorage } from '../../../packages/headless/src/storage/device-storage.js';
import { type DraftRecord, isWaiting, type OutboxRecord } from '../../../packages/headless/src/storage/records.js';
import type { SurroundingsOptions } from '../../../packages/headless/src/surroundings.js';
import type { Changes, Device } from './device.js';
import { checkCommit } from './disk-checks.js';
import { type Life, newLife } from './life.js';
import { fetchOf } from './link.js';
import { tablesOf } from './tab-tables.js';
import type { Watch } from './watch.js';
import type { World } from './world.js';

let count = 0;

/** Names count from 1 in each schedule. */
export const forgetTabs = (): void => {
  count = 0;
};

export class Tab {
  readonly #world: World;
  readonly name: string;
  readonly life: Life;
  readonly bornAt: number;
  readonly storage: DeviceStorage;
  readonly client: Client;
  /** Ids of drafts that somebody opened here. */
  readonly opened = new Set<string>();
  /** The package is in this page's memory only. */
  holdsAlone = false;
  /** What its screen has shown so far. */
  hasShownDraft = false;
  hasAskedForCode = false;
  wrongCodes = 0;
  isErasing = false;
  isThinking = false;
  /** When each draft was written that this tab has read or written last. */
  readonly #versions = new Map<string, number>();

  readonly #held = new Map<string, number>();

  constructor(world: World, kind: string) {
    this.#world = world;
    this.name = `${kind} ${++count}`;
    this.life = newLife(this.name);
    this.bornAt = world.clock.now;
    this.storage = createDeviceStorage(tablesOf(this));
    this.client = createClient({ baseUrl: '', fetch: fetchOf(world, this) as unknown as typeof fetch });
    world.watch.note(`${this.name} opened`);
  }

  get device(): Device {
    return this.#world.device;
  }

  get watch(): Watch {
    return this.#world.watch;
  }

  get surroundings(): SurroundingsOptions {
    const { device, dice } = this.#world;
    return {
      now: () => device.now,
      random: (length) => dice.bytes(length),
      network: device.network,
      wait: (milliseconds, signal) =>
        new Promise((resolve) => {
          const end = () => {
            alarm.cancel();
            signal.removeEventListener('abort', end);
            if (this.life.alive) resolve();
          };
          const alarm = device.after(milliseconds, end);
          signal.addEventListener('abort', end);
          if (signal.aborted) end();
        }),
    };
  }

  /** Waits; never comes back in a tab that has died. */
  pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      if (!this.life.alive) return;
      this.device.after(milliseconds, () => {
        if (this.life.alive) resolve();
      });
    });
  }

  /** A step after which, or instead of which, the tab may die. */
  step(what: string): Promise<void> {
    const { dice, profile, isCalm } = this.#world;
    if (this.life.alive && !isCalm && dice.chance(profile.tabCrash)) this.die(`at ${what}`);
    return this.pass(dice.between(0, 3));
  }

  die(how: string): void {
    if (!this.life.alive) return;
    this.watch.note(`${this.name} ended ${how}`);
    this.life.end();
  }

  seen({ draftId, updatedAt }: DraftRecord): void {
    this.#versions.set(draftId, updatedAt);
  }

  /** A lease that was running when the record was read is somebody's. */
  sawRecord(record: OutboxRecord): void {
    const isHeld = isWaiting(record) && record.leaseUntil > this.device.now;
    this.#held.set(record.submissionId, isHeld ? record.leaseUntil : 0);
  }

  /** Until when somebody was busy with it, as this tab knows. */
  heldUntil(submissionId: string): number {
    return this.#held.get(submissionId) ?? 0;
  }

  knows({ draftId, updatedAt }: DraftRecord): boolean {
    return this.#versions.get(draftId) === updatedAt;
  }

  onCommit(changes: Changes): void {
    checkCommit(this.#world, this, changes);
    for (const row of changes.get('drafts')?.values() ?? []) if (row) this.seen(row as DraftRecord);
  }
}
