import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BilingualError } from '../serve/bilingual-error.js';

/** Lies in a data folder from the first thing a restore writes to the last. */
const markOf = (dataDir: string): string => join(dataDir, 'restore-unfinished.txt');

const words = `Đang khôi phục từ bản sao lưu, hoặc việc khôi phục đã dừng giữa chừng. Chạy lại: motcua restore <tệp>
A backup is being restored here, or restoring it stopped half-way. Run it again: motcua restore <file>
`;

export const hasUnfinishedRestore = (dataDir: string): Promise<boolean> =>
  readFile(markOf(dataDir)).then(
    () => true,
    () => false,
  );

/** Half a set of files under a serving gateway would look like lost dossiers. */
export async function refuseUnfinishedRestore(dataDir: string): Promise<void> {
  if (!(await hasUnfinishedRestore(dataDir))) return;
  throw new BilingualError(
    `Việc khôi phục vào ${dataDir} chưa xong. Hãy chạy lại: motcua restore <tệp>`,
    `Restoring into ${dataDir} is not finished. Run it again: motcua restore <file>`,
  );
}

export async function markUnfinished(dataDir: string): Promise<void> {
  const handle = await open(markOf(dataDir), 'w');
  try {
    await handle.writeFile(words);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const clearMark = (dataDir: string): Promise<void> => rm(markOf(dataDir), { force: true });
