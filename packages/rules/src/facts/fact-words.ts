/** How times and fees are said, Vietnamese. */
import type { FeeStatus, FeeValue, TimeValue } from '@motcua/openapi';
import { formatMoney } from '../fees/format-money.js';
import type { Translated } from '../translated.js';

const time: Record<TimeValue['unit'], (amount: number) => string> = {
  SAME_DAY: () => 'Trong ngày làm việc',
  HOUR: (amount) => `${amount} giờ làm việc`,
  WORKING_DAY: (amount) => `${amount} ngày làm việc`,
  DAY: (amount) => `${amount} ngày`,
  MONTH: (amount) => `${amount} tháng`,
  YEAR: (amount) => `${amount} năm`,
};

const per: Record<FeeValue['per'], string> = {
  copy: 'một bản',
  page: 'một trang',
  document: 'một văn bản',
  dossier: 'một hồ sơ',
};

/** Who decides a fee that is not published here. */
const decider: Partial<Record<FeeStatus, string>> = {
  by_province: 'do tỉnh quy định',
  by_province_indicative: 'do tỉnh quy định',
  by_regulation: 'do bộ, ngành quy định',
};

export const factWords = {
  not_published: 'Chưa công bố',
  unknown: 'Chưa có thông tin, hỏi công chức',
  free: 'Không phải nộp tiền',
  indicative: 'mức tham khảo, do tỉnh quy định',
  money: formatMoney,
  time,
  per,
  decider,
} as const;

/** The same in any language. */
export type FactWords = Translated<typeof factWords>;
