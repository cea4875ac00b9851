import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

describe('the configuration', () => {
  it('is complete without a single variable, and nothing counts as not set', () => {
    expect(readConfig({ PORT: '', MOTCUA_BANK_SECRET: ' ' })).toMatchObject({
      dataDir: resolve('.motcua'),
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: undefined,
      bankSecret: undefined,
      publicUrl: undefined,
      mounts: [],
    });
  });

  it('takes folders by their path', () => {
    const { mounts } = readConfig({}, { static: [`/=${tmpdir()}`, `/can-bo=${tmpdir()}`] });
    expect(mounts).toEqual([
      { prefix: '/', folder: tmpdir() },
      { prefix: '/can-bo', folder: tmpdir() },
    ]);
  });

  it('loads no catalogue folder unless it is named, and says when that one is not there', () => {
    expect(readConfig({}).catalogueDir).toBeUndefined();
    expect(readConfig({}, { catalogue: tmpdir() }).catalogueDir).toBe(tmpdir());
    expect(() => readConfig({}, { catalogue: '/khong-co-thu-muc' })).toThrow('--catalogue');
  });

  it('keeps uploads in the data folder, or in the bucket that is named', () => {
    expect(readConfig({}).bucket).toBeUndefined();
    const env = { MOTCUA_UPLOADS: 's3://ho-so', MOTCUA_UPLOADS_ENDPOINT: 'https://kho.example:9000' };
    const bucket = { name: 'ho-so', endpoint: 'https://kho.example:9000', region: 'us-east-1' };
    expect(readConfig(env).bucket).toEqual(bucket);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['PORT', { PORT: '80a' }, []],
    ['PORT', { PORT: '65536' }, []],
    ['MOTCUA_PUBLIC_URL', { MOTCUA_PUBLIC_URL: 'motcua.example' }, []],
    ['MOTCUA_PUBLIC_URL', { MOTCUA_PUBLIC_URL: 'https://x.example/cong' }, []],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://u:secret@x' }, []],
    ['MOTCUA_LOG', { MOTCUA_LOG: 'loud' }, []],
    ['MOTCUA_UPLOADS', { MOTCUA_UPLOADS: 's3://ho-so/2026' }, []],
    ['MOTCUA_UPLOADS', { MOTCUA_UPLOADS: '/srv/uploads' }, []],
    ['MOTCUA_UPLOADS_ENDPOINT', { MOTCUA_UPLOADS: 's3://ho-so', MOTCUA_UPLOADS_ENDPOINT: 'kho.example:9000' }, []],
    ['--static', {}, ['can-bo=/tmp']],
    ['--static', {}, ['/can-bo=/khong-co-thu-muc']],
    ['twice', {}, ['/=/tmp', '/=/tmp']],
  ])('names %s when it is wrong', (name, env, mounts) => {
    expect(() => readConfig(env, { static: mounts })).toThrow(name);
    expect(() => readConfig(env, { static: mounts })).not.toThrow('secret');
  });
});
