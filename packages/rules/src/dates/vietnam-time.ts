/** Vietnam keeps UTC+7 all year and has done so since 1975, hence no time zone data. */
const offset = 7 * 3600_000;

/** The day in Vietnam (ISO date) at an instant (ISO, or milliseconds since 1970). */
export const vietnamDay = (instant: string | number): string => localIso(instant).slice(0, 10);

/** The time of day in Vietnam, in minutes since midnight (with fractions). */
export const vietnamMinute = (instant: string | number): number => ((millis(instant) + offset) % 86400_000) / 60_000;

/** The instant, in ISO with `Z`, of a day (ISO date) and minute of the day in Vietnam. */
export const vietnamInstant = (day: string, minute: number): string =>
  new Date(Date.parse(day) - offset + minute * 60_000).toISOString();

/** The wall clock in Vietnam, written as an ISO instant without its zone: `2026-11-23T09:15`. */
export const vietnamClock = (instant: string | number): string => localIso(instant).slice(0, 16);

const millis = (instant: string | number) => (typeof instant === 'number' ? instant : Date.parse(instant));
const localIso = (instant: string | number) => new Date(millis(instant) + offset).toISOString();
