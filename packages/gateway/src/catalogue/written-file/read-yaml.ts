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
  type Scalar,
  type SchemaOptions,
  visit,
  type YAMLMap,
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
  // The parser compares every key with all before it: that takes minutes for the codes of a whole country.
  const document = parseDocument(text, { ...options, lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const line = (node: Node | undefined) => lineAt(node?.range?.[0] ?? 0);
  const unreadable = document.errors.map((error) => {
    const at = isOpenQuote(error) ? line(lastQuoted(document)) : lineAt(error.pos[0]);
    return `${lineOf(at)}: ${reason(error, text.split('\n')[at - 1] ?? '')}`;
  });
  unreadable.push(...repeated(document).map((key) => `${lineOf(line(key))}: ${unread(twice)}`));
  const keys = keysByName();
  return {
    document,
    // No file that people write by hand needs an anchor; a few could swell to gigabytes.
    faults: unreadable.length > 0 ? [...new Set(unreadable)] : marked(document, line),
    line,
    place(node, pointer) {
      const steps = pointer.split('/').slice(1);
      // The nearest one that is there: what is missing has no line of its own.
      for (let depth = steps.length; depth > 0; depth--) {
        const found = nodeAt(node, steps.slice(0, depth), keys);
        if (found) return lineOf(line(found), steps.join('.'));
      }
      return lineOf(line(node), steps.join('.'));
    },
  };
}

/** The member's name rather than its value, which may begin on a later line. */
function nodeAt(node: Node, steps: readonly string[], keys: KeysByName): Node | undefined {
  const above = steps.slice(0, -1);
  const parent = above.length > 0 && isCollection(node) ? node.getIn(above, true) : node;
  const last = steps.at(-1);
  const found = isMap(parent)
    ? keys(parent).get(last ?? '')
    : isSeq(parent)
      ? parent.get(Number(last), true)
      : undefined;
  return isNode(found) ? found : undefined;
}

type KeysByName = (map: YAMLMap) => ReadonlyMap<string, Scalar>;

/** Gives the keys of a map by their names; a file may have thousands, and a fault in each. */
function keysByName(): KeysByName {
  const known = new Map<YAMLMap, ReadonlyMap<string, Scalar>>();
  return (map) => {
    const names = known.get(map) ?? new Map(keysOf(map).map((key) => [String(key.value), key]));
    known.set(map, names);
    return names;
  };
}

const keysOf = (map: YAMLMap): Scalar[] => map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));

/** Keys that stand in their map already: whoever says a thing twice meant another the second time. */
function repeated(document: Document.Parsed): Scalar[] {
  const found: Scalar[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const key of keysOf(map)) {
        if (seen.has(key.value)) found.push(key);
        seen.add(key.value);
      }
    },
  });
  return found;
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
  MULTIPLE_DOCS: 'bỏ dòng --- / take the line --- away',
  MISSING_CHAR: 'thiếu dấu nháy, dấu ngoặc hoặc dấu hai chấm / a quote, bracket or colon is missing',
};

/** Marks that YAML reads as its own where text begins. */
const ownMark = /(?:^\s*-|:)\s+([*&!|>%@`])\S/;

function reason({ code, message }: YAMLParseError, line: string): string {
  const mark = ownMark.exec(line)?.[1];
  return unread(mark === undefined ? (hints[code] ?? message) : hintOn(mark));
}

const unread = (why: string): string => `không đọc được / cannot be read (${why})`;
const twice = 'mục này có hai lần / this member occurs twice';

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
