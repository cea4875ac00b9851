import { findMissingKeys, isKeyFolderError } from '../keys/index.js';
import type { Services } from '../services.js';
import { bad, type Finding, few, good } from './finding.js';

/** The private keys are there, whole, and those of this database. */
export async function checkKeys({ db, config }: Pick<Services, 'db' | 'config'>): Promise<Finding> {
  const { dataDir } = config;
  const todo = [
    `Chép lại thư mục ${dataDir}/keys từ bản sao lưu. Đừng xóa gì: thiếu khóa thì không đọc được hồ sơ.`,
    `Bring ${dataDir}/keys back from a backup. Remove nothing: without its keys no dossier can be read.`,
  ] as const;
  try {
    const missing = await findMissingKeys({ db, dataDir });
    if (missing.length === 0)
      return good('Khóa riêng có đủ và khớp với cơ sở dữ liệu.', "The private keys are there and are this database's.");
    return bad(
      `Thư mục khóa không khớp với cơ sở dữ liệu, thiếu: ${few(missing)}.`,
      `The key folder is not this database's, it lacks: ${few(missing)}.`,
      ...todo,
    );
  } catch (error) {
    if (!isKeyFolderError(error)) throw error;
    const [vi = '', en = ''] = error.message.split('\n');
    return bad(vi, en, ...todo);
  }
}
