import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAgencyFile } from '../catalogue/agency-file/read-agency-file.js';
import { isCatalogueFilesError } from '../catalogue/catalogue-files.js';
import { FormVersionSettledError } from '../catalogue/import-catalogue.js';
import { isOfferError } from '../catalogue/offer/offer-error.js';
import { sourceAddress } from '../catalogue/sync/source-address.js';
import { readWordsFile } from '../catalogue/words/read-words-file.js';
import { isWrittenFileError } from '../catalogue/written-file/written-file-error.js';
import { isDataFolderBusyError, isEmbeddedPostgresError } from '../database/index.js';
import { examine } from '../doctor/index.js';
import { isKeyFolderError } from '../keys/index.js';
import { createOfficerToken } from '../officers/index.js';
import { backUp, restore } from './back-up.js';
import { BilingualError, isBilingualError } from './bilingual-error.js';
import { type GatewayConfig, readBackupPassphrase, readConfig } from './config.js';
import { type DatabaseSession, joinDatabaseSession } from './database-session.js';
import { help } from './help.js';
import { loadAgencies } from './load-agencies.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadFile } from './load-file.js';
import { loadWords } from './load-words.js';
import { makeOffer, readOffer } from './make-offer.js';
import { type CatalogueImport, type OfficerWish, parseCommand, type SyncWish } from './parse-command.js';
import { serveUntilStopped } from './serve-until-stopped.js';
import { syncFromPortal } from './sync-from-portal.js';
import { writeStatic } from './write-static.js';

/** Runs one command of `motcua` to its end and gives its exit code: 0 done, 1 failed, 2 written wrongly, 3 nothing of a
 * file could be read. */
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
        return await importInto(readConfig(env), command);
      case 'catalogue sync':
        return await syncInto(readConfig(env), command.sync, env.MOTCUA_PORTAL_URL);
      case 'agency import': {
        // Read first: a file with faults needs no database.
        const agencies = await readAgencyFile(resolve(command.file));
        await withDatabase(readConfig(env), ({ db }) => loadAgencies(db, agencies, { onProgress: say }));
        return 0;
      }
      case 'agency offer': {
        const { offer } = command;
        const what = await readOffer(offer);
        await withDatabase(readConfig(env), ({ db }) => makeOffer(db, what, offer, { say }));
        return 0;
      }
      case 'words import': {
        const { agencyId, isDry } = command;
        const words = await readWordsFile(resolve(command.file), agencyId);
        await withDatabase(readConfig(env), ({ db }) => loadWords(db, words, { isDry, say }));
        return 0;
      }
      case 'officer token':
        await withDatabase(readConfig(env), (session) => printOfficerToken(session, command.officer));
        return 0;
      case 'backup':
        return await backUp(readConfig(env), { target: command.target, passphrase: readBackupPassphrase(env) });
      case 'restore':
        return await restore(readConfig(env), { file: command.file, passphrase: readBackupPassphrase(env) });
      case 'static':
        await writeStatic(readConfig(env, command.flags), command.wish, { say, report });
        return 0;
      case 'doctor':
        return await examine(readConfig(env, command.flags));
    }
  } catch (error) {
    console.error(isForPeople(error) ? error.message : error);
    return isBilingualError(error) ? error.exitCode : 1;
  }
}

const say = (line: string): void => console.log(line);
/** Progress goes to stderr: what a command gives out stands alone on stdout. */
const report = (line: string): void => console.error(line);

async function withDatabase(config: GatewayConfig, work: (session: DatabaseSession) => Promise<void>): Promise<void> {
  const session = await joinDatabaseSession(config, { onProgress: report });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

/** A folder is a whole catalogue of ours, a file holds what somebody else publishes of procedures. */
async function importInto(config: GatewayConfig, { path, asOf }: CatalogueImport): Promise<number> {
  const isFile = path !== undefined && !statSync(path, { throwIfNoEntry: false })?.isDirectory();
  let exitCode = 0;
  await withDatabase(config, async ({ db }) => {
    if (isFile) exitCode = await loadFile(db, path, { asOf, say, onProgress: (line) => console.error(line) });
    else await loadCatalogue(db, { onProgress: say, folder: path });
  });
  return exitCode;
}

async function syncInto(config: GatewayConfig, wish: SyncWish, portalUrl: string | undefined): Promise<number> {
  // First: a wrong address needs no database.
  const address = sourceAddress(wish.from ?? (portalUrl?.trim() || undefined));
  let exitCode = 0;
  await withDatabase(config, async ({ db }) => {
    exitCode = await syncFromPortal(db, { ...wish, address, say, onProgress: report });
  });
  return exitCode;
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
  isOfferError(error) ||
  isWrittenFileError(error) ||
  isKeyFolderError(error) ||
  error instanceof FormVersionSettledError;
