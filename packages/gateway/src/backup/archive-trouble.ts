import { BilingualError } from '../serve/bilingual-error.js';

/** Why an archive cannot be used; in each case nothing was restored. */
export const damaged = (what: string, cause?: unknown): BilingualError =>
  new BilingualError(
    `Bản sao lưu bị hỏng hoặc bị cắt cụt (${what}). Hãy chép lại tệp, hoặc dùng bản sao lưu khác.`,
    `The backup is damaged or cut short (${what}). Copy the file again, or use another backup.`,
    { cause },
  );

export const foreign = (): BilingualError =>
  new BilingualError('Tệp này không phải bản sao lưu của Một Cửa.', 'This file is no backup made by "motcua backup".');

export const newer = (what: string): BilingualError =>
  new BilingualError(
    `Bản sao lưu do phiên bản mới hơn tạo ra (${what}). Hãy cài phiên bản Một Cửa đó hoặc mới hơn rồi khôi phục.`,
    `The backup was made by a newer version (${what}). Install that version or a later one, then restore.`,
  );

export const passphraseMissing = (): BilingualError =>
  new BilingualError(
    'Bản sao lưu này có mật khẩu. Hãy đặt MOTCUA_BACKUP_PASSPHRASE rồi chạy lại.',
    'This backup is encrypted. Set MOTCUA_BACKUP_PASSPHRASE and run it again.',
  );

export const passphraseWrong = (): BilingualError =>
  new BilingualError(
    'Mật khẩu MOTCUA_BACKUP_PASSPHRASE không đúng, hoặc phần đầu của tệp bị hỏng.',
    'MOTCUA_BACKUP_PASSPHRASE is not the right one, or the beginning of the file is damaged.',
  );
