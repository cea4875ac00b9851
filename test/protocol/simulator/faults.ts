/** What happens at a moment: somebody pulls a plug, and puts it back. */
import type { OutboxBytes } from '../../../packages/headless/src/storage/records.js';
import type { EventKind } from './profile.js';
import type { World } from './world.js';
import { stageNow } from './world-now.js';

const hour = 3_600_000;
const day = 24 * hour;

type Undo = () => void;

/** Each gives back how it ends. */
const happenings: Readonly<Record<EventKind, (world: World) => Undo | undefined>> = {
  gatewayDown({ gateway }) {
    gateway.crash();
    return () => gateway.start();
  },
  powerCut({ gateway }) {
    gateway.crash();
    gateway.disk.cutPower();
    return () => gateway.start();
  },
  databaseStop({ gateway }) {
    gateway.engine.stop();
    return () => {
      gateway.engine.isUp = true;
    };
  },
  offline({ device }) {
    device.setOnline(false);
    return () => device.setOnline(true);
  },
  sleep({ device, dice }) {
    device.sleep(dice.between(5_000, 90_000));
    return undefined;
  },
  clockBack({ device, causes }) {
    device.clockOffset -= hour;
    causes.clockMoved = true;
    return undefined;
  },
  clockAhead({ device, causes, dice }) {
    device.clockOffset += dice.pick([hour, 2 * day, 8 * day, 30 * day]);
    causes.clockMoved = true;
    return undefined;
  },
  fullDisk({ device, causes }) {
    device.isFull = true;
    causes.diskTrouble = true;
    return () => {
      device.isFull = false;
    };
  },
  blocked({ device, causes }) {
    device.isBlocked = true;
    causes.diskTrouble = true;
    return () => {
      device.isBlocked = false;
    };
  },
  uploadsLost({ gateway, causes }) {
    // What a dossier has, or is about to have, is another matter than the protocol's.
    if (gateway.isTakingIn) return undefined;
    const kept = new Set(gateway.engine.committed('dossier_files').map((row) => `/data/uploads/${row.upload_id}`));
    for (const path of [...gateway.disk.files.keys()])
      if (!kept.has(path)) {
        gateway.disk.files.delete(path);
        causes.uploadsLost = true;
      }
    return undefined;
  },
  bytesFlipped({ device, causes, dice }) {
    for (const [key, row] of device.table('outboxFiles')) {
      const sealed = new Uint8Array(row.sealed.slice(0));
      const at = dice.between(0, sealed.length - 1);
      sealed[at] = (sealed[at] ?? 0) ^ 1;
      device.table('outboxFiles').set(key, { ...row, sealed: sealed.buffer } satisfies OutboxBytes);
      causes.bytesFlipped = true;
    }
    return undefined;
  },
  orphanSweep(world) {
    const { gateway, causes, clock, dice } = world;
    causes.uploadsLost = true;
    // A server's clock that runs a week ahead for a moment; best while somebody's files are about to be taken in.
    const sweep = () => void gateway.sweep(8 * day);
    if (dice.chance(0.3)) sweep();
    else gateway.whenTakingIn(() => !world.isCalm && clock.after(dice.between(0, 25), sweep));
    return undefined;
  },
  offeringClosed({ gateway, causes }) {
    gateway.isOfferingClosed = true;
    causes.offeringClosed = true;
    return () => {
      gateway.isOfferingClosed = false;
    };
  },
};

/** Puts the faults of a schedule into its time; each is over before they all end. */
export function planFaults(world: World): void {
  const { clock } = stageNow();
  const { profile, watch } = world;
  for (const { kind, at, lasts } of profile.planned) {
    clock.after(at, () => {
      if (world.isCalm) return;
      watch.note(kind);
      const undo = happenings[kind](world);
      if (undo)
        clock.after(lasts, () => {
          watch.note(`${kind} is over`);
          undo();
        });
    });
  }
}

/** Everything works from here on. */
export function calm(world: World): void {
  const { gateway, device, watch } = world;
  world.isCalm = true;
  watch.note('no more faults');
  gateway.start();
  gateway.engine.isUp = true;
  gateway.isOfferingClosed = false;
  device.isFull = false;
  device.isBlocked = false;
  device.setOnline(true);
}
