import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { hasUnfinishedRestore } from '../backup/index.js';
import type { GatewayConfig } from '../serve/config.js';
import { bad, type Finding, good, warn } from './finding.js';

export interface FolderSenses {
  /** Bytes that our user may still write below a folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
}

const megabyte = 1024 * 1024;
/** PostgreSQL needs this much to end in good order. */
const least = 256 * megabyte;

export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** The data folder: there, ours, closed to others, not full. */
export async function checkFolder(
  { dataDir, waitingUploadBytes }: Pick<GatewayConfig, 'dataDir' | 'waitingUploadBytes'>,
  senses: FolderSenses,
): Promise<readonly Finding[]> {
  const found = await stat(dataDir).catch(() => undefined);
  if (!found?.isDirectory()) {
    return [
      bad(
        `Chưa có thư mục dữ liệu ${dataDir}.`,
        `There is no data folder ${dataDir}.`,
        'Đặt MOTCUA_DATA giống như cổng đang chạy, hoặc chạy motcua serve lần đầu.',
        'Set MOTCUA_DATA as the running gateway has it, or run motcua serve for the first time.',
      ),
    ];
  }
  return [
    await checkRights(dataDir),
    ...(await checkPrivacy(dataDir)),
    await checkSpace(dataDir, waitingUploadBytes, senses),
    ...(await checkRestore(dataDir)),
  ];
}

async function checkRights(dataDir: string): Promise<Finding> {
  for (const folder of [dataDir, join(dataDir, 'keys'), join(dataDir, 'uploads')]) {
    const missing = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    );
    if (!missing) continue;
    return bad(
      `Người dùng này không đọc hoặc không ghi được ${folder}.`,
      `This user cannot read or write ${folder}.`,
      `Chạy bằng đúng người dùng của cổng, hoặc: chown -R <người dùng> ${folder}`,
      `Run as the gateway's own user, or: chown -R <user> ${folder}`,
    );
  }
  return good(`Thư mục dữ liệu ${dataDir} đọc và ghi được.`, `The data folder ${dataDir} can be read and written.`);
}

async function checkPrivacy(dataDir: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const folder of [join(dataDir, 'keys'), join(dataDir, 'uploads')]) {
    const mode = await stat(folder).then(
      (found) => found.mode & 0o077,
      () => 0,
    );
    if (mode === 0) continue;
    findings.push(
      bad(
        `Người dùng khác trên máy vào được ${folder}.`,
        `Other users of this machine can enter ${folder}.`,
        `Chạy: chmod 700 ${folder}`,
        `Run: chmod 700 ${folder}`,
      ),
    );
  }
  return findings;
}

async function checkSpace(dataDir: string, waitingBytes: number, senses: FolderSenses): Promise<Finding> {
  const free = await senses.freeBytes(dataDir);
  const [vi, en] = [`Ổ đĩa còn trống ${sizeOf(free)}.`, `${sizeOf(free)} of the disk are free.`];
  const todo = ['Dọn ổ đĩa, hoặc chuyển dữ liệu sang ổ lớn hơn.', 'Clear the disk, or move the data to a larger one.'];
  if (free < least) return bad(vi, en, todo[0] as string, todo[1] as string);
  if (free > waitingBytes) return good(vi, en);
  return warn(
    vi,
    en,
    `Tệp chờ nộp có thể chiếm tới ${sizeOf(waitingBytes)}: dọn ổ đĩa, hoặc giảm MOTCUA_UPLOADS_MB.`,
    `Waiting uploads may take ${sizeOf(waitingBytes)}: clear the disk, or lower MOTCUA_UPLOADS_MB.`,
  );
}

const sizeOf = (bytes: number): string => `${Math.floor(bytes / megabyte)} MB`;

async function checkRestore(dataDir: string): Promise<readonly Finding[]> {
  if (!(await hasUnfinishedRestore(dataDir))) return [];
  return [
    bad(
      'Việc khôi phục vào thư mục này chưa xong.',
      'Restoring into this folder is not finished.',
      'Chạy lại: motcua restore <tệp>',
      'Run it again: motcua restore <file>',
    ),
  ];
}
