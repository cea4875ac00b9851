import { readCrockford } from './crockford.js';
import { isDossierCode } from './dossier-code.js';
import { groupCode } from './group-code.js';

/** What a citizen may look a dossier up by, in the form it is printed. */
export interface Reference {
  readonly kind: 'submission' | 'dossier';
  readonly code: string;
}

/** Reads a mã nộp or dossier code as people type and dictate them: any case, spaces or dashes between the groups, O for
 * 0, I and L for 1. Gives nothing where it can be neither. */
export function readReference(text: string): Reference | undefined {
  const short = readCrockford(text);
  if (/^[\dA-HJKMNP-TV-Z]{10}$/.test(short)) return { kind: 'submission', code: groupCode(short) };
  const [agency = '', ...numbers] = text
    .normalize()
    .toUpperCase()
    .trim()
    .replace(/\s*\.\s*/g, '.')
    .split(/[\s\-\u2010-\u2015]+/);
  // A segment that holds a digit is a number behind at most one letter: `H3O` was meant as `H30`.
  const segments = agency.split('.').map((part) => (/\d/.test(part) ? part.charAt(0) + digits(part.slice(1)) : part));
  const code = [segments.join('.'), ...numbers.map(digits)].join('-');
  return isDossierCode(code) ? { kind: 'dossier', code } : undefined;
}

const digits = (text: string) => text.replaceAll('O', '0').replace(/[IL]/g, '1');
