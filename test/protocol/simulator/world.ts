/** All that one schedule is made of. */

import type { Citizen } from './citizen.js';
import type { Clock } from './clock.js';
import type { Device } from './device.js';
import type { Dice } from './dice.js';
import type { GatewayHost } from './gateway-host.js';
import type { Profile } from './profile.js';
import type { Watch } from './watch.js';

/** What went wrong so far: a refusal must have one of these for its cause. */
export interface Causes {
  uploadsLost: boolean;
  bytesFlipped: boolean;
  offeringClosed: boolean;
  stranger: boolean;
  /** The disk refused something. */
  diskTrouble: boolean;
  clockMoved: boolean;
}

/** What the gateway was told and said of one submission id. */
export interface Told {
  /** Content hashes that tabs have sent: by whom first, and when. */
  readonly sent: Map<string, { readonly by: string; readonly at: number }>;
  /** How often the gateway refused, by content hash. */
  readonly refused: Map<string, number>;
  /** Visits that have asked whether it arrived. */
  readonly askedBy: Set<string>;
  /** A package of it was in a page's memory only, since the disk took none. */
  isHeldAlone: boolean;
}

export interface World {
  readonly clock: Clock;
  readonly dice: Dice;
  readonly profile: Profile;
  readonly watch: Watch;
  readonly gateway: GatewayHost;
  readonly device: Device;
  readonly citizens: Citizen[];
  readonly causes: Causes;
  readonly told: Map<string, Told>;
  /** Which draft an id belongs to; a draft may have had several. */
  readonly draftOf: Map<string, string>;
  /** Ids whose refused package was taken off the machine. */
  readonly erased: Set<string>;
  /** Hashes of what strangers have filed. */
  readonly strangersHash: Set<string>;
  /** No more faults from here on. */
  isCalm: boolean;
}

export function toldOf({ told }: World, submissionId: string): Told {
  const known: Told = told.get(submissionId) ?? {
    sent: new Map(),
    refused: new Map(),
    askedBy: new Set(),
    isHeldAlone: false,
  };
  told.set(submissionId, known);
  return known;
}
