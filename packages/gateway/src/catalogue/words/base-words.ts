import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ProcedureRecord } from '../catalogue-files.js';
import { plainNameOf } from '../import/plain-words.js';

/** What people call a procedure and how they ask for it. */
export type PlainWords = Pick<ProcedureRecord, 'plainName' | 'synonyms'>;

const shippedFile = fileURLToPath(new URL('../../../catalogue/words.yaml', import.meta.url));

/** The shipped `catalogue/words.yaml`, by code: procedures that are no part of the sample, but come with an import. */
export async function readBaseWords(): Promise<ReadonlyMap<string, PlainWords>> {
  // As text: of a code without quotes YAML else makes a number.
  const words = parse(await readFile(shippedFile, 'utf8'), { schema: 'failsafe' }) as Record<string, PlainWords>;
  return new Map(Object.entries(words));
}

/**
 * Gives a procedure the shipped words where nobody has put it into plain ones yet: its plain name is still the one that an
 * import made of its legal name, it has no synonyms.
 * @param legalName from which the plain name was made; an import may have brought another since
 */
export function withBaseWords(
  record: ProcedureRecord,
  legalName: string,
  base: PlainWords | undefined,
): ProcedureRecord {
  if (!base) return record;
  const isMechanical = record.plainName === plainNameOf(legalName);
  const plainName = isMechanical ? base.plainName : record.plainName;
  const synonyms = record.synonyms.length === 0 ? base.synonyms : record.synonyms;
  return { ...record, plainName, synonyms };
}
