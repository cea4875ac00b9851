import type { Services } from '../services.js';
import type { SealedFiles } from '../uploads/index.js';
import { bad, type Finding, few, good, warn } from './finding.js';

const pageSize = 1000;

/** Sealed files against their rows, both ways. */
export async function checkUploads(services: Pick<Services, 'db' | 'files'>): Promise<readonly Finding[]> {
  const { files } = services;
  const lost = await filesLost(services, files);
  const orphans = await filesOfNobody(services, files);
  const findings: Finding[] = [];
  if (lost.length > 0) {
    findings.push(
      bad(
        `${lost.length} tệp của hồ sơ bị mất hoặc bị cụt: ${few(lost)}.`,
        `${lost.length} files of dossiers are lost or cut short: ${few(lost)}.`,
        `Tìm trong bản sao lưu (uploads/<mã>) và chép vào ${files.place}.`,
        `Look for them in a backup (uploads/<id>) and copy them to ${files.place}.`,
      ),
    );
  }
  if (orphans.length > 0) {
    findings.push(
      warn(
        `${orphans.length} tệp trong ${files.place} không thuộc hồ sơ nào: ${few(orphans)}.`,
        `${orphans.length} files in ${files.place} belong to no row: ${few(orphans)}.`,
        'Sao lưu trước, rồi xóa chúng nếu chúng cũ hơn một tuần.',
        'Make a backup, then remove them if they are older than a week.',
      ),
    );
  }
  return findings.length > 0 ? findings : [good('Tệp của hồ sơ có đủ.', 'All files of dossiers are there.')];
}

async function filesLost({ db }: Pick<Services, 'db'>, files: SealedFiles): Promise<string[]> {
  const lost: string[] = [];
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('dossier_files as file')
      .innerJoin('uploads as upload', 'upload.upload_id', 'file.upload_id')
      .select(['upload.upload_id', 'upload.size'])
      .distinct()
      .where('upload.upload_id', '>', last)
      .orderBy('upload.upload_id')
      .limit(pageSize)
      .execute();
    for (const { upload_id, size } of rows) if ((await files.size(upload_id)) !== size) lost.push(upload_id);
    if (rows.length < pageSize) return lost;
    last = rows.at(-1)?.upload_id ?? '';
  }
}

async function filesOfNobody({ db }: Pick<Services, 'db'>, files: SealedFiles): Promise<string[]> {
  const orphans: string[] = [];
  let page: string[] = [];
  const compare = async () => {
    const known = await db.selectFrom('uploads').select('upload_id').where('upload_id', 'in', page).execute();
    const ids = new Set(known.map(({ upload_id }) => upload_id));
    orphans.push(...page.filter((name) => !ids.has(name)));
    page = [];
  };
  for await (const name of files.names()) if (page.push(name) === pageSize) await compare();
  if (page.length > 0) await compare();
  return orphans;
}
