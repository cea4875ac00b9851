/** The five sample communes: where they are today, and the sites that are written for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Agency } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/browsers.js';

const agencies = JSON.parse(
  readFileSync(`${repositoryRoot}packages/gateway/catalogue/agencies.json`, 'utf8'),
) as Agency[];

interface Unit {
  readonly Code: string;
  readonly FullName: string;
  readonly Wards?: readonly Unit[];
}

describe('the sample communes', () => {
  it('are the five that there are since the units changed, each by its code and in its province', ({ skip }) => {
    const file = `${repositoryRoot}../shared/data/admin/units_2026_thanglequoc_MIT.json`;
    if (!existsSync(file)) skip('the shared data does not lie beside this repository');
    const provinces = JSON.parse(readFileSync(file, 'utf8')) as Unit[];
    for (const { shortName, province, provinceCode, wardCode } of agencies) {
      const where = provinces.find(({ Code }) => Code === provinceCode);
      const ward = where?.Wards?.find(({ Code }) => Code === wardCode);
      expect([ward?.FullName.toLowerCase(), where?.FullName.toLowerCase()]).toEqual([
        shortName.toLowerCase(),
        province.toLowerCase(),
      ]);
    }
    expect(agencies).toHaveLength(5);
  });

  it('say of every contact, code and account that it is an example', () => {
    for (const { codeIsExample, receptionPlace, supportPlaces, collectionAccount } of agencies) {
      expect(codeIsExample).toBe(true);
      for (const { isExample, address, hours, phone } of [receptionPlace, ...supportPlaces]) {
        expect([isExample, address.endsWith('(ví dụ)'), hours.endsWith('(ví dụ)')]).toEqual([true, true, true]);
        // No number that somebody could have.
        expect(phone).toMatch(/^0\d{3} 3xxx xxx$/);
      }
      if (collectionAccount)
        expect([collectionAccount.isExample, collectionAccount.accountName]).toEqual([
          true,
          expect.stringMatching('VI DU'),
        ]);
    }
  });
});

describe('a site of theirs', () => {
  const dist = `${repositoryRoot}examples/commune-site/dist/`;

  it.each(agencies.map((agency, at) => [agency.shortName, agency, at === 0 ? '' : `${agency.agencyId}/`] as const))(
    '%s speaks of itself alone, and each of its links leads somewhere',
    (_name, { agencyId, receptionPlace }, folder) => {
      const pages = readdirSync(dist + folder).filter((name) => name.endsWith('.html'));
      expect(pages.sort()).toEqual(['index.html', 'nop.html', 'thu-tuc.html', 'tra-cuu.html']);
      for (const page of pages) {
        const text = readFileSync(dist + folder + page, 'utf8');
        expect(text).not.toMatch(/\{\{|undefined/);
        expect(text).toMatch(`data-agency="${agencyId}"`);
        const footer = text.slice(text.indexOf('<footer'));
        expect(footer).toMatch(receptionPlace.name);
        // A path from the root is one of the gateway's own pages, which serves these sites, too.
        for (const [, href = ''] of text.matchAll(/href="([^"#?{]+)/g))
          if (href.startsWith('/')) expect(href).toBe('/huong-dan');
          else expect(existsSync(new URL(href, `file://${dist}${folder}`)), `${page}: ${href}`).toBe(true);
      }
    },
  );
});
