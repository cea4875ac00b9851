import {
  type Document,
  type DocumentOptions,
  isMap,
  isNode,
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
  const unreadable = document.errors.map((error) => `${lineOf(lineAt(error.pos[0]))}: ${reason(error)}`);
  return {
    document,
    // No file that people write by hand needs an anchor; a few could swell to gigabytes.
    faults: unreadable.length > 0 ? unreadable : marked(document, line),
    line,
    place(node, pointer) {
      const steps = pointer.split('/').slice(1);
      // The nearest one that is there: what is missing has no line of its own.
      for (let depth = steps.length; depth > 0; depth--) {
        const found = isMap(node) || isSeq(node) ? node.getIn(steps.slice(0, depth), true) : undefined;
        if (isNode(found)) return lineOf(line(found), steps.join('.'));
      }
      return lineOf(line(node), steps.join('.'));
    },
  };
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

const reason = ({ code, message }: YAMLParseError): string =>
  `không đọc được / cannot be read (${hints[code] ?? message})`;

/** Text that YAML takes for a mark of its own: a reference or a type. */
function marked(document: Document.Parsed, line: (node: Node) => number): string[] {
  const faults: string[] = [];
  const tell = (node: Node, mark: string, text: string) =>
    faults.push(
      `${lineOf(line(node))}: ${text}: chữ có dấu ${mark} ở đầu phải để trong dấu nháy "…" / text that begins with ${mark} has to be in quotes`,
    );
  visit(document, {
    Alias: (_, node) => void tell(node, '*', `*${node.source}`),
    Value: (_, node) => {
      if (node.tag?.startsWith('!')) tell(node, '!', node.tag);
    },
  });
  return faults;
}
