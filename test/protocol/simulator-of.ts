/** Builds the simulator with the shipped sources as they are, or with a patch. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf, type Patch } from './shipped-bundle.js';
import type { Played, PlayOptions } from './simulator/play.js';

export interface Simulator {
  playSchedule(seed: string, options?: PlayOptions): Promise<Played>;
}

export interface BuiltSimulator extends Simulator {
  /** A module of its own, for other threads and processes. */
  readonly file: string;
  /** Removes it. */
  close(): void;
}

/** @throws where a patch does not fit the sources */
export async function buildSimulator(patches: readonly Patch[] = []): Promise<BuiltSimulator> {
  const text = await bundleOf(patches);
  const folder = mkdtempSync(join(tmpdir(), 'motcua-protocol-'));
  const file = join(folder, 'simulator.mjs');
  writeFileSync(file, text);
  const { playSchedule } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Simulator;
  return { file, playSchedule, close: () => rmSync(folder, { recursive: true, force: true }) };
}
