import { join } from 'node:path';
import { type BackupManifest, makeBackup, refuseUnfinishedRestore, restoreBackup } from '../backup/index.js';

import { hasCluster } from '../database/index.js';
import { findMissingKeys, isKeyFolderError } from '../keys/index.js';
import { BilingualError } from './bilingual-error.js';
import type { GatewayConfig } from './config.js';
import { type DatabaseSession, joinDatabaseSession } from './database-session.js';

/** Half a backup and a database server without its command would stay behind. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Places = Pick<GatewayConfig, 'dataDir' | 'databaseUrl' | 'bucket'>;

const nothingThere = (dataDir: string) =>
  new BilingualError(
    `${dataDir} không có cơ sở dữ liệu nào. Hãy đặt MOTCUA_DATA, DATABASE_URL giống như cổng đang chạy.`,
    `${dataDir} holds no database. Set MOTCUA_DATA and DATABASE_URL as the running gateway has them.`,
  );

const report = (line: string): void => console.error(line);

/** `motcua backup`: the file's path alone on stdout; 1 also for a backup that lacks files or keys, which were lost
 * before or lie elsewhere. */
export async function backUp(
  config: Places,
  { target, passphrase }: { readonly target: string; readonly passphrase: string | undefined },
): Promise<number> {
  const { dataDir } = config;
  await refuseUnfinishedRestore(dataDir);
  // Opening an embedded database that is not there would make one.
  if (config.databaseUrl === undefined && !(await hasCluster(dataDir))) throw nothingThere(dataDir);
  const asked = new AbortController();
  const ask = () => asked.abort();
  const { signal } = asked;
  // The second time ends us at once, as it does without a listener.
  for (const name of stopSignals) process.once(name, ask);
  const session = await joinDatabaseSession(config, { onProgress: report, untouched: true, signal });
  try {
    const { connectionString } = session;
    const now = new Date();
    const filesElsewhere = config.bucket !== undefined;
    const options = { connectionString, dataDir, filesElsewhere, target, passphrase, now, signal };
    const made = await makeBackup({ ...options, onProgress: report });
    report(countsOf(made));
    if (config.bucket) report(inBucket(config.bucket.name, made.elsewhere));
    report(passphrase === undefined ? openKeys : sealedKeys);
    for (const id of made.missing.slice(0, 20)) report(`✗ uploads/${id}`);
    if (made.missing.length > 0) report(lostFiles(made.missing.length));
    const lacksKeys = await missingKeys(session.db, dataDir);
    if (lacksKeys !== undefined) report(lacksKeys);
    console.log(made.file);
    return made.missing.length > 0 || lacksKeys !== undefined ? 1 : 0;
  } finally {
    await session.close();
    for (const name of stopSignals) process.off(name, ask);
  }
}

/** What to say where the keys of this database are not in the folder, so not in the backup either. */
async function missingKeys(db: DatabaseSession['db'], dataDir: string): Promise<string | undefined> {
  try {
    const missing = await findMissingKeys({ db, dataDir });
    return missing.length > 0 ? lostKeys(dataDir, missing) : undefined;
  } catch (error) {
    if (isKeyFolderError(error)) return error.message;
    throw error;
  }
}

/** `motcua restore`. */
export async function restore(
  config: Places,
  { file, passphrase }: { readonly file: string; readonly passphrase: string | undefined },
): Promise<number> {
  const archive = await restoreBackup({
    file,
    passphrase,
    dataDir: config.dataDir,
    openDatabase: () => joinDatabaseSession(config, { onProgress: report, untouched: true }),
    onProgress: report,
  });
  const { createdAt } = archive.header;
  console.log(`Đã khôi phục bản sao lưu lúc ${createdAt}. / Restored the backup of ${createdAt}.`);
  console.log(countsOf(archive));
  if (config.bucket && filesIn(archive) > 0) console.log(toBucket(config.bucket.name, join(config.dataDir, 'uploads')));
  console.log('Xem lại bằng: motcua doctor / Look it over with: motcua doctor');
  return 0;
}

const partOf = ({ parts }: BackupManifest, name: string) => parts.find((one) => one.name === name);
const filesIn = (manifest: BackupManifest): number => partOf(manifest, 'uploads')?.files ?? 0;

function countsOf(manifest: BackupManifest): string {
  const rows = (table: string) => partOf(manifest, `tables/${table}`)?.rows ?? 0;
  const [files, keys] = [filesIn(manifest), partOf(manifest, 'keys')?.files ?? 0];
  return [
    `${rows('dossiers')} hồ sơ, ${files} tệp, ${rows('dossier_events')} mục lịch sử, ${rows('payments')} lần nộp phí, ${rows('audit')} dòng nhật ký, ${keys} tệp khóa.`,
    `${rows('dossiers')} dossiers, ${files} files, ${rows('dossier_events')} events, ${rows('payments')} payments, ${rows('audit')} audit rows, ${keys} key files.`,
  ].join('\n');
}

const inBucket = (name: string, count: number): string =>
  `!! ${count} tệp của hồ sơ nằm ở s3://${name}, KHÔNG có trong bản sao lưu này: hãy sao lưu bucket đó, bật versioning.
!! ${count} files of dossiers lie in s3://${name} and are NOT in this backup: back that bucket up, switch versioning on.`;

const toBucket = (name: string, folder: string): string =>
  `!! Tệp của hồ sơ đang ở ${folder}; cổng tìm chúng ở s3://${name}. Hãy chép sang: aws s3 cp --recursive ${folder} s3://${name}
!! Files of dossiers lie in ${folder}; the gateway looks for them in s3://${name}. Copy them: aws s3 cp --recursive ${folder} s3://${name}`;

const openKeys = `!! TỆP NÀY CHỨA KHÓA RIÊNG, KHÔNG CÓ MẬT KHẨU: ai có nó thì đọc được mọi hồ sơ. Cất như cất con dấu,
   hoặc đặt MOTCUA_BACKUP_PASSPHRASE rồi sao lưu lại.
!! THIS FILE HOLDS THE PRIVATE KEYS, UNENCRYPTED: whoever has it can read every dossier. Lock it away,
   or set MOTCUA_BACKUP_PASSPHRASE and back up again.`;

const sealedKeys = `Tệp đã được mã hóa. Mất mật khẩu thì không ai mở lại được: ghi ra giấy, cất ở nơi khác.
The file is encrypted. Without its passphrase nobody can open it: write it on paper, kept elsewhere.`;

const lostFiles = (count: number): string =>
  `${count} tệp mà hồ sơ cần không còn trên đĩa; bản sao lưu không có chúng. Hãy tìm trong bản sao lưu cũ hơn.
${count} files that dossiers need are not on the disk; the backup lacks them. Look for them in an older backup.`;

const lostKeys = (dataDir: string, missing: readonly string[]): string =>
  `${dataDir}/keys thiếu khóa của cơ sở dữ liệu này (${missing.join(', ')}): từ bản sao lưu này không đọc được hồ sơ. Hãy đặt MOTCUA_DATA giống như cổng đang chạy.
${dataDir}/keys lacks keys of this database (${missing.join(', ')}): no dossier can be read from this backup. Set MOTCUA_DATA as the running gateway has it.`;
