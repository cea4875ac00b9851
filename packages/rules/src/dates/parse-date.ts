/** Reads a date as people here write it (`5/1/2026`, `05-01-2026`, `5.1.2026`, `05012026`, also ISO) and gives the ISO
 * date; nothing for days that do not exist, or years that are not written in full. */
export function parseDate(text: string): string | undefined {
  const clean = text.trim();
  const written =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(clean) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(clean);
  const iso = written ? [written[3], written[2]?.padStart(2, '0'), written[1]?.padStart(2, '0')].join('-') : clean;
  return isDate(iso) ? iso : undefined;
}

/** Whether this is an ISO date of a day that exists, from the year 1000 on. */
export const isDate = (text: string): boolean => {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  // Some engines roll 31 February over to March instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
