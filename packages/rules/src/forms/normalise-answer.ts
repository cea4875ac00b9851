import type { FormField } from '@motcua/openapi';
import { parseDate } from '../dates/parse-date.js';
import { parsePhone } from './phone.js';

/** Brings an answer as typed to the form it is kept in: NFC without outer spaces, dates in ISO, phones in digits from 0,
 * whole numbers as numbers. What cannot be read stays as typed, so that the person can mend it; nothing typed is
 * `undefined`. Never changes the case of a name. Call it on change, never while someone types. */
export function normaliseAnswer(field: FormField, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  if (field.kind === 'choice') return value || undefined;
  const text = value.normalize().trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'name':
      return text.replace(/\s+/g, ' ');
    case 'date':
      return parseDate(text) ?? text;
    case 'integer':
      // People here group thousands with dots.
      return /^(-?\d{1,15}|\d{1,3}(\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : text;
    case 'idNumber': {
      const digits = text.replace(/[\s.-]/g, '');
      return /^\d+$/.test(digits) ? digits : text;
    }
    case 'phone':
      return parsePhone(text) ?? text;
    default:
      return text;
  }
}
