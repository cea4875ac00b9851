/** A token with which the demo's desk page can be opened; made at the first start, kept for later ones. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readSecret, writeSecret } from './kept-secrets.js';

export interface OfficerTokenOptions {
  readonly dataDir: string;
  /** Address of the running gateway. */
  readonly gateway: string;
  /** The `motcua` command's script. */
  readonly cli: string;
  readonly agencyId: string;
}

const name = 'demo-officer-token';

export async function officerToken({ dataDir, gateway, cli, agencyId }: OfficerTokenOptions): Promise<string> {
  const kept = await readSecret(dataDir, name);
  if (kept !== undefined && (await stillOpens(gateway, kept))) return kept;
  const args = [
    cli,
    'officer',
    'token',
    '--agency',
    agencyId,
    '--role',
    'officer',
    '--name',
    'Công chức mẫu',
    '--days',
    '365',
  ];
  const env = { ...process.env, MOTCUA_DATA: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 30_000 });
  return writeSecret(dataDir, name, stdout.trim().split('\n').at(-1) ?? '');
}

/** Tokens end, and the database may be another one by now. */
async function stillOpens(gateway: string, token: string): Promise<boolean> {
  const reply = await fetch(`${gateway}/v1/desk/dossiers?limit=1`, { headers: { Authorization: `Bearer ${token}` } });
  return reply.status !== 401;
}
