import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors.js';

/** The user PostgreSQL runs as; `undefined` everywhere means "as ourselves". */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Environment of every program we spawn: nothing of ours leaks in (`PGDATA`, `LANG` and the like change what it does). */
export const plainEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

/**
 * Chooses whom PostgreSQL runs as. It refuses to be root, so under root it is `postgres` where that user exists, else
 * `nobody`, which every Debian has (initdb looks its user up in the passwd file, an invented uid will not do).
 *
 * A user namespace (`unshare --map-user`) would spare us the second user and the copying, but the server would still
 * own every file of root's on the machine, which is the very thing PostgreSQL's refusal is for, and most containers
 * forbid the call. A real, weak user works everywhere root may change its uid.
 */
export async function chooseRunAs(passwdFile = '/etc/passwd'): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile(passwdFile, 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean);
  const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
  if (!entry || !(uid > 0) || !(gid >= 0)) {
    throw new EmbeddedPostgresError('run_as_user_missing', {
      vi: 'PostgreSQL không chạy bằng root, mà máy này không có người dùng postgres hay nobody. Hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
      en: 'PostgreSQL refuses to run as root and this machine has neither a postgres nor a nobody user. Run as an ordinary user, or set DATABASE_URL.',
    });
  }
  return { uid, gid };
}

/** Whoever owns an existing cluster keeps it, even if a `postgres` user was added since. */
export async function ownerOf(folder: string): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(folder);
  return { uid, gid };
}

/** Whether that user can walk down to the folder: really tried, since modes alone do not tell (ACLs, mounts, AppArmor). */
export async function canReach(folder: string, runAs: RunAs | undefined): Promise<boolean> {
  if (!runAs) {
    return access(folder, constants.X_OK).then(
      () => true,
      () => false,
    );
  }
  return (await run('test', ['-x', folder], runAs)).code === 0;
}

/** Runs a program to its end; a non-zero code is a result here, not an error. `output` joins stdout and stderr. */
export async function run(
  file: string,
  args: readonly string[],
  runAs: RunAs | undefined,
  signal?: AbortSignal,
): Promise<{ readonly code: number | undefined; readonly output: string }> {
  return new Promise((resolve, reject) => {
    // cwd: the child may not be allowed into ours, and PostgreSQL's programs complain where they cannot read it.
    const options = { cwd: '/', env: plainEnvironment, maxBuffer: 4 << 20, ...runAs, ...(signal ? { signal } : {}) };
    execFile(file, args, options, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (signal?.aborted) reject(signal.reason);
      else if (typeof code === 'string')
        reject(error); // could not even be started, e.g. ENOENT, EPERM
      else resolve({ code: code ?? undefined, output: `${stdout}${stderr}` });
    });
  });
}
