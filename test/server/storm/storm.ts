/** Many clients file at the same time while the gateway and its database are struck down again and again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@motcua/client';
import { createStormCitizen, type StormCitizen } from './storm-citizen.js';
import { ageUploads, fileAnomalies, historyAnomalies, waitingUploads } from './storm-history.js';
import { openStormPlace, type StormPlace } from './storm-place.js';
import { type BlowKind, blowsOf, dossierOf } from './storm-plan.js';
import { type KeptPackage, StormRecord } from './storm-record.js';

export interface StormOptions {
  readonly submissions: number;
  readonly clients: number;
  readonly seed: number;
}

export interface StormFigures {
  readonly seed: number;
  readonly submissions: number;
  readonly clients: number;
  /** Filing alone, and all of it with starting and looking through the history. */
  readonly filingSeconds: number;
  readonly seconds: number;
  readonly blows: Readonly<Partial<Record<BlowKind, number>>>;
  /** Of requests, and of what was mixed in. */
  readonly counts: Readonly<Record<string, number>>;
  readonly sweptUploads: number;
  readonly anomalies: readonly string[];
}

export async function runStorm({ submissions, clients, seed }: StormOptions): Promise<StormFigures> {
  const began = performance.now();
  const secondsSince = (moment: number) => Math.round((performance.now() - moment) / 100) / 10;
  const place = await openStormPlace();
  try {
    const record = new StormRecord();
    const keys = await createClient({ baseUrl: place.url }).keys.get();
    const citizens = Array.from({ length: clients }, () => createStormCitizen(place.url, keys, record));
    const filingBegan = performance.now();
    const progress = { next: 0, arrived: 0, isOver: false };
    const filing = Promise.all(citizens.map((one) => fileOneAfterOther(one, seed, submissions, progress)));
    const [blows] = await Promise.all([
      strikeAll(place, seed, submissions, progress),
      filing.finally(() => {
        progress.isOver = true;
      }),
    ]);
    const filingSeconds = secondsSince(filingBegan);
    const { anomalies } = record;
    anomalies.push(...(await historyAnomalies(place.dataDir, record.promised)));
    const sweptUploads = await passEightDays(place);
    anomalies.push(...(await fileAnomalies(place.dataDir)));
    await Promise.all(citizens.map((one) => fileAgain(one, record.kept)));
    anomalies.push(...(await historyAnomalies(place.dataDir, record.promised)));
    anomalies.push(...(await doctorsFaults(place)));
    if (record.promised.size !== submissions)
      anomalies.push(`${record.promised.size} of ${submissions} have a receipt`);
    const figures = { seed, submissions, clients, filingSeconds, seconds: secondsSince(began), blows };
    return { ...figures, counts: record.figures(), sweptUploads, anomalies };
  } finally {
    await place.close();
  }
}

interface Progress {
  next: number;
  arrived: number;
  isOver: boolean;
}

async function fileOneAfterOther(citizen: StormCitizen, seed: number, submissions: number, progress: Progress) {
  while (progress.next < submissions && !progress.isOver) {
    await citizen.file(dossierOf(seed, progress.next++));
    progress.arrived += 1;
  }
}

/** Each takes what is left, so that all of it is sent once more. */
async function fileAgain(citizen: StormCitizen, kept: KeptPackage[]) {
  for (let next = kept.pop(); next; next = kept.pop()) await citizen.fileAgain(next);
}

async function strikeAll(place: StormPlace, seed: number, submissions: number, progress: Progress) {
  const struck: Partial<Record<BlowKind, number>> = {};
  for (const { kind, afterDossiers, wait } of blowsOf(seed, submissions)) {
    while (progress.arrived < afterDossiers && !progress.isOver) await sleep(5);
    // Whatever falls behind the last dossier tries nothing.
    if (progress.isOver) break;
    await sleep(wait);
    await place.strike(kind);
    struck[kind] = (struck[kind] ?? 0) + 1;
  }
  return struck;
}

/** Ages what waits by eight days and starts the gateway, which sweeps; gives the number of what went. */
async function passEightDays(place: StormPlace): Promise<number> {
  const aged = await ageUploads(place.dataDir);
  await place.restart();
  for (const until = performance.now() + 60_000; (await waitingUploads(place.dataDir)) > 0; await sleep(100))
    if (performance.now() > until) throw new Error('what nobody handed in was not swept away');
  return aged;
}

/** What the gateway's own examination says of files and audit chain, which it verifies from its first row. */
async function doctorsFaults(place: StormPlace): Promise<string[]> {
  const said = await place.doctor();
  const wanted = ['All files of dossiers are there.', 'The audit is intact'];
  return wanted.filter((words) => !said.includes(words)).map((words) => `doctor does not say "${words}":\n${said}`);
}
