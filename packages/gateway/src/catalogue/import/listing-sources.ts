/** Which source a listed record was read from, and when; from what the record says of its origin. */
import type { Source } from '@motcua/openapi';
import { portalName } from './procedure-parts.js';
import { type Fields, fieldsAt, textAt } from './record-fields.js';

export const checkedByCommune = 'Dữ liệu Cổng Dịch vụ công quốc gia do một xã đối chiếu';
const namesOnly = 'Danh mục thủ tục công khai, chỉ có tên';
/** When the commune that compared the portal's data published them: September and October 2026. */
const communeRead = '2026-10-15';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * @param made day on which the list was put together; for records that name no day of their own
 */
export function listingSource(record: Fields, made: string): Source {
  const { origin, via } = {
    origin: textAt(fieldsAt(record, 'provenance'), 'origin'),
    via: textAt(fieldsAt(record, 'provenance'), 'via'),
  };
  const words = `${origin} ${via}`;
  const isPortal = /dichvucong|dvcqg/iu.test(words);
  return { name: isPortal ? portalName : namesOnly, asOf: dayIn(words) ?? made };
}

/** `timeOverride` names a source of its own; what somebody remembered is none, and what holds in one province only is none
 * for the others. */
export function overrideSource(override: Fields, record: Source): Source | undefined {
  const words = textAt(override, 'source');
  if (words === '' || /^memory/iu.test(words) || /theo danh mục \p{Lu}/u.test(textAt(override, 'text')))
    return undefined;
  return /raw portal/iu.test(words) ? record : { name: checkedByCommune, asOf: communeRead };
}

/** `23 Jun 2026`, or the middle of the last month of `Jun-Jul 2026`. */
function dayIn(words: string): string | undefined {
  const [, day = '15', month = '', year = ''] = /(?:(\d{1,2})\s+)?\b([a-z]{3})[a-z]*\s+(20\d{2})/iu.exec(words) ?? [];
  const at = months.indexOf(month.toLowerCase());
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
