import type { Channel, DocumentsFact, ProcedureDocument, Source } from '@motcua/openapi';
import { collectPapers } from './collect-papers.js';
import { isOnlineHeading, proseFacts, sharedFacts } from './paper-prose.js';
import { bareLine, caseOf, documentIdOf, isOnlyShown, shortened } from './plain-words.js';
import { RecordFault } from './record-fault.js';
import { longestSentence, sentencesOf } from './record-steps.js';
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

/** What a record says around its list of papers. */
export interface PaperContext {
  /** Ways of filing; empty where it does not say. */
  readonly ways: readonly Channel[];
  /** Notes and steps, as published. */
  readonly texts: readonly string[];
}

/** The papers among the lines, each with first words of its own; pages repeat lines, and a repeated one is one paper. */
export function documentsFact(
  lines: readonly PublishedPaper[],
  { ways, texts }: PaperContext,
  source: Source,
): DocumentsFact {
  const taken = new Set<string>();
  const all = lines.filter(isPaper);
  const signs = all.map((line) => `${line.code} ${keyOf(line)}`);
  const papers = all.filter((_, at) => signs.indexOf(signs[at] ?? '') === at);
  const sentences = sentencesOf([...lines.filter(isNote).map(({ text }) => text), ...texts]);
  const shared = sharedFacts({ ways, sentences }, papers.map(proseOf));
  const value = papers.map((line): ProcedureDocument => {
    const name = shortened(line.text, 160);
    const documentId = documentIdOf(name, taken);
    taken.add(documentId);
    const { heading } = line;
    const theCase = isOnlineHeading(heading) ? undefined : caseOf(heading);
    const duty = isOnlyShown(heading, line.text) ? 'show' : 'submit';
    const { originals, copies } = countsOf(line);
    return {
      documentId,
      name,
      plainName: shortened(line.text, 120),
      duty,
      originals,
      copies,
      ...(theCase === undefined ? {} : { case: theCase }),
      ...proseFacts(proseOf(line), { heading, duty, copies }, shared),
      ...(line.code === '' ? {} : { code: codeOf(line.code) }),
      sourceKey: keyOf(line),
    };
  });
  if (value.length === 0) return { status: 'not_published', source };
  return { status: 'verified', value: [...value, ...collectPapers(sentences)], source };
}

/** Of a text that is too long to be read: nothing. */
const proseOf = ({ text }: PublishedPaper): string =>
  text.length > longestSentence ? '' : bareLine(text.replace(/\p{Cf}/gu, ''));

/** A line that speaks of papers and is none, whatever it counts. */
const isNote = (line: PublishedPaper): boolean =>
  !isPaper(line) ||
  /^\W*(?:lưu ý|ghi chú)/iu.test(line.heading || line.text) ||
  /các giấy tờ sau\W*$/iu.test(line.text);

const keyOf = ({ heading, text }: PublishedPaper): string => paperKey(heading, text);

const isPaper = ({ heading, text, originals, copies }: PublishedPaper): boolean =>
  originals + copies > 0 && bareWords(text) !== '' && !isDrawnUpInside.test(heading);

/** What one office puts together for another: nobody brings that along. */
const isDrawnUpInside = /cơ quan [^,;:.]{0,40} trình (?:chủ tịch|(?:ủy|uỷ) ban)/iu;

/** A text that asks for a copy counts copies, whichever column its number stands in. */
function countsOf({ text, ...line }: PublishedPaper): { originals: number; copies: number } {
  const [originals, copies] = [countOf(line.originals), countOf(line.copies)];
  return asksForCopy.test(bareLine(text)) ? { originals: 0, copies: copies || originals } : { originals, copies };
}

const asksForCopy = /^(?:[^.;:]{0,140} phải nộp )?bản (?:sao|chụp)(?! (?:hoặc|và) (?:bản chính|xuất trình))(?=\s)/iu;

/** `Mẫu số 18` beside 1 original is read off pages as 181: nobody hands in ten of one paper. */
const countOf = (count: number): number => (count > most ? count % 10 : count);

function codeOf(code: string): string {
  if (/^[0-9A-Za-zĐđ._-]{1,60}$/u.test(code)) return code;
  throw new RecordFault(
    `Mã thành phần hồ sơ "${code.slice(0, 60)}" không đúng dạng.`,
    `The paper's code "${code.slice(0, 60)}" is not of the known form.`,
  );
}
