import { IDBFactory } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import { createOutbox, type OutboxOptions } from '../outbox/create-outbox.js';
import type { Outbox } from '../outbox/outbox.js';
import type { OutboxRow } from '../outbox/outbox-state.js';
import type { SlowTries } from '../outbox/slow-tries.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { SurroundingsOptions } from '../surroundings.js';
import type { WizardDraft } from '../wizard/wizard-state.js';
import { agencyId, cuttable, inPhase, openStorage, patient, until } from './fixtures.js';
import { setUpWizards, type WizardSetup } from './wizard-setup.js';

/** A minute later: a tab that was closed holds nothing any more. */
export const later = () => Date.now() + 61_000;

/** Waits that are over soon, but leave others their turn. */
export const brisk: NonNullable<SurroundingsOptions['wait']> = (_, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 10);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Tries that nobody slows down. */
export const unhurried: SlowTries = { attempt: (isRight) => isRight() };

export interface OutboxSetup extends WizardSetup {
  /** A page with an outbox on the machine of this test. */
  outbox(options?: Partial<OutboxOptions>): Outbox;
  /** Somebody has filled in everything, pressed "Gửi" without a network and left. */
  leftWaiting(storage?: DeviceStorage): Promise<WizardDraft>;
}

export function setUpOutboxes(): OutboxSetup {
  const wizards = setUpWizards();
  const open: Outbox[] = [];
  afterEach(() => {
    for (const one of open.splice(0)) one.dispose();
  });
  return {
    get gateway() {
      return wizards.gateway;
    },
    wizard: wizards.wizard,
    atReview: wizards.atReview,
    outbox(options = {}) {
      const { client } = wizards.gateway;
      const given = { client, storage: openStorage(), agencyId, now: later, wait: brisk, tries: unhurried };
      const one = createOutbox({ ...given, ...options });
      open.push(one);
      return one;
    },
    async leftWaiting(storage = openStorage()) {
      const network = cuttable();
      const one = await wizards.atReview({ network, wait: patient, storage });
      network.cut();
      const { draft } = await inPhase(one, 'review');
      one.submit();
      await inPhase(one, 'waiting');
      one.dispose();
      return draft;
    },
  };
}

/** Everything that lies on this machine, set aside: the same test then stands at another one. */
export function atAnotherMachine(): () => void {
  const first = globalThis.indexedDB;
  globalThis.indexedDB = new IDBFactory();
  return () => {
    globalThis.indexedDB = first;
  };
}

/** The outbox's only row once it is like this. */
export async function rowIn(one: Outbox, isWanted: (row: OutboxRow) => boolean = () => true): Promise<OutboxRow> {
  const state = await until(
    one,
    (now) => now.phase === 'ready' && now.rows.length === 1 && now.rows.every((row) => isWanted(row)),
  );
  if (state.phase !== 'ready' || !state.rows[0]) throw new Error('no row');
  return state.rows[0];
}

export const inStep = (one: Outbox, step: OutboxRow['step']): Promise<OutboxRow> =>
  rowIn(one, (row) => row.step === step);
