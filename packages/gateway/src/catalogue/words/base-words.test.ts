import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Procedure } from '@motcua/openapi';
import { fold } from '@motcua/rules';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../database/temporary-postgres.js';
import { listedRecord, listOf } from '../../testing/published-records.js';
import { databaseCatalogue } from '../database-catalogue.js';
import { importFile } from '../import/import-file.js';
import { baseWords, withBaseWords } from './base-words.js';

const written = parse(await readFile(new URL('../../../catalogue/words.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
}) as Record<string, unknown>;
const words = await baseWords();

describe('the shipped words of procedures beyond the sample', () => {
  it('have the shape of words: a code, a short plain name, short ways to ask', () => {
    for (const [code, one] of Object.entries(written)) {
      expect(code).toMatch(/^\d\.\d{6}$/);
      expect(one, code).toEqual({ plainName: expect.any(String), synonyms: expect.any(Array) });
      const { plainName, synonyms } = one as { plainName: string; synonyms: unknown[] };
      expect(plainName.length, `${code} ${plainName}`).toBeLessThanOrEqual(60);
      expect(synonyms.length, code).toBeGreaterThan(0);
      for (const synonym of synonyms) expect(synonym, code).toMatch(/^(?=.{2,40}$)\S+(?: \S+)*$/u);
      expect(JSON.stringify(one), code).toBe(JSON.stringify(one).normalize('NFC'));
    }
  });

  it('repeat nothing within a procedure, neither a synonym nor the plain name', () => {
    for (const [code, { plainName, synonyms }] of words) {
      const said = [plainName, ...synonyms].map((text) => text.toLowerCase());
      expect(new Set(said).size, code).toBe(said.length);
    }
  });

  it('lead nobody to more than six procedures by one synonym, nor to two by one name', () => {
    const leads = new Map<string, string[]>();
    for (const [code, { synonyms }] of words)
      for (const synonym of synonyms) leads.set(fold(synonym), [...(leads.get(fold(synonym)) ?? []), code]);
    expect([...leads].filter(([, codes]) => codes.length > 6)).toEqual([]);
    const names = [...words.values()].map(({ plainName }) => plainName);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('are there for every procedure of the published list', async ({ skip }) => {
    const path = fileURLToPath(new URL('../../../../../../shared/data/procedures.json', import.meta.url));
    if (!existsSync(path)) skip('the shared data does not lie beside this repository');
    const { procedures } = JSON.parse(await readFile(path, 'utf8')) as { procedures: { code: string }[] };
    expect(procedures.map(({ code }) => code).filter((code) => !words.has(code))).toEqual([]);
  });
});

describe('an import of a procedure that has shipped words', () => {
  let postgres: TemporaryPostgres;
  let folder: string;
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    await sql`truncate procedures cascade`.execute(postgres.db);
    folder = await mkdtemp(join(tmpdir(), 'motcua-words-'));
    return () => rm(folder, { recursive: true });
  });

  const legalName = 'Đăng ký thành lập hợp tác xã (ví dụ)';
  const code = '1.005280';
  async function imported() {
    const path = join(folder, 'tep.json');
    const record = listedRecord({ code, name: legalName, provenance: {} });
    await writeFile(path, JSON.stringify(listOf(record)));
    return importFile(postgres.db, path, { asOf: '2026-10-15' });
  }
  const stored = async () => (await databaseCatalogue(postgres.db).view()).procedure(code) as Procedure;
  const write = async (edit: Partial<Procedure>) => {
    const record = JSON.stringify({ ...(await stored()), ...edit });
    await postgres.db.updateTable('procedures').set({ record, content_hash: 'of people' }).execute();
  };

  it('gives it the name people use and the ways they ask for it', async () => {
    expect(await imported()).toMatchObject({ added: [code] });
    expect(await stored()).toMatchObject({ name: legalName, ...words.get(code) });
  });

  it('changes once what an earlier import had called by its legal name', async () => {
    await imported();
    await write({ plainName: legalName, synonyms: [] });
    expect(await imported()).toMatchObject({ changed: [code] });
    expect(await stored()).toMatchObject({ ...words.get(code) });
    expect(await imported()).toMatchObject({ changed: [], unchanged: 1 });
  });

  it('leaves it the name and the synonyms that somebody gave it', async () => {
    await imported();
    await write({ plainName: 'Lập hợp tác xã ở xã mình', synonyms: ['lập htx xã mình'] });
    await imported();
    expect(await stored()).toMatchObject({ plainName: 'Lập hợp tác xã ở xã mình', synonyms: ['lập htx xã mình'] });
  });

  it('knows a name made of an older legal name for one that nobody wrote', () => {
    const record = { plainName: 'Lập hợp tác xã kiểu cũ', synonyms: [], name: legalName } as unknown as Procedure;
    const base = { plainName: 'Thành lập hợp tác xã', synonyms: ['htx'] };
    expect(withBaseWords(record, 'Thủ tục lập hợp tác xã kiểu cũ', base)).toMatchObject(base);
    expect(withBaseWords(record, legalName, base).plainName).toBe('Lập hợp tác xã kiểu cũ');
  });
});
