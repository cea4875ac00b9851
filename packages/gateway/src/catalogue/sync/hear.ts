import { convertRecords } from '../import/convert-records.js';
import { findRecords } from '../import/find-records.js';
import { type Fields, isFields } from '../import/record-fields.js';
import { type ListEntry, stampOf } from './list-page.js';
import type { Portal } from './portal.js';
import { isPortalFault, PortalFault } from './portal-fault.js';
import type { SyncRun } from './sync-run.js';
import type { Heard } from './take-batch.js';

/** Records in a row that the source refused, each after all tries; then it is left alone. */
const patienceWithRefusals = 3;

export interface Hearing {
  readonly portal: Portal;
  readonly run: SyncRun;
  /** Asks for every record, whatever the list says of it. */
  readonly isFull: boolean;
  refusedInRow: number;
  /** Records that were asked for. */
  asked: number;
}

export interface AboutEntry {
  readonly portalId: string;
  readonly day: string;
  /** Day on which the catalogue's record was read at the portal. */
  readonly storedDay: string | undefined;
}

/** Asks the source for the record of an entry, unless the list itself says that it is as it was. */
export async function hear(hearing: Hearing, entry: ListEntry, about: AboutEntry): Promise<Heard> {
  const { portal, run, isFull } = hearing;
  const { portalId, day, storedDay } = about;
  const before = run.entries.get(portalId);
  const heard = { portalId, code: known(entry.code), stamp: await stampOf(entry) };
  const unreadable = (reason: string): Heard => ({ ...heard, said: { kind: 'unreadable', reason: printable(reason) } });
  if (entry.id === undefined)
    return unreadable('Dòng này trong danh sách không có id / Its entry in the list has no id.');
  // A record that was written over since, e.g. by a folder of the operator's, is asked for again.
  const isSame = heard.stamp !== undefined && before?.stamp === heard.stamp && before.readOn === storedDay;
  if (isSame && before.repealedOn === null && !isFull && claim(run, before.code, portalId) === undefined)
    return { ...heard, code: before.code, said: { kind: 'same' } };
  hearing.asked += 1;
  try {
    const found = recordOf(await portal.record(entry.id), { id: entry.id, code: entry.code }, day);
    hearing.refusedInRow = 0;
    if (typeof found === 'string') return unreadable(found);
    const other = claim(run, found.code, portalId);
    if (other !== undefined)
      return unreadable(
        `Danh sách có mã này hai lần (${other}); lấy bản đầu / The list has this code twice (${other}); the first was taken.`,
      );
    return { ...heard, code: found.code, said: { kind: 'record', record: found } };
  } catch (error) {
    if (!isPortalFault(error) || error.kind === 'stop') throw error;
    hearing.refusedInRow = error.kind === 'again' ? hearing.refusedInRow + 1 : 0;
    if (hearing.refusedInRow < patienceWithRefusals) return unreadable(error.message);
    throw new PortalFault(
      'stop',
      `Nguồn từ chối ${patienceWithRefusals} thủ tục liền nhau nên lệnh dừng lại: ${error.vi}`,
      `The source refused ${patienceWithRefusals} procedures in a row, so this stops: ${error.en}`,
    );
  }
}

/** Gives a code to the first id of this run that came with it; tells which that was where it is another. */
function claim({ codes }: SyncRun, code: string, portalId: string): string | undefined {
  const first = codes.get(code) ?? portalId;
  codes.set(code, first);
  return first === portalId ? undefined : first;
}

/** The record of a reply, or why there is none, Vietnamese / English. */
function recordOf({ data }: Fields, { id, code }: { id: string; code: string }, day: string) {
  if (!isFields(data)) return 'Câu trả lời không có bản ghi / The reply holds no record.';
  if (typeof data.id === 'string' && data.id !== id)
    return `Hỏi ${id} mà nguồn trả về ${data.id} / Asked for ${id}, the source gave ${data.id}.`;
  const { records, skipped } = convertRecords(findRecords({ data: { ...data, id } }, day) ?? []);
  const [one] = records;
  if (!one || records.length + skipped.length > 1)
    return skipped[0]?.reason ?? 'Câu trả lời không có bản ghi / The reply holds no record.';
  if (code === '' || one.record.code === code) return one.record;
  return `Danh sách ghi mã ${code}, bản ghi là ${one.record.code} / The list says code ${code}, the record ${one.record.code}.`;
}

/** What a list says its code is, where that can be one. */
const known = (code: string): string => (/^[0-9A-Z.]{1,20}$/.test(code) ? code : '');

/** Words of a source go to a terminal and into the database. */
const printable = (reason: string): string => reason.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ').slice(0, 500);
