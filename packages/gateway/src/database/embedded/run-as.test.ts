import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseRunAs } from './run-as.js';

let folder: string;
let passwd: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-passwd-'));
  passwd = join(folder, 'passwd');
  vi.spyOn(process, 'getuid').mockReturnValue(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const root = 'root:x:0:0:root:/root:/bin/bash\n';
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
const postgres = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash\n';

it('root hands PostgreSQL to the postgres user, and on a bare machine to nobody', async () => {
  await writeFile(passwd, root + nobody + postgres);
  expect(await chooseRunAs(passwd)).toEqual({ uid: 101, gid: 104 });
  await writeFile(passwd, root + nobody);
  expect(await chooseRunAs(passwd)).toEqual({ uid: 65534, gid: 65534 });
});

it('root without either is told what to do, and never runs PostgreSQL as root', async () => {
  await writeFile(passwd, `${root}postgres:x:0:0::/:/bin/sh\n`);
  await expect(chooseRunAs(passwd)).rejects.toMatchObject({ code: 'run_as_user_missing' });
});

it('an ordinary user runs it as himself', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  expect(await chooseRunAs(passwd)).toBeUndefined();
});
