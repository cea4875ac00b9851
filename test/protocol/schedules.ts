/** Plays many schedules, on all cores; every one has its own seed, `<seed>/<number>`. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Violation } from './simulator/watch.js';
import { buildSimulator } from './simulator-of.js';

export interface Wanted {
  readonly schedules: number;
  readonly seed: string;
  /** Of the first one; those before were played another time. */
  readonly from?: number;
  readonly threads?: number;
  /** Told now and then how many are played. */
  readonly onProgress?: (played: number) => void;
}

export interface Found {
  /** Replays it: see `playSchedule`. */
  readonly seed: string;
  readonly violation: Violation;
}

export interface Figures {
  readonly schedules: number;
  readonly violations: readonly Found[];
  readonly seed: string;
  readonly events: number;
  readonly dossiers: number;
  readonly seconds: number;
}

interface Part {
  readonly played: number;
  readonly events: number;
  readonly dossiers: number;
  readonly violations: readonly Found[];
}

/** Takes every so-manieth schedule, and tells after each hundred. */
const threadText = (file: string) => `
  import { parentPort, workerData } from 'node:worker_threads';
  import { playSchedule } from ${JSON.stringify(file)};
  const { seed, first, step, end } = workerData;
  let part = { played: 0, events: 0, dossiers: 0, violations: [] };
  const tell = () => { parentPort.postMessage(part); part = { played: 0, events: 0, dossiers: 0, violations: [] }; };
  for (let number = first; number < end; number += step) {
    const name = seed + '/' + number;
    const { violation, events, dossiers } = await playSchedule(name);
    part.played += 1; part.events += events; part.dossiers += dossiers;
    if (violation) part.violations.push({ seed: name, violation });
    if (part.played === 100) tell();
  }
  tell();
`;

export async function playMany(wanted: Wanted): Promise<Figures> {
  const { schedules, seed, from = 0, threads = availableParallelism(), onProgress } = wanted;
  const began = performance.now();
  const simulator = await buildSimulator();
  const total = { played: 0, events: 0, dossiers: 0 };
  const violations: Found[] = [];
  const add = (part: Part) => {
    total.played += part.played;
    total.events += part.events;
    total.dossiers += part.dossiers;
    violations.push(...part.violations);
    onProgress?.(total.played);
  };
  const url = new URL(`data:text/javascript,${encodeURIComponent(threadText(`file://${simulator.file}`))}`);
  const play = (first: number) =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(url, {
        workerData: { seed, first: from + first, step: threads, end: from + schedules },
      });
      thread.on('message', add);
      thread.on('error', reject);
      thread.on('exit', () => resolve());
    });
  try {
    await Promise.all(Array.from({ length: threads }, (_, first) => play(first)));
  } finally {
    simulator.close();
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const { played, events, dossiers } = total;
  return { schedules: played, violations, seed, events, dossiers, seconds };
}
