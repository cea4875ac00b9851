/** The bundled catalogue with two more communes, so that there is somebody else's officer and an offering that is over. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency, Offering } from '@motcua/openapi';
import { repositoryRoot } from '../../support/browsers.js';
import { pilotAgency } from '../../support/gateway.js';

/** Receives directly as well, but money at the counter only; its officers have no business with the pilot commune's
 * dossiers. */
export const otherAgency = 'khuat-xa-lang-son';
/** Received directly until the end of June 2026. */
export const formerAgency = 'tu-doan-lang-son';

/** Writes the folder that `motcua catalogue import` takes. */
export function writeCatalogue(folder: string): void {
  for (const part of ['catalogue', 'forms'])
    cpSync(join(repositoryRoot, 'packages/gateway', part), join(folder, part), { recursive: true });
  change<Agency>(join(folder, 'catalogue/agencies.json'), (agencies) => {
    const pilot = only(agencies, ({ agencyId }) => agencyId === pilotAgency);
    return [
      ...agencies,
      {
        ...pilot,
        agencyId: otherAgency,
        code: 'H37.25',
        name: 'Ủy ban nhân dân xã Khuất Xá',
        shortName: 'xã Khuất Xá',
        collectionAccount: null,
      },
      { ...pilot, agencyId: formerAgency, code: 'H37.26', name: 'Ủy ban nhân dân xã Tú Đoạn', shortName: 'xã Tú Đoạn' },
    ];
  });
  change<Offering>(join(folder, 'catalogue/offerings.json'), (offerings) => {
    const direct = only(offerings, ({ agencyId, mode }) => agencyId === pilotAgency && mode === 'direct');
    return [
      ...offerings,
      { ...direct, agencyId: otherAgency },
      { ...direct, agencyId: formerAgency, validFrom: '2025-07-01', validTo: '2026-06-30' },
    ];
  });
}

function change<T>(path: string, edit: (records: readonly T[]) => readonly T[]): void {
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as T[]), null, 2));
}

function only<T>(records: readonly T[], holds: (record: T) => boolean): T {
  const found = records.find(holds);
  if (!found) throw new Error('the bundled catalogue has no such record');
  return found;
}
