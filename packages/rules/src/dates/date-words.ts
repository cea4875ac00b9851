/** How days and times are said, Vietnamese. */
import type { Translated } from '../translated.js';

export const dateWords = {
  /** From Sunday. */
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  /** @param time `09:15` @param day as `formatDate` or `formatDateWithWeekday` writes it */
  moment: (time: string, day: string) => `${time} ngày ${day}`,
} as const;

/** The same in any language. */
export type DateWords = Translated<typeof dateWords>;
