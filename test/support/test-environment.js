/** What every process of a test finds in its environment, whatever stands in that of the person who runs it. */
import { realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';

/** Set to nothing counts as not set. A test that names no data folder must not find the developer's own, hence one that
 * cannot be made. */
export const testEnvironment = Object.freeze({
  DATABASE_URL: '',
  HOST: '127.0.0.1',
  PORT: '0',
  MOTCUA_DATA: '/dev/null/a-test-named-no-data-folder',
  MOTCUA_PUBLIC_URL: '',
  MOTCUA_BANK_SECRET: '',
  MOTCUA_LOG: '',
  TMPDIR: temporaryFolderForAll(),
});

/** Under root PostgreSQL runs as another user, who has to get into the folders that tests make. */
function temporaryFolderForAll() {
  if (process.getuid?.() !== 0) return tmpdir();
  const passable = (folder) =>
    (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || passable(dirname(folder)));
  return passable(realpathSync(tmpdir())) ? tmpdir() : '/tmp';
}
