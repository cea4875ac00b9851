import type { Kysely } from 'kysely';
import { verifyAudit } from '../audit/index.js';
import type { Database } from '../database/index.js';
import { bad, type Finding, good } from './finding.js';

/** Every chain, from its first row. */
export async function checkAudit(db: Kysely<Database>): Promise<readonly Finding[]> {
  const chains = await db.selectFrom('audit').select('agency_id').distinct().orderBy('agency_id').execute();
  const broken: Finding[] = [];
  let rows = 0;
  for (const { agency_id } of chains) {
    const verdict = await verifyAudit(db, agency_id);
    if (verdict.intact) rows += verdict.head?.seq ?? 0;
    else {
      broken.push(
        bad(
          `Nhật ký của ${agency_id} đã bị sửa ở dòng ${verdict.seq} (${verdict.fault}).`,
          `The audit of ${agency_id} was tampered with at row ${verdict.seq} (${verdict.fault}).`,
          'Giữ nguyên hiện trạng, sao lưu ngay, báo lãnh đạo; so với bản sao lưu cũ để biết đã đổi gì.',
          'Change nothing, make a backup at once, tell your superior; compare with an older backup.',
        ),
      );
    }
  }
  return broken.length > 0 ? broken : [good(`Nhật ký nguyên vẹn: ${rows} dòng.`, `The audit is intact: ${rows} rows.`)];
}
