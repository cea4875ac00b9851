/** What a storm holds, as a function of its seed: who files what, and how much work is done before the next blow. How far
 * each process has come when a blow falls is the operating system's affair and differs from run to run. */
import type { Answers } from '@motcua/openapi';
import { type Bytes, crockford, toBase64Url, uuidV7 } from '@motcua/rules';
import { exampleFile } from '../../contract/examples.js';
import { answersForHerMother, answersForHerself } from '../../contract/foreign-client/answers.js';
import { type Seeded, seeded } from '../seeded.js';

/**
 * `plain`, `photo`: filed once. `twice`: two packages of other content under one id, sent at the same time. `crowd`: fifty
 * posts of one package at once. `wrong-key`: somebody else's keys are tried on it, before and after. `abandoned`: beside
 * it, a file is sent that no submission ever names.
 */
export const dossierKinds = ['plain', 'photo', 'twice', 'crowd', 'wrong-key', 'abandoned'] as const;
export type DossierKind = (typeof dossierKinds)[number];

export interface PlannedDossier {
  readonly kind: DossierKind;
  readonly submissionId: string;
  readonly trackingSecret: string;
  readonly submissionKey: string;
  readonly answers: Answers;
  readonly fileId: string | undefined;
  /** The window is closed while it is on its way, and opened again. */
  readonly isInterrupted: boolean;
  /** It is sent again when all is over, eight days later. */
  readonly isRepeated: boolean;
  /** More of the same dice, for whatever is made of it. */
  readonly dice: Seeded;
}

/** Any day will do; ids carry it. */
const firstDay = Date.UTC(2026, 10, 23);
const photo = exampleFile().photo;

export const bytesOf = (dice: Seeded, length: number): Bytes =>
  Uint8Array.from({ length }, () => Math.floor(dice.next() * 256));

/** Of one seed, the dossier of that number is always the same. */
export function dossierOf(seed: number, number: number): PlannedDossier {
  const dice = seeded(Math.imul(number + 1, 0x9e3779b1) ^ seed);
  const kind = kindOf(dice.next());
  const withFile = kind !== 'plain' && kind !== 'crowd';
  return {
    kind,
    submissionId: uuidV7({ now: firstDay + number, random: bytesOf(dice, 10) }),
    trackingSecret: crockford(bytesOf(dice, 5), 8),
    submissionKey: toBase64Url(bytesOf(dice, 16)),
    answers: withFile ? answersForHerMother : answersForHerself,
    fileId: withFile ? fileIdOf(dice) : undefined,
    isInterrupted: dice.next() < 0.1,
    isRepeated: dice.next() < 0.05,
    dice,
  };
}

function kindOf(x: number): DossierKind {
  if (x < 0.005) return 'crowd';
  if (x < 0.055) return 'twice';
  if (x < 0.085) return 'wrong-key';
  if (x < 0.115) return 'abandoned';
  return x < 0.3 ? 'photo' : 'plain';
}

export const fileIdOf = (dice: Seeded): string =>
  [8, 4, 4, 4, 12]
    .map((length, part) => {
      const digits = Array.from({ length }, () => dice.between(0, 15).toString(16)).join('');
      if (part === 2) return `4${digits.slice(1)}`;
      return part === 3 ? `8${digits.slice(1)}` : digits;
    })
    .join('-');

/** The same photograph with another tail each time, which a viewer skips: one part of an upload, or several. */
export function photoOf(dice: Seeded): Bytes {
  const tail = bytesOf(dice, 1024);
  const bytes = new Uint8Array(photo.length + dice.between(1, dice.next() < 0.2 ? 200 : 20) * tail.length);
  bytes.set(photo);
  for (let at = photo.length; at < bytes.length; at += tail.length) bytes.set(tail, at);
  return bytes;
}

/** `gateway`: kill -9. `database`: `pg_ctl stop -m immediate`, as a signal. `both`: what a power cut leaves behind. */
export const blowKinds = ['gateway', 'database', 'both'] as const;
export type BlowKind = (typeof blowKinds)[number];

export interface Blow {
  readonly kind: BlowKind;
  /** Falls when so many dossiers have arrived, and so many milliseconds later. */
  readonly afterDossiers: number;
  readonly wait: number;
}

/** One in about three hundred dossiers, six at least, each kind among them. */
export function blowsOf(seed: number, submissions: number): readonly Blow[] {
  const dice = seeded(seed);
  const count = Math.max(6, Math.round(submissions / 300));
  const moments = Array.from({ length: count }, () => 0.02 + 0.93 * dice.next()).sort((one, other) => one - other);
  return moments.map((moment, at) => ({
    kind:
      at < blowKinds.length
        ? (blowKinds[at] as BlowKind)
        : ((['gateway', 'gateway', 'database', 'both'] as const)[dice.between(0, 3)] ?? 'gateway'),
    afterDossiers: Math.floor(moment * submissions),
    wait: dice.between(0, 60),
  }));
}
