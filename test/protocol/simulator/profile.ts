/** Which faults a schedule has, and how often. Each has only some: a few at a time reach further than all at once. */
import type { Dice } from './dice.js';

const minute = 60_000;

/** Chances for one request on the link. */
export const linkFaults = [
  'lostBefore',
  'lostAfter',
  'resetAfter',
  'duplicated',
  'truncated',
  'htmlPage',
  'error500',
  'forged',
  'late',
  'lateRefusal',
  'cutBody',
  'offsetLies',
] as const;
export type LinkFault = (typeof linkFaults)[number];

/** Things that happen at a moment, and end after a while. */
export const events = [
  'gatewayDown',
  'powerCut',
  'databaseStop',
  'offline',
  'sleep',
  'clockBack',
  'clockAhead',
  'fullDisk',
  'blocked',
  'uploadsLost',
  'bytesFlipped',
  'orphanSweep',
  'offeringClosed',
] as const;
export type EventKind = (typeof events)[number];

export interface Profile {
  /** From then on nothing goes wrong any more. */
  readonly faultsEnd: number;
  readonly link: Readonly<Partial<Record<LinkFault, number>>>;
  readonly latency: number;
  readonly planned: readonly { readonly kind: EventKind; readonly at: number; readonly lasts: number }[];
  /** Chances for one step of a tab, of the gateway, of a statement. */
  readonly tabCrash: number;
  readonly gatewayCrash: number;
  readonly stalledStatement: number;
  readonly serverClock: number;
  readonly files: number;
  readonly secondTab: boolean;
  readonly sdkTabs: number;
  readonly twoCitizens: boolean;
  /** Others file at the same moment. */
  readonly crowd: boolean;
  /** Milliseconds that somebody looks at a screen at most. */
  readonly pace: number;
  /** Two tabs of one draft are sent from at the same moment. */
  readonly together: boolean;
  readonly doublePress: boolean;
  readonly erases: boolean;
  readonly stranger: 'none' | 'id' | 'key' | 'bytes';
}

export function profileOf(dice: Dice): Profile {
  const some = (share: number, value: () => number) => (dice.chance(share) ? value() : 0);
  const rate = () => 0.02 + 0.3 * dice.next() ** 2;
  const faultsEnd = dice.chance(0.6) ? 20_000 + dice.between(0, minute) : dice.between(1, 8) * minute;
  const link: Partial<Record<LinkFault, number>> = {};
  for (const fault of linkFaults) if (dice.chance(0.22)) link[fault] = rate();
  const planned = events.flatMap((kind) => {
    if (!dice.chance(kind === 'bytesFlipped' ? 0.06 : 0.18)) return [];
    return Array.from({ length: dice.chance(0.4) ? 2 : 1 }, () => ({
      kind,
      at: dice.between(0, Math.min(faultsEnd * 0.8, dice.chance(0.7) ? 15_000 : 90_000)),
      lasts: dice.between(500, 25_000),
    }));
  });
  // Two tabs send one draft over a slow link while the gateway says no, yes, no: answers overtake each other.
  const isCrossed = dice.chance(0.08);
  for (let at = 1_000; isCrossed && at < 25_000; at += dice.between(800, 4_000))
    planned.push({ kind: 'offeringClosed', at, lasts: dice.between(200, 2_000) });
  if (isCrossed) Object.assign(link, { duplicated: 0.2, lateRefusal: 0.5 });
  const stranger = isCrossed || dice.chance(0.88) ? 'none' : dice.pick(['id', 'key', 'bytes'] as const);
  const alone = stranger === 'id' || stranger === 'key';
  return {
    faultsEnd,
    link,
    latency: isCrossed ? 700 : dice.pick([5, 40, 400, 2_000]),
    planned: planned.sort((one, other) => one.at - other.at),
    tabCrash: alone ? 0 : some(0.45, () => 0.005 + 0.04 * dice.next()),
    gatewayCrash: some(0.3, () => 0.002 + 0.02 * dice.next()),
    stalledStatement: some(0.2, () => 0.01 + 0.04 * dice.next()),
    serverClock: dice.chance(0.15) ? dice.pick([-1, 1]) * 60 * minute : 0,
    files: dice.pick([0, 0, 1, 1, 2]),
    secondTab: isCrossed || (!alone && dice.chance(0.4)),
    sdkTabs: alone ? 0 : dice.pick([0, 0, 0, 1, 2]),
    twoCitizens: !alone && dice.chance(0.15),
    crowd: dice.chance(0.12),
    pace: dice.pick([900, 900, 4_000]),
    together: isCrossed || dice.chance(0.5),
    doublePress: dice.chance(0.25),
    erases: dice.chance(0.2),
    stranger,
  };
}
