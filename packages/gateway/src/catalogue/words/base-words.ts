import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ProcedureRecord } from '../catalogue-files.js';
import { plainNameOf } from '../import/plain-words.js';

/** What people call a procedure and how they ask for it. */
export type PlainWords = Pick<ProcedureRecord, 'plainName' | 'synonyms'>;

const shippedFolder = fileURLToPath(new URL('../../../catalogue', import.meta.url));
let kept: Promise<ReadonlyMap<string, PlainWords>> | undefined;

/** The words this package ships, by code: those of the sample's procedures, and of others `catalogue/words.yaml`. */
export function baseWords(): Promise<ReadonlyMap<string, PlainWords>> {
  kept ??= readBaseWords(shippedFolder);
  return kept;
}

async function readBaseWords(folder: string): Promise<ReadonlyMap<string, PlainWords>> {
  // As text: of a code without quotes YAML else makes a number.
  const others = parse(await readFile(join(folder, 'words.yaml'), 'utf8'), { schema: 'failsafe' }) as Record<
    string,
    PlainWords
  >;
  const sample = await Promise.all(
    (await readdir(join(folder, 'procedures'))).map(async (name) => {
      const text = await readFile(join(folder, 'procedures', name), 'utf8');
      const { code, plainName, synonyms } = JSON.parse(text) as ProcedureRecord;
      return [code, { plainName, synonyms }] as const;
    }),
  );
  return new Map([...Object.entries(others), ...sample]);
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
  const plainName = record.plainName === plainNameOf(legalName) ? base.plainName : record.plainName;
  const synonyms = record.synonyms.length === 0 ? base.synonyms : record.synonyms;
  return { ...record, plainName, synonyms };
}
