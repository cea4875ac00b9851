import { dataAge, isOffered, staleAfterDays, vietnamDay } from '@motcua/rules';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/index.js';
import type { Services } from '../services.js';
import { type Finding, few, warn } from './finding.js';

/** Whether somebody looks after the catalogue: data that grew old, a sync that was left, words that nobody sees. */
export async function checkUpkeep(
  { db, catalogue }: Pick<Services, 'catalogue'> & { readonly db: Kysely<Database> },
  now: () => Date,
): Promise<readonly Finding[]> {
  return [
    ...(await checkAge(catalogue, vietnamDay(now().getTime()))),
    ...(await checkSyncs(db)),
    ...(await checkWords(db)),
  ];
}

/** As the pages of procedures say it themselves. */
async function checkAge(catalogue: Services['catalogue'], today: string): Promise<readonly Finding[]> {
  const view = await catalogue.view();
  const open = view.agencies
    .flatMap(({ agencyId }) => view.offerings(agencyId))
    .flatMap((offering) => {
      const procedure = view.procedure(offering.procedureCode);
      return procedure && isOffered(procedure, offering, today) ? procedure : [];
    });
  const old = [...new Set(open)].filter(({ source }) => dataAge(source, today) > staleAfterDays);
  if (old.length === 0) return [];
  const oldest = old.map(({ source }) => source.asOf).sort()[0];
  return [
    warn(
      `Dữ liệu của ${old.length} thủ tục đang nhận đã cũ quá ${staleAfterDays} ngày; cũ nhất từ ${oldest}. Trang thủ tục cũng nói vậy.`,
      `Data of ${old.length} procedures on offer is older than ${staleAfterDays} days, the oldest of ${oldest}; their pages say so.`,
      'Chạy: motcua catalogue sync --from <địa chỉ>, hoặc nạp tệp mới: motcua catalogue import',
      'Run: motcua catalogue sync --from <address>, or import a new file: motcua catalogue import',
    ),
  ];
}

async function checkSyncs(db: Kysely<Database>): Promise<readonly Finding[]> {
  const left = await db
    .selectFrom('catalogue_syncs')
    .select(['source', 'started_at', 'pages'])
    .where('finished_at', 'is', null)
    .orderBy('source')
    .execute();
  return left.map(({ source, started_at, pages }) => {
    const day = vietnamDay(started_at.getTime());
    return warn(
      `Lần đồng bộ từ ${source}, bắt đầu ${day}, chưa xong: mới được ${pages} trang.`,
      `The sync from ${source} that began on ${day} is not done: pages read ${pages}.`,
      'Nếu lệnh ấy không còn chạy, hãy chạy lại motcua catalogue sync; trong một ngày nó làm tiếp từ chỗ đang dở.',
      'If it is no longer running, run motcua catalogue sync again; within a day it goes on where it stood.',
    );
  });
}

async function checkWords(db: Kysely<Database>): Promise<readonly Finding[]> {
  const { rows } = await sql<{ name: string }>`
    select procedure_code || ' × ' || agency_id as name from procedure_words
    where not exists (
      select from offerings
      where offerings.agency_id = procedure_words.agency_id and offerings.procedure_code = procedure_words.procedure_code
    ) order by name`.execute(db);
  if (rows.length === 0) return [];
  const names = few(rows.map(({ name }) => name));
  return [
    warn(
      `Lời riêng cho thủ tục mà cơ quan không có: ${names}.`,
      `Words for procedures that the agency does not offer: ${names}.`,
      'Sửa tệp lời rồi chạy: motcua words import',
      'Mend the file of words and run: motcua words import',
    ),
  ];
}
