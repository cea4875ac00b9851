/** Plays one schedule from its seed, and says what it saw. */
import { sendWaiting } from '../../../packages/headless/src/protocol/outbox-sender.js';
import { isWaiting } from '../../../packages/headless/src/storage/records.js';
import { agencyId } from './catalogue.js';
import { Citizen } from './citizen.js';
import { beginning, Clock } from './clock.js';
import { shippedSchema } from './database/shipped-schema.js';
import { Device } from './device.js';
import { diceOf } from './dice.js';
import { calm, planFaults } from './faults.js';
import { GatewayHost } from './gateway-host.js';
import { profileOf } from './profile.js';
import { checkReadable } from './readable.js';
import { checkDossiers, checkWhole } from './server-checks.js';
import { planCrowd, planStranger } from './stranger.js';
import { forgetTabs, Tab } from './tab.js';
import { type Violation, Watch } from './watch.js';
import type { World } from './world.js';
import { setStage } from './world-now.js';

const minute = 60_000;
/** How long after the last fault everything has to be where it belongs. */
const patience = 20 * minute;

/** A hundred times what a schedule has. */
const mostEvents = 30_000;

export interface Played {
  readonly violation: Violation | undefined;
  /** Of everything that happened, in its order. */
  readonly hash: string;
  readonly events: number;
  /** Virtual milliseconds. */
  readonly lasted: number;
  readonly dossiers: number;
  readonly trace: readonly string[];
}

export interface PlayOptions {
  /** Keeps every line of what happened. */
  readonly trace?: boolean;
}

export async function playSchedule(seed: string, options: PlayOptions = {}): Promise<Played> {
  const { stackTraceLimit } = Error;
  // Errors are many here and nobody reads where they come from; a stack costs more than all the rest of one.
  Error.stackTraceLimit = 0;
  try {
    return await play(seed, options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function play(seed: string, { trace = false }: PlayOptions): Promise<Played> {
  const world = await openWorld(seed, trace);
  const { clock, watch, profile, device, citizens, gateway } = world;
  const isOver = () => {
    if (clock.ran > mostEvents) watch.violated('progress', 'it goes round in circles');
    return watch.violation !== undefined;
  };
  planFaults(world);
  planStranger(world);
  planCrowd(world);
  planTabs(world);
  await clock.runUntil(beginning + profile.faultsEnd, isOver);
  if (!isOver()) {
    calm(world);
    keepVisiting(world);
    const isAtRest = () =>
      citizens.every(({ isDone }) => isDone) && ![...device.table('outbox').values()].some(isWaiting);
    await clock.runUntil(clock.now + patience, () => isOver() || isAtRest());
    if (!isOver() && !isAtRest()) watch.violated('progress', leftOver(world));
  }
  if (!isOver()) {
    // What was sent twice may still come; what somebody still does may undo it all.
    await clock.runUntil(clock.now + minute / 2, isOver);
    let isChecked = false;
    checkDossiers(world);
    checkReadable(world);
    void checkWhole(world).then(() => {
      isChecked = true;
    });
    await clock.runUntil(clock.now + minute, () => isChecked);
  }
  for (const { tabs } of citizens) for (const tab of [...tabs.keys()]) tab.die('at the end');
  const dossiers = gateway.engine.committed('dossiers').length;
  gateway.crash();
  await clock.runUntil(clock.now, () => false);
  return {
    violation: watch.violation,
    hash: watch.hash,
    events: clock.ran,
    lasted: clock.now - beginning,
    dossiers,
    trace: watch.trace,
  };
}

async function openWorld(seed: string, keepsLines: boolean): Promise<World> {
  const clock = new Clock();
  const dice = diceOf(seed);
  setStage({ clock, dice });
  forgetTabs();
  const watch = new Watch(clock, keepsLines);
  const profile = profileOf(dice);
  watch.note(JSON.stringify(profile));
  const world: Omit<World, 'gateway'> & { gateway?: GatewayHost } = {
    clock,
    dice,
    profile,
    watch,
    device: new Device(clock),
    citizens: [],
    causes: {
      uploadsLost: false,
      bytesFlipped: false,
      offeringClosed: false,
      stranger: false,
      diskTrouble: false,
      clockMoved: false,
    },
    told: new Map(),
    draftOf: new Map(),
    erased: new Set(),
    strangersHash: new Set(),
    isCalm: false,
  };
  const schema = await shippedSchema();
  world.gateway = await GatewayHost.open({ clock, dice, watch, profile, schema, isCalm: () => world.isCalm });
  return world as World;
}

function planTabs(world: World): void {
  const { clock, dice, profile, citizens } = world;
  for (let number = 0; number < (profile.twoCitizens ? 2 : 1); number++) citizens.push(new Citizen(world, number));
  for (const citizen of citizens) {
    clock.after(dice.between(0, 2_000), () => citizen.open());
    if (profile.secondTab) clock.after(dice.between(1_500, 15_000), () => !world.isCalm && citizen.open());
    comeBack(world, citizen);
  }
  for (let number = 0; number < profile.sdkTabs; number++)
    clock.after(dice.between(0, 30_000), () => void sendInBackground(world));
}

/** Whoever lost a tab opens another one. */
function comeBack(world: World, citizen: Citizen): void {
  const { clock, dice } = world;
  const look = () => {
    if (citizen.isDone || world.watch.violation) return;
    if (citizen.tabs.size === 0) citizen.open();
    clock.after(dice.between(2_000, 12_000), look);
  };
  clock.after(dice.between(4_000, 12_000), look);
}

/** Any page of the site that carries the script. */
async function sendInBackground(world: World): Promise<void> {
  const tab = new Tab(world, 'page');
  const { client, storage, surroundings } = tab;
  await sendWaiting({ client, storage, agencyId, ...surroundings });
  tab.watch.note(`${tab.name} has nothing left to send`);
}

/** Pages of this site are opened now and then for ever. */
function keepVisiting(world: World): void {
  const visit = () => {
    // Without the draft's secret a page cannot tell whose content it is that was filed with the key of its package.
    const isOpen = world.profile.stranger === 'key' && world.citizens.some(({ isDone }) => !isDone);
    if (!isOpen) void sendInBackground(world);
    world.clock.after(3 * minute, visit);
  };
  visit();
}

function leftOver({ citizens, device }: World): string {
  const open = citizens.filter(({ isDone }) => !isDone);
  const screens = open.flatMap(({ tabs }) => [...tabs].map(([tab, { state }]) => `${tab.name} shows ${state.phase}`));
  const waiting = [...device.table('outbox').values()].filter(isWaiting).length;
  return `${screens.join(', ') || 'no tab'}; ${waiting} packages wait`;
}
