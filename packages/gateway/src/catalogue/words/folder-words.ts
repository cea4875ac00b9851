import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency, Offering } from '@motcua/openapi';
import { type AgencyWords, agencyOf, strangeWords } from './agency-words.js';
import { readWords } from './read-words.js';

/** A file of a catalogue folder, `catalogue/words/<agency id>.yaml`, not yet read. */
export interface FoundWords {
  readonly name: string;
  readonly text: string;
}

/** The files of words in a catalogue folder; most have none. */
export async function findWords(folder: string): Promise<FoundWords[]> {
  const part = 'catalogue/words';
  const names = (await readdir(join(folder, part)).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ name: `${part}/${name}`, text: await readFile(join(folder, part, name), 'utf8') })),
  );
}

/** Reads them for the agencies and offerings beside them; what is wrong goes to `faults` with file and line. */
export function folderWords(
  found: readonly FoundWords[],
  { agencies, offerings }: { readonly agencies: readonly Agency[]; readonly offerings: readonly Offering[] },
  faults: string[],
): AgencyWords[] {
  const known = {
    agencies: agencies.map(({ agencyId }) => agencyId),
    offered: (agencyId: string) =>
      new Set(offerings.filter((one) => one.agencyId === agencyId).map(({ procedureCode }) => procedureCode)),
  };
  return found.flatMap(({ name, text }) => {
    const written = readWords(text);
    const agency = agencyOf(written, name.replace(/^.*\/|\.ya?ml$/g, ''));
    const wrong = 'fault' in agency ? [agency.fault] : strangeWords(agency.agencyId, written, known);
    faults.push(...[...written.faults, ...wrong].map((fault) => `${name}: ${fault}`));
    return 'fault' in agency ? [] : [{ agencyId: agency.agencyId, procedures: written.procedures }];
  });
}
