import { expect } from 'vitest';
import type { Machine } from '../machine.js';
import { openMemoryStorage, openStorage } from '../storage/open-storage.js';
import type { Attention, Network, SurroundingsOptions } from '../surroundings.js';
import { createWizard } from '../wizard/create-wizard.js';
import type { Wizard } from '../wizard/wizard.js';
import type { WizardOptions } from '../wizard/wizard-context.js';
import type { WizardState } from '../wizard/wizard-state.js';
import type { FakeGateway } from './fake-gateway.js';

export { openMemoryStorage, openStorage };

export const agencyId = 'thong-nhat-lang-son';
export const procedureCode = '2.000635';

/** A name with marks that have several spellings, typed nowhere else. */
export const name = 'Hoàng Thị Ngọc Ễn';
/** JPEG by its first bytes. */
export const photo = (size = 300_000, fileName = 'giấy ủy quyền của mẹ.jpg') => {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[i] = i * 7;
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return Object.assign(new Blob([bytes]), { name: fileName });
};

/** A network that a test cuts and mends. */
export function cuttable(): Network & { cut(): void; mend(): void } {
  let online = true;
  const listeners = new Set<() => void>();
  return {
    isOnline: () => online,
    onOnline(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cut() {
      online = false;
    },
    mend() {
      online = true;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** A page that a test hides and shows. */
export function hideable(): Attention & { hide(): void; show(): void } {
  let watched = true;
  const listeners = new Set<() => void>();
  const turn = (to: boolean) => {
    watched = to;
    for (const listener of [...listeners]) listener();
  };
  return {
    isWatched: () => watched,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hide: () => turn(false),
    show: () => turn(true),
  };
}

/** Waits that are over at once, however long they were meant to be. */
export const impatient: NonNullable<SurroundingsOptions['wait']> = () =>
  new Promise((resolve) => setTimeout(resolve, 1));
/** Waits that only an event ends. */
export const patient: NonNullable<SurroundingsOptions['wait']> = (_, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

export const wizardFor = (gateway: FakeGateway, options: Partial<WizardOptions> = {}): Wizard =>
  createWizard({
    client: gateway.client,
    storage: openStorage(),
    procedureCode,
    agencyId,
    trackingPage: 'https://gateway.example.vn/tra-cuu',
    hostedUrl: 'https://gateway.example.vn/nop/2.000635',
    wait: impatient,
    ...options,
  });

/** The machine's state once it is like this. */
export function until<State, Wanted extends State>(
  machine: Machine<State>,
  isWanted: (state: State) => state is Wanted,
  patience?: number,
): Promise<Wanted>;
export function until<State>(
  machine: Machine<State>,
  isWanted: (state: State) => boolean,
  patience?: number,
): Promise<State>;
export function until<State>(machine: Machine<State>, isWanted: (state: State) => boolean, patience = 20_000) {
  return new Promise<State>((resolve, reject) => {
    const timer = setTimeout(() => {
      leave();
      reject(new Error(`still ${JSON.stringify(machine.state).slice(0, 300)}`));
    }, patience);
    const look = () => {
      if (!isWanted(machine.state)) return;
      leave();
      clearTimeout(timer);
      resolve(machine.state);
    };
    const leave = machine.subscribe(look);
    look();
  });
}

export const inPhase = <Phase extends WizardState['phase']>(wizard: Wizard, phase: Phase) =>
  until(wizard, (state): state is Extract<WizardState, { readonly phase: Phase }> => state.phase === phase);

/** Polls as long as a busy machine needs. */
export const eventually = <T>(read: () => T): ReturnType<typeof expect.poll<T>> =>
  expect.poll(read, { timeout: 20_000, interval: 20 });

/** Starts a wizard and waits for the first question. */
export async function started(wizard: Wizard): Promise<Wizard> {
  wizard.start();
  await inPhase(wizard, 'page');
  return wizard;
}

/** Answers for her mother, two copies, with a photo of the authorisation; ends at the review. */
export async function answerAll(wizard: Wizard, fullName = name): Promise<void> {
  wizard.answer('request.certificate', 'khai-sinh');
  wizard.answer('request.copies', '2');
  wizard.next();
  wizard.answer('filer.kind', 'relative');
  wizard.next();
  wizard.answer('applicant.fullName', fullName);
  wizard.answer('applicant.birthDate', '5/1/1960');
  wizard.next();
  await wizard.attach('documents.authorisation', 'van-ban-uy-quyen', [photo()]);
  wizard.next();
  wizard.answer('consent.truth', true);
  wizard.next();
  await inPhase(wizard, 'review');
}

/** Everything that lies in the browser's databases, as one text that holds each string and each buffer in every spelling a
 * disk could have it in. */
export async function everythingStored(): Promise<string> {
  const texts: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    else if (value instanceof ArrayBuffer) {
      texts.push(new TextDecoder().decode(value));
      texts.push(new TextDecoder('utf-16le').decode(value.slice(0, value.byteLength & ~1)));
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part);
  };
  for (const { name: database } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(database ?? ''));
    for (const table of db.objectStoreNames) {
      const store = db.transaction(table).objectStore(table);
      walk(await asked(store.getAll()));
      walk(await asked(store.getAllKeys()));
    }
    db.close();
  }
  return texts.join('\n').normalize();
}

/** How many rows each table has. */
export async function rowsStored(): Promise<Record<string, number>> {
  const db = await asked(indexedDB.open('motcua'));
  const counts: Record<string, number> = {};
  for (const table of db.objectStoreNames)
    counts[table] = await asked(db.transaction(table).objectStore(table).count());
  db.close();
  return counts;
}

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
