import { type Kysely, sql } from 'kysely';
import { type Database, readServerFacts, serverFault } from '../database/index.js';
import { migrations } from '../database/migrations/index.js';
import { bad, type Finding, few, good } from './finding.js';

/** Version and encoding, then whether its tables are those this program knows. */
export async function checkDatabase(db: Kysely<Database>): Promise<readonly Finding[]> {
  const facts = await readServerFacts(db);
  const fault = serverFault(facts);
  if (fault) return [bad(fault.vi, fault.en, 'Xem docs/vi/van-hanh.md.', 'See docs/gateway.md.')];
  const major = Math.floor(facts.version / 10_000);
  return [
    good(`Cơ sở dữ liệu trả lời: PostgreSQL ${major}.`, `The database answers: PostgreSQL ${major}.`),
    await checkMigrations(db),
  ];
}

async function checkMigrations(db: Kysely<Database>): Promise<Finding> {
  const ran = await namesOfMigrations(db);
  const missing = Object.keys(migrations).filter((name) => !ran.includes(name));
  const unknown = ran.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    return bad(
      `Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình này (${few(unknown)}).`,
      `The database belongs to a newer version than this program (${few(unknown)}).`,
      'Cài lại phiên bản mới hơn; đừng chạy bản cũ trên dữ liệu này.',
      'Install the newer version again; do not run an old one on this data.',
    );
  }
  if (missing.length > 0) {
    return bad(
      `Bảng dữ liệu chưa được nâng cấp (${few(missing)}).`,
      `The tables are not up to date (${few(missing)}).`,
      'Sao lưu, rồi chạy: motcua migrate',
      'Make a backup, then run: motcua migrate',
    );
  }
  return good('Bảng dữ liệu đúng phiên bản.', 'The tables are up to date.');
}

async function namesOfMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const table = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  if (!table.rows[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Milliseconds that two clocks may lie apart: receipts and due dates carry minutes. */
const tolerance = 60_000;
/** A machine whose battery is empty starts in the past. */
const earliest = Date.parse('2026-01-01T00:00:00Z');

/** Our clock against the database's, and against what was written before. */
export async function checkClock(db: Kysely<Database>, now: () => Date): Promise<Finding> {
  const { rows } = await sql<{ theirs: Date; newest: Date | null }>`
    select clock_timestamp() as theirs, (select max(at) from audit) as newest`.execute(db);
  const ours = now().getTime();
  const { theirs, newest } = rows[0] as { theirs: Date; newest: Date | null };
  const apart = Math.abs(theirs.getTime() - ours);
  const todo = [
    'Bật đồng bộ giờ: timedatectl set-ntp true',
    'Switch time synchronisation on: timedatectl set-ntp true',
  ];
  const wrong = (vi: string, en: string) => bad(vi, en, todo[0] as string, todo[1] as string);
  if (ours < earliest) return wrong('Đồng hồ của máy chỉ một năm đã qua.', 'The clock shows a year long past.');
  if (newest && newest.getTime() > ours + tolerance)
    return wrong('Đồng hồ chậm hơn dòng nhật ký mới nhất.', 'The clock is behind the newest row of the audit.');
  if (apart > tolerance) {
    const seconds = Math.round(apart / 1000);
    return wrong(
      `Đồng hồ lệch ${seconds} giây so với máy chủ cơ sở dữ liệu.`,
      `The clock is ${seconds} seconds off the database server's.`,
    );
  }
  return good('Đồng hồ đúng.', 'The clock is right.');
}
