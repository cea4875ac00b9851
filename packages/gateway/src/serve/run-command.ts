import { resolve } from 'node:path';
import { isAgencyFileError, readAgencyFile } from '../catalogue/agency-file/read-agency-file.js';
import { isCatalogueFilesError } from '../catalogue/catalogue-files.js';
import { FormVersionSettledError } from '../catalogue/import-catalogue.js';
import { isDataFolderBusyError, isEmbeddedPostgresError } from '../database/index.js';
import { isKeyFolderError } from '../keys/index.js';
import { createOfficerToken } from '../officers/index.js';
import { BilingualError, isBilingualError } from './bilingual-error.js';
import { type GatewayConfig, readConfig } from './config.js';
import { type DatabaseSession, joinDatabaseSession } from './database-session.js';
import { help } from './help.js';
import { loadAgencies } from './load-agencies.js';
import { loadCatalogue } from './load-catalogue.js';
import { type OfficerWish, parseCommand } from './parse-command.js';
import { serveUntilStopped } from './serve-until-stopped.js';

/** Runs one command of `motcua` to its end and gives its exit code: 0 done, 1 failed, 2 written wrongly. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        say(help);
        return 0;
      case 'serve':
        return await serveUntilStopped(readConfig(env, command.flags));
      case 'migrate':
        await withDatabase(readConfig(env), async () => say('Cơ sở dữ liệu đã sẵn sàng.'));
        return 0;
      case 'catalogue import':
        await withDatabase(readConfig(env), ({ db }) => loadCatalogue(db, { onProgress: say, folder: command.folder }));
        return 0;
      case 'agency import': {
        // Read first: a file with faults needs no database.
        const agencies = await readAgencyFile(resolve(command.file));
        await withDatabase(readConfig(env), ({ db }) => loadAgencies(db, agencies, { onProgress: say }));
        return 0;
      }
      case 'officer token':
        await withDatabase(readConfig(env), (session) => printOfficerToken(session, command.officer));
        return 0;
    }
  } catch (error) {
    console.error(isForPeople(error) ? error.message : error);
    return isBilingualError(error) ? error.exitCode : 1;
  }
}

const say = (line: string): void => console.log(line);

async function withDatabase(config: GatewayConfig, work: (session: DatabaseSession) => Promise<void>): Promise<void> {
  // Progress goes to stderr: what a command gives out stands alone on stdout.
  const session = await joinDatabaseSession(config, { onProgress: (line) => console.error(line) });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

async function printOfficerToken({ db }: DatabaseSession, { agencyId, role, name, days }: OfficerWish): Promise<void> {
  const agency = await db
    .selectFrom('agencies')
    .select('agency_id')
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  if (!agency) {
    throw new BilingualError(
      `Không có cơ quan ${agencyId} trong danh mục. Hãy nạp danh mục trước: motcua catalogue import`,
      `The catalogue has no agency ${agencyId}. Import it first: motcua catalogue import`,
    );
  }
  const { token } = await createOfficerToken(db, { agencyId, role, name, ttl: days * 86_400_000 });
  console.error(`Mã truy cập của ${name}, vai trò ${role}, dùng được ${days} ngày; chỉ hiện lần này:`);
  say(token);
}

/** Errors whose message tells a person what to do; all others are ours and keep their stack. */
const isForPeople = (error: unknown): error is Error =>
  isBilingualError(error) ||
  isDataFolderBusyError(error) ||
  isEmbeddedPostgresError(error) ||
  isCatalogueFilesError(error) ||
  isAgencyFileError(error) ||
  isKeyFolderError(error) ||
  error instanceof FormVersionSettledError;
