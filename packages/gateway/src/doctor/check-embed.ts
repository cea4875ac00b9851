import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayConfig } from '../serve/config.js';
import { bad, type Finding, few, good } from './finding.js';

interface EmbedList {
  readonly files: readonly { readonly file: string; readonly integrity: string }[];
}

/** The files that websites load, each as its list says: browsers refuse one that differs. */
export async function checkEmbed({ embedDir }: Pick<GatewayConfig, 'embedDir'>): Promise<Finding> {
  const todo = [
    'Dựng lại (pnpm build), hoặc chỉ thư mục bằng --embed; chép cả thư mục một lần, đừng chép lẻ.',
    'Build again (pnpm build), or name the folder by --embed; copy it whole, not file by file.',
  ] as const;
  if (embedDir === undefined)
    return bad('Chưa có tệp nhúng (/embed/v1/).', 'The files of /embed/v1/ are missing.', ...todo);
  const list = await readFile(join(embedDir, 'sri.json'), 'utf8')
    .then((text) => JSON.parse(text) as EmbedList)
    .catch(() => undefined);
  if (!list) return bad(`${embedDir} không có sri.json.`, `${embedDir} has no sri.json.`, ...todo);
  const wrong: string[] = [];
  for (const { file, integrity } of list.files) {
    const bytes = await readFile(join(embedDir, file)).catch(() => undefined);
    if (!bytes || `sha384-${createHash('sha384').update(bytes).digest('base64')}` !== integrity) wrong.push(file);
  }
  if (wrong.length > 0)
    return bad(
      `Tệp nhúng thiếu hoặc sai: ${few(wrong)}.`,
      `Embed files are missing or differ: ${few(wrong)}.`,
      ...todo,
    );
  return good(`Tệp nhúng có đủ: ${list.files.length} tệp.`, `The embed's files are there: ${list.files.length}.`);
}
