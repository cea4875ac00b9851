import type { ProcedureWords } from '@motcua/openapi';
import { isMap, isScalar, type Pair } from 'yaml';
import { thoroughCheck } from '../../http/contract.js';
import { lineOf } from '../written-file/line-of.js';
import { readYaml } from '../written-file/read-yaml.js';
import { sayFault } from '../written-file/say-fault.js';
import { nearest } from './nearest.js';
import { hiddenIn, isMembers, tidyWords } from './tidy-words.js';

/** Words of one agency as a file has them, each checked by itself; who it is for and what it offers is not known yet. */
export interface WrittenWords {
  /** As the file names it; undefined where it does not. */
  readonly agencyId: string | undefined;
  /** By procedure code. */
  readonly procedures: ReadonlyMap<string, ProcedureWords>;
  /** With the line of each; then what could be read is not to be relied on. */
  readonly faults: readonly string[];
  /** Where the value at a JSON pointer stands. */
  place(pointer: string): string;
}

const members = ['agency', 'procedures'];
const wordMembers = [
  'title',
  'summary',
  'synonyms',
  'notes',
  'recordings',
] as const satisfies readonly (keyof ProcedureWords)[];
const recordingMembers = ['language', 'url'];
const codePattern = /^[0-9]\.[0-9]{6}(\.[0-9A-Z]{2,4})?$/;

/**
 * Reads the words an agency has for its procedures. Every value is text, whatever YAML would make of it: of a code
 * without quotes, 1.001190, YAML else makes the number 1.00119.
 */
export function readWords(text: string): WrittenWords {
  const file = readYaml(text.replace(/^\ufeff/, ''), { schema: 'failsafe' });
  const root = file.document.contents;
  const place = (pointer: string) => (root ? file.place(root, pointer) : lineOf(1));
  const named = isMap(root) ? root.get('agency') : undefined;
  // Also of a file that cannot be read: whoever named it is not told to.
  const agencyId = typeof named === 'string' ? named : undefined;
  const unread = (...faults: string[]) => ({ agencyId, procedures: new Map(), faults, place });
  if (file.faults.length > 0) return unread(...file.faults);
  if (!isMap(root)) {
    return unread(
      `${lineOf(1)}: tệp cần mục "procedures:", dưới đó là các mã thủ tục / the file needs "procedures:" with codes of procedures below it`,
    );
  }
  const value: unknown = root.toJS(file.document);
  const { agency, procedures: written } = (isMembers(value) ? value : {}) as { agency?: unknown; procedures?: unknown };
  const faults = strangers(root.items, members, file.line);
  faults.push(...hiddenIn(agency, '/agency').map(({ pointer, fault }) => `${place(pointer)}: ${fault}`));
  if (agency !== undefined && (typeof agency !== 'string' || agency === ''))
    faults.push(`${place('/agency')}: phải là mã cơ quan, một chữ / must be the id of an agency, one text`);
  if (!isMembers(written) || Object.keys(written).length === 0) {
    faults.push(`${place('/procedures')}: cần ít nhất một mã thủ tục / at least one code of a procedure is needed`);
  }
  const procedures = new Map<string, ProcedureWords>();
  for (const [code, words] of Object.entries(isMembers(written) ? written : {})) {
    const pointer = `/procedures/${code}`;
    const found = codePattern.test(code)
      ? [...hiddenIn(words), ...wordsFaults(words)]
      : [{ pointer: '', fault: `mã "${code}" không đúng dạng 1.001193 / the code "${code}" is not like 1.001193` }];
    faults.push(...found.map((one) => `${place(pointer + one.pointer)}: ${one.fault}`));
    if (found.length === 0) procedures.set(code, tidyWords(words) as ProcedureWords);
  }
  return { agencyId, procedures, faults: [...new Set(faults)], place };
}

interface Fault {
  readonly pointer: string;
  readonly fault: string;
}

function wordsFaults(written: unknown): Fault[] {
  const words = tidyWords(written);
  if (words === '' || (isMembers(words) && Object.keys(words).length === 0))
    return [{ pointer: '', fault: 'để trống / is empty' }];
  const check = thoroughCheck('ProcedureWords');
  if (check(words)) return [...twice(words.synonyms, '/synonyms'), ...twice(words.notes, '/notes')];
  return (check.errors ?? []).flatMap((error) => {
    if (error.keyword !== 'additionalProperties') return sayFault(error) ?? [];
    const known = error.instancePath.startsWith('/recordings') ? recordingMembers : wordMembers;
    const name = error.params.additionalProperty as string;
    return { pointer: `${error.instancePath}/${name}`, fault: unknownMember(name, known) };
  });
}

function strangers(items: readonly Pair[], known: readonly string[], line: (node: never) => number): string[] {
  return items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return known.includes(name) ? [] : [`${lineOf(line(key as never), name)}: ${unknownMember(name, known)}`];
  });
}

function unknownMember(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined
    ? `không có mục này; các mục là ${known.join(', ')} / there is no such member; there are ${known.join(', ')}`
    : `không có mục này, có phải "${meant}"? / there is no such member; is it "${meant}"?`;
}

/** Whoever says a thing twice meant another the second time. */
const twice = (items: readonly string[] = [], pointer: string): Fault[] =>
  items.flatMap((item, at) =>
    items.findIndex((one) => one.toLowerCase() === item.toLowerCase()) < at
      ? [{ pointer: `${pointer}/${at}`, fault: `"${item}" có hai lần / occurs twice` }]
      : [],
  );
