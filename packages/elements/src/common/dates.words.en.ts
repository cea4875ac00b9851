/** How days and times are said, English; the day itself is written as on paper in Vietnam. */
import type { DateWords } from '@motcua/rules';

export const dates: DateWords = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  moment: (time, day) => `${day}, ${time}`,
};
