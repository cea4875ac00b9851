import { canonicalJson, sha256Base64Url } from '@motcua/rules';
import { portalIdPattern } from '../import/procedure-parts.js';
import { type Fields, isFields, tidy } from '../import/record-fields.js';
import { PortalFault } from './portal-fault.js';

/** One line of the source's list. */
export interface ListEntry {
  /** Absent where it brings none that could be asked for. */
  readonly id: string | undefined;
  /** In its page, from 1. */
  readonly place: number;
  /** Empty where it says none. */
  readonly code: string;
  readonly value: unknown;
}

export interface ListPage {
  readonly entries: readonly ListEntry[];
  /** Of the next page; empty at the end. */
  readonly cursor: string;
  readonly total: number | undefined;
}

/** Reads a reply to a question for a page. @throws {PortalFault} */
export function readListPage(reply: Fields): ListPage {
  const data = isFields(reply.data) ? reply.data : {};
  const list = [data.items, data.rows].find(Array.isArray) as unknown[] | undefined;
  if (reply.code !== 'OK' || !list) {
    throw new PortalFault(
      'again',
      'Câu trả lời không có danh sách thủ tục (data.items hoặc data.rows).',
      'The reply holds no list of procedures (data.items or data.rows).',
    );
  }
  const { lastId, total } = data;
  return {
    entries: list.map(entryOf),
    cursor: cursorOf(lastId),
    total: Number.isSafeInteger(total) && Number(total) >= 0 && Number(total) < 2 ** 31 ? Number(total) : undefined,
  };
}

function cursorOf(lastId: unknown): string {
  const cursor = typeof lastId === 'string' || typeof lastId === 'number' ? String(lastId) : '';
  if (/^[\x20-\x7e]{0,200}$/.test(cursor)) return cursor;
  throw new PortalFault(
    'again',
    'Dấu trang (lastId) không đọc được.',
    'The mark of the next page (lastId) is unreadable.',
  );
}

function entryOf(value: unknown, at: number): ListEntry {
  const { id, code, codeNotation } = isFields(value) ? value : ({} as Fields);
  const said = [code, codeNotation].find((one) => typeof one === 'string' && one.trim() !== '');
  return {
    id: typeof id === 'string' && portalIdPattern.test(id) ? id : undefined,
    place: at + 1,
    code: typeof said === 'string' ? tidy(said) : '',
    value,
  };
}

/**
 * A mark of what an entry says of its record, undefined where it does not say when the record was changed last: then
 * only the record itself can tell.
 */
export async function stampOf({ value }: ListEntry): Promise<string | undefined> {
  if (!isFields(value)) return undefined;
  const { updatedAt } = value;
  if (typeof updatedAt !== 'number' && (typeof updatedAt !== 'string' || updatedAt === '')) return undefined;
  try {
    return await sha256Base64Url(new TextEncoder().encode(canonicalJson(value)));
  } catch {
    // Broken letters, or lists within lists without end.
    return undefined;
  }
}
