import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency, FormDefinition, Offering, Procedure } from '@motcua/openapi';
import { type SchemaName, type Schemas, schemaCheck } from '../http/contract.js';
import { catalogueFaults } from './catalogue-faults.js';
import { readFormMap } from './form-map.js';
import { type FoundFormMap, formMapFaults } from './form-map-faults.js';
import type { AgencyWords } from './words/agency-words.js';
import { findWords, folderWords } from './words/folder-words.js';

/** A procedure as a file holds it: its version is given at import. */
export type ProcedureRecord = Omit<Procedure, 'version'>;

/** A checked catalogue, ready to be imported. */
export interface CatalogueFiles {
  readonly agencies: readonly Agency[];
  readonly procedures: readonly ProcedureRecord[];
  readonly offerings: readonly Offering[];
  readonly forms: readonly FormDefinition[];
  /** Of each agency that has a file of them; the others keep theirs. */
  readonly words?: readonly AgencyWords[];
}

/** Says everything that is wrong with a catalogue folder at once; nothing of it was imported. */
export class CatalogueFilesError extends Error {
  override readonly name = 'CatalogueFilesError';
  /** One line each: file, record, what is wrong. */
  readonly faults: readonly string[];

  constructor(folder: string, faults: readonly string[]) {
    super(`Danh mục trong ${folder} có lỗi / The catalogue in ${folder} has faults:\n- ${faults.join('\n- ')}`);
    this.faults = faults;
  }
}

export const isCatalogueFilesError = (error: unknown): error is CatalogueFilesError =>
  error instanceof Error && error.name === 'CatalogueFilesError';

/**
 * Reads `catalogue/{agencies,offerings}.json`, `catalogue/procedures/<code>.json` and `forms/*.json` of a folder and
 * checks each record against the contract, each form definition by the form engine's own rules, and the references
 * between them. A map beside a form (`forms/<code>.map.yaml`) is checked against it, and an agency's own words
 * (`catalogue/words/<agency id>.yaml`) against what it offers.
 * @param stored codes that a database has besides: from published records, which no folder holds
 * @throws {CatalogueFilesError}
 */
export async function readCatalogueFiles(
  folder: string,
  stored: ReadonlySet<string> = new Set(),
): Promise<CatalogueFiles> {
  const faults: string[] = [];
  const list = (name: string) =>
    readRecords(join(folder, 'catalogue', `${name}.json`), `catalogue/${name}.json`, faults);
  const agencies = checked('Agency', await list('agencies'), faults);
  const procedures = checked('Procedure', await readProcedures(folder, faults), faults);
  const offerings = checked('Offering', (await list('offerings')).flatMap(spreadOffering), faults);
  const forms = checked('FormDefinition', await readEach(folder, 'forms', faults), faults);
  const maps = await readFormMaps(join(folder, 'forms'), faults);
  const foundWords = await findWords(folder);
  let words: readonly AgencyWords[] = [];
  if (faults.length === 0) {
    words = folderWords(foundWords, { agencies, offerings }, faults);
    faults.push(...catalogueFaults({ agencies, procedures, offerings, forms }, stored));
    faults.push(...maps.flatMap((map) => formMapFaults(map, { forms, procedures })));
  }
  if (faults.length > 0) throw new CatalogueFilesError(folder, faults);
  return { agencies, offerings, forms, words, procedures: procedures.map(({ version: _, ...record }) => record) };
}

interface FoundRecord {
  /** File and place, e.g. `catalogue/offerings.json[3]`. */
  readonly where: string;
  readonly value: unknown;
}

async function readRecords(path: string, name: string, faults: string[]): Promise<FoundRecord[]> {
  const value = await readJson(path, name, faults);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((one, at) => ({ where: `${name}[${at}]`, value: one as unknown }));
  faults.push(`${name}: không phải một danh sách / is not a list`);
  return [];
}

/** A file for each procedure, named by its code. */
async function readProcedures(folder: string, faults: string[]): Promise<FoundRecord[]> {
  const found = await readEach(folder, 'catalogue/procedures', faults);
  if (found.length === 0) faults.push('catalogue/procedures: không có tệp nào / holds no file');
  for (const { where, value } of found)
    if (isRecord(value) && typeof value.code === 'string' && !where.endsWith(`/${value.code}.json`))
      faults.push(`${where}: tên tệp phải là mã / must be named by its code, ${value.code}.json`);
  return found.map(withVersion);
}

/** The files of a folder in the order of their names; none where there is no such folder. */
async function readEach(folder: string, part: string, faults: string[]): Promise<FoundRecord[]> {
  const names = await namesIn(join(folder, part), '.json');
  return Promise.all(
    names.map(async (name) => ({
      where: `${part}/${name}`,
      value: await readJson(join(folder, part, name), `${part}/${name}`, faults),
    })),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

async function readFormMaps(folder: string, faults: string[]): Promise<FoundFormMap[]> {
  const maps: FoundFormMap[] = [];
  for (const file of await namesIn(folder, '.map.yaml')) {
    const name = `forms/${file}`;
    const map = readFormMap(await readFile(join(folder, file), 'utf8'), name, faults);
    if (map) maps.push({ name, map });
  }
  return maps;
}

const namesIn = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).sort();

async function readJson(path: string, name: string, faults: string[]): Promise<unknown> {
  try {
    // Editors of some systems put a mark of the encoding in front.
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    faults.push(`${name}: không đọc được / cannot be read (${(error as Error).message})`);
    return undefined;
  }
}

/** One record may say the same of many procedures, by `procedureCodes`; `{code}` in its address stands for each of them. */
function spreadOffering({ where, value }: FoundRecord): FoundRecord[] {
  if (!isRecord(value) || !('procedureCodes' in value)) return [{ where, value }];
  const { procedureCodes, ...rest } = value;
  const { handoffUrl } = rest as { handoffUrl?: unknown };
  if (!Array.isArray(procedureCodes)) return [{ where, value }];
  return procedureCodes.map((procedureCode: unknown) => ({
    where: `${where} ${procedureCode}`,
    value: {
      ...rest,
      procedureCode,
      ...(typeof handoffUrl === 'string' ? { handoffUrl: handoffUrl.replaceAll('{code}', `${procedureCode}`) } : {}),
    },
  }));
}

/** Versions are the gateway's: a record that brings its own is at fault, the check sees to the rest. */
const withVersion = ({ where, value }: FoundRecord): FoundRecord =>
  isRecord(value) ? { where, value: { ...value, version: 'version' in value ? 0 : 1 } } : { where, value };

function checked<Name extends SchemaName>(
  name: Name,
  records: readonly FoundRecord[],
  faults: string[],
): Schemas[Name][] {
  const check = schemaCheck(name);
  return records.flatMap(({ where, value }) => {
    if (value === undefined) return [];
    if (check(value)) return [value];
    const [fault] = check.errors ?? [];
    faults.push(`${where}${fault?.instancePath ?? ''}: ${fault?.message ?? name}`);
    return [];
  });
}
