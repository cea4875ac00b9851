import type { DocumentsFact, ProcedureDocument, Source } from '@motcua/openapi';
import { caseOf, documentIdOf, isOnlyShown, shortened } from './plain-words.js';
import { RecordFault } from './record-fault.js';
import { bareWords, paperKey } from './text-key.js';

/** A line of a source's list of papers. */
export interface PublishedPaper {
  readonly heading: string;
  readonly text: string;
  readonly originals: number;
  readonly copies: number;
  readonly code: string;
}

/** A line with no count is a note; of a count above this one the digits in front belong to the text, see `countOf`. */
const most = 9;

/** The papers among the lines, each with first words of its own; pages repeat lines, and a repeated one is one paper. */
export function documentsFact(lines: readonly PublishedPaper[], source: Source): DocumentsFact {
  const taken = new Set<string>();
  const all = lines.filter(isPaper);
  const signs = all.map((line) => `${line.code} ${keyOf(line)}`);
  const papers = all.filter((_, at) => signs.indexOf(signs[at] ?? '') === at);
  const value = papers.map((line): ProcedureDocument => {
    const name = shortened(line.text, 160);
    const documentId = documentIdOf(name, taken);
    taken.add(documentId);
    const theCase = caseOf(line.heading);
    return {
      documentId,
      name,
      plainName: shortened(line.text, 120),
      duty: isOnlyShown(line.heading, line.text) ? 'show' : 'submit',
      originals: countOf(line.originals),
      copies: countOf(line.copies),
      ...(theCase === undefined ? {} : { case: theCase }),
      ...(line.code === '' ? {} : { code: codeOf(line.code) }),
      sourceKey: keyOf(line),
    };
  });
  return value.length > 0 ? { status: 'verified', value, source } : { status: 'not_published', source };
}

const keyOf = ({ heading, text }: PublishedPaper): string => paperKey(heading, text);

const isPaper = ({ text, originals, copies }: PublishedPaper): boolean =>
  originals + copies > 0 && bareWords(text) !== '';

/** `Mẫu số 18` beside 1 original is read off pages as 181: nobody hands in ten of one paper. */
const countOf = (count: number): number => (count > most ? count % 10 : count);

function codeOf(code: string): string {
  if (/^[0-9A-Za-zĐđ._-]{1,60}$/u.test(code)) return code;
  throw new RecordFault(
    `Mã thành phần hồ sơ "${code.slice(0, 60)}" không đúng dạng.`,
    `The paper's code "${code.slice(0, 60)}" is not of the known form.`,
  );
}
