import { extname } from 'node:path';
import type { Agency } from '@motcua/openapi';
import { thoroughCheck } from '../../http/contract.js';
import { themeFaults } from '../theme-faults.js';
import { readTextFile } from '../written-file/read-text-file.js';
import { sayFault } from '../written-file/say-fault.js';
import { WrittenFileError } from '../written-file/written-file-error.js';
import { readCsvAgencies } from './read-csv-agencies.js';
import { readYamlAgencies } from './read-yaml-agencies.js';
import { withDefaults } from './with-defaults.js';
import type { ReadAgencies, WrittenAgency } from './written-agency.js';

/** Every commune of the country fits into a tenth of it. */
const mostMegabytes = 20;

const kept = { vi: 'Chưa nạp cơ quan nào.', en: 'No agency was imported.' } as const;

const readers: Readonly<Record<string, (text: string) => ReadAgencies>> = {
  '.csv': readCsvAgencies,
  '.yaml': readYamlAgencies,
  '.yml': readYamlAgencies,
};

/**
 * Reads agencies from a CSV or YAML file and checks each against the contract; what a small commune would not know to
 * write has a default.
 * @throws {WrittenFileError} with the line of each fault.
 */
export async function readAgencyFile(path: string): Promise<readonly Agency[]> {
  const fail = (...faults: string[]) => new WrittenFileError(path, faults, kept);
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw fail('tên tệp phải kết thúc bằng .csv, .yaml hoặc .yml / the name must end in .csv, .yaml or .yml');
  const { agencies, faults } = read(await readTextFile(path, { mostMegabytes, fail }));
  if (faults.length > 0) throw fail(...faults);
  if (agencies.length === 0) throw fail('không có cơ quan nào / there is no agency in it');
  const found = [...agencies.flatMap(agencyFaults), ...doubled(agencies, 'agencyId'), ...doubled(agencies, 'code')];
  if (found.length > 0) throw fail(...found);
  return agencies.map(({ value }) => withDefaults(value) as Agency);
}

function agencyFaults({ value, place }: WrittenAgency): string[] {
  const agency = withDefaults(value);
  const check = thoroughCheck('Agency');
  const faults = check(agency)
    ? themeFaults(agency.theme).map(({ member, fault }) => ({ pointer: `/theme/${member}`, fault }))
    : (check.errors ?? []).flatMap((error) => sayFault(error) ?? []);
  return faults.map(({ pointer, fault }) => `${place(pointer)}: ${fault}`);
}

/** Of one id the second would silently win; of one code nobody could tell whose dossier it is. */
function doubled(agencies: readonly WrittenAgency[], member: 'agencyId' | 'code'): string[] {
  const first = new Map<unknown, WrittenAgency>();
  return agencies.flatMap((agency) => {
    const id = (agency.value as Partial<Agency> | null)?.[member];
    const before = first.get(id);
    if (id === undefined || !before) {
      first.set(id, agency);
      return [];
    }
    return [`${agency.place(`/${member}`)}: ${id} đã có / stands already: ${before.place(`/${member}`)}`];
  });
}
