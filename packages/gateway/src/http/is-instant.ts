import { isDate } from '@motcua/rules';

const shape = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/i;

/**
 * Whether a text is a date-time that JavaScript and PostgreSQL can both count with: RFC 3339 in the years 1000 to 9999, of
 * a day that exists. The usual check of the format also lets pass `+07` and second 60, of which `Date` makes no instant,
 * and the year 0 and `+23:00`, of which PostgreSQL makes none.
 */
export const isInstant = (text: string): boolean => isDate(shape.exec(text)?.[1] ?? '');
