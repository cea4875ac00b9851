/** A commune that hands off: what is shipped, and beside it a made-up place where the copy of a birth certificate is filed
 * on the national portal. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agency, Offering } from '@motcua/openapi';
import { repositoryRoot } from './browsers.js';
import { pilotAgency } from './gateway.js';

export const handoffAgency = 'xa-thu-lang-son';

/** @returns a folder for `startGateway({ catalogue })`; the test removes it */
export function handoffCatalogue(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'));
  for (const name of ['catalogue', 'forms'])
    cpSync(`${repositoryRoot}packages/gateway/${name}`, join(folder, name), { recursive: true });
  const add = <T extends { readonly agencyId: string }>(
    name: string,
    make: (pilot: T) => T,
    which: (one: T) => boolean,
  ) => {
    const file = join(folder, 'catalogue', name);
    const all: T[] = JSON.parse(readFileSync(file, 'utf8'));
    const pilot = all.find((one) => one.agencyId === pilotAgency && which(one));
    if (!pilot) throw new Error(`${name} has nothing of ${pilotAgency} to copy`);
    writeFileSync(file, JSON.stringify([...all, { ...make(pilot), agencyId: handoffAgency }]));
  };
  add<Agency>(
    'agencies.json',
    (pilot) => ({
      ...pilot,
      code: 'H37.98',
      wardCode: '06580',
      name: 'Ủy ban nhân dân xã Thử',
      shortName: 'xã Thử',
      competentAgency: 'Ủy ban nhân dân xã Thử',
      receptionPlace: { ...pilot.receptionPlace, name: 'Trung tâm Phục vụ hành chính công xã Thử' },
    }),
    () => true,
  );
  add<Offering>(
    'offerings.json',
    (pilot) => ({ ...pilot, mode: 'handoff', systemOfRecord: null }),
    ({ procedureCode }) => procedureCode === '2.000635',
  );
  return folder;
}
