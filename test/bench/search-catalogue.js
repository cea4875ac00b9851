/** The catalogues that search is measured over: the one that is shipped, and it with the reference records imported. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { convertRecords } from '../../packages/gateway/dist/catalogue/import/convert-records.js';
import { findRecords } from '../../packages/gateway/dist/catalogue/import/find-records.js';
import { takenRecord } from '../../packages/gateway/dist/catalogue/import/taken-record.js';
import { baseWords } from '../../packages/gateway/dist/catalogue/words/base-words.js';

const shippedFolder = new URL('../../packages/gateway/catalogue/procedures/', import.meta.url);
const words = await baseWords();
const sharedFolder = new URL('../../../shared/data/', import.meta.url);

/** Text of a file of the reference data; undefined where that does not lie beside the repository. */
export function sharedText(name) {
  const file = new URL(name, sharedFolder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export const shippedCatalogue = () =>
  readdirSync(shippedFolder).map((name) => JSON.parse(readFileSync(new URL(name, shippedFolder), 'utf8')));

/** What `motcua catalogue import` makes of the reference records over the shipped ones, their words too; undefined without the data. */
export function importedCatalogue() {
  const text = sharedText('procedures.json');
  if (text === undefined) return undefined;
  const byCode = new Map(shippedCatalogue().map((procedure) => [procedure.code, procedure]));
  for (const { record } of convertRecords(findRecords(JSON.parse(text), '2026-10-15') ?? []).records) {
    byCode.set(record.code, takenRecord(byCode.get(record.code), record, words));
  }
  return [...byCode.values()];
}
