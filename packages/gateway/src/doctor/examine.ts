import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { hasCluster, isDataFolderBusyError, isEmbeddedPostgresError } from '../database/index.js';
import { isBilingualError } from '../serve/bilingual-error.js';
import type { GatewayConfig } from '../serve/config.js';
import { type DatabaseSession, joinDatabaseSession } from '../serve/database-session.js';
import { openSealedFiles } from '../uploads/open-sealed-files.js';
import { checkAddress } from './check-address.js';
import { checkAudit } from './check-audit.js';
import { checkCatalogue } from './check-catalogue.js';
import { checkClock, checkDatabase } from './check-database.js';
import { checkEmbed } from './check-embed.js';
import { checkFolder, freeBytes } from './check-folder.js';
import { checkKeys } from './check-keys.js';
import { checkUpkeep } from './check-upkeep.js';
import { checkUploads } from './check-uploads.js';
import { bad, type Finding, linesOf, warn } from './finding.js';

/** `motcua doctor`: looks at everything, changes nothing; 1 if something is bad. */
export async function examine(config: GatewayConfig): Promise<number> {
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]) => {
    findings.push(...found);
    for (const finding of found) for (const line of linesOf(finding)) console.log(line);
  };
  tell(await checkFolder(config, { freeBytes }));
  await lookIntoDatabase(config, tell);
  tell([await checkEmbed(config)]);
  tell(await checkAddress(config));
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  console.log(
    `\n${count('bad')} lỗi, ${count('warn')} điều nên xem. / ${count('bad')} faults, ${count('warn')} things to look at.`,
  );
  return count('bad') > 0 ? 1 : 0;
}

type Tell = (found: readonly Finding[]) => void;

async function lookIntoDatabase(config: GatewayConfig, tell: Tell): Promise<void> {
  if (config.databaseUrl === undefined && !(await hasCluster(config.dataDir))) {
    const [vi, en] = ['Chưa có cơ sở dữ liệu.', 'There is no database yet.'];
    tell([warn(vi, en, 'Chạy motcua serve lần đầu.', 'Run motcua serve for the first time.')]);
    return;
  }
  let session: DatabaseSession;
  try {
    session = await joinDatabaseSession(config, { onProgress: (line) => console.error(line), untouched: true });
  } catch (error) {
    tell([unreachable(error)]);
    return;
  }
  try {
    const found = await checkDatabase(session.db);
    tell(found);
    // On other tables than ours every further question would only fail.
    if (found.some(({ level }) => level === 'bad')) return;
    await checkRows(config, session, tell);
  } finally {
    await session.close();
  }
}

async function checkRows(config: GatewayConfig, { db }: DatabaseSession, tell: Tell): Promise<void> {
  const now = () => new Date();
  tell([await checkClock(db, now)]);
  tell([await checkKeys({ db, config })]);
  tell(await lookAtUploads(config, db));
  tell(await checkAudit(db));
  const catalogue = databaseCatalogue(db);
  tell(await checkCatalogue({ catalogue }, now));
  tell(await checkUpkeep({ db, catalogue }, now));
}

/** A bucket that does not answer is one finding more, not the end of the examination. */
async function lookAtUploads(config: GatewayConfig, db: DatabaseSession['db']): Promise<readonly Finding[]> {
  try {
    return await checkUploads({ db, files: await openSealedFiles(config) });
  } catch (error) {
    if (!isBilingualError(error)) throw error;
    const [vi = '', en = ''] = error.message.split('\n');
    return [
      bad(
        vi,
        en,
        'Khi nơi cất tệp không trả lời, không nhận được hồ sơ có tệp.',
        'Until it answers, no dossier with files can be taken in.',
      ),
    ];
  }
}

function unreachable(error: unknown): Finding {
  const isForPeople = isBilingualError(error) || isEmbeddedPostgresError(error) || isDataFolderBusyError(error);
  const [vi = '', en = ''] = isForPeople ? error.message.split('\n') : ['Không mở được cơ sở dữ liệu.', String(error)];
  return bad(
    vi,
    en,
    'Xem PostgreSQL có chạy không, DATABASE_URL có đúng không, ổ đĩa có đầy không.',
    'See whether PostgreSQL is running, DATABASE_URL is right, the disk is full.',
  );
}
