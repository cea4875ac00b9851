import {
  type Document,
  type DocumentOptions,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
  type YAMLParseError,
} from 'yaml';
import { lineOf } from './line-of.js';

/** A YAML file and where its values stand; `faults` is empty where it could be read. */
export interface YamlFile {
  readonly document: Document.Parsed;
  readonly faults: readonly string[];
  line(node: Node | undefined): number;
  /** Where the value at a JSON pointer below a node stands; where it is missing, where it belongs. */
  place(node: Node, pointer: string): string;
}

/** Reads YAML as people write it: each thing that cannot be read is told with its line. */
export function readYaml(text: string, options: ParseOptions & DocumentOptions & SchemaOptions = {}): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const line = (node: Node | undefined) => lineAt(node?.range?.[0] ?? 0);
  const unreadable = document.errors.map((error) => {
    const at = isOpenQuote(error) ? line(lastQuoted(document)) : lineAt(error.pos[0]);
    return `${lineOf(at)}: ${reason(error, text.split('\n')[at - 1] ?? '')}`;
  });
  return {
    document,
    // No file that people write by hand needs an anchor; a few could swell to gigabytes.
    faults: unreadable.length > 0 ? unreadable : marked(document, line),
    line,
    place(node, pointer) {
      const steps = pointer.split('/').slice(1);
      // The nearest one that is there: what is missing has no line of its own.
      for (let depth = steps.length; depth > 0; depth--) {
        const found = nodeAt(node, steps.slice(0, depth));
        if (found) return lineOf(line(found), steps.join('.'));
      }
      return lineOf(line(node), steps.join('.'));
    },
  };
}

/** The member's name rather than its value, which may begin on a later line. */
function nodeAt(node: Node, steps: readonly string[]): Node | undefined {
  const above = steps.slice(0, -1);
  const parent = above.length > 0 && isCollection(node) ? node.getIn(above, true) : node;
  const last = steps.at(-1);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined;
  const found = pair ? pair.key : isSeq(parent) ? parent.get(Number(last), true) : undefined;
  return isNode(found) ? found : undefined;
}

const isOpenQuote = ({ code, message }: YAMLParseError): boolean =>
  code === 'MISSING_CHAR' && /closing.*quote/.test(message);

/** An open quote takes everything behind it, so it is the last one there is. */
function lastQuoted(document: Document.Parsed): Node | undefined {
  let last: Node | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE')) last = node;
    },
  });
  return last;
}

/** What people stumble over, said in words that help. */
const hints: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'thụt đầu dòng bằng dấu cách, không dùng phím Tab / indent with spaces, not with tabs',
  BLOCK_AS_IMPLICIT_KEY:
    'câu có dấu hai chấm phải để trong dấu nháy "…" / a sentence with a colon in it has to be in quotes',
  BAD_INDENT: 'các dòng cùng cấp phải thụt vào như nhau / lines of one level have to be indented alike',
  DUPLICATE_KEY: 'mục này có hai lần / this member occurs twice',
  MISSING_CHAR: 'thiếu dấu nháy, dấu ngoặc hoặc dấu hai chấm / a quote, bracket or colon is missing',
};

/** Marks that YAML reads as its own where text begins. */
const ownMark = /(?:^\s*-|:)\s+([*&!|>%@`])\S/;

function reason({ code, message }: YAMLParseError, line: string): string {
  const mark = ownMark.exec(line)?.[1];
  return `không đọc được / cannot be read (${mark === undefined ? (hints[code] ?? message) : hintOn(mark)})`;
}

const hintOn = (mark: string): string =>
  `chữ có dấu ${mark} ở đầu phải để trong dấu nháy "…" / text that begins with ${mark} has to be in quotes`;

/** Text that YAML takes for a mark of its own: a reference or a type. */
function marked(document: Document.Parsed, line: (node: Node) => number): string[] {
  const faults: string[] = [];
  const tell = (node: Node, mark: string, text: string) =>
    faults.push(`${lineOf(line(node))}: ${text}: ${hintOn(mark)}`);
  visit(document, {
    Alias: (_, node) => void tell(node, '*', `*${node.source}`),
    Value: (_, node) => {
      if (node.tag?.startsWith('!')) tell(node, '!', node.tag);
    },
  });
  return faults;
}
