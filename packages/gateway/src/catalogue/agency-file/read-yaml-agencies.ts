import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { lineOf, type ReadAgencies, type WrittenAgency } from './written-agency.js';

/** Reads a YAML list of agencies in the contract's shape, alone or as the member `agencies`. */
export function readYamlAgencies(text: string): ReadAgencies {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const nodeLine = (node: Node) => lineAt(node.range?.[0] ?? 0);
  if (document.errors.length > 0) {
    return {
      agencies: [],
      faults: document.errors.map(
        ({ pos, message }) => `${lineOf(lineAt(pos[0]))}: không đọc được / cannot be read (${message})`,
      ),
    };
  }
  const borrowed: string[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      const fault = `chữ có dấu * ở đầu phải để trong dấu nháy "…" / text that begins with * has to be in quotes`;
      borrowed.push(`${lineOf(lineAt(range?.[0] ?? 0))}: *${source}: ${fault}`);
    },
  });
  // No list of agencies needs an anchor; a few could swell to gigabytes.
  if (borrowed.length > 0) return { agencies: [], faults: borrowed };
  const root = document.contents;
  const list = isMap(root) ? root.get('agencies', true) : root;
  if (!isSeq<Node>(list)) {
    const fault = 'cần một danh sách cơ quan, mỗi cơ quan bắt đầu bằng "- agencyId:"';
    return {
      agencies: [],
      faults: [`${lineOf(1)}: ${fault} / a list of agencies is needed, each begins "- agencyId:"`],
    };
  }
  const agencies = list.items.map((item): WrittenAgency => {
    const place = (pointer: string) => {
      const steps = pointer.split('/').slice(1);
      // The nearest one that is there: what is missing has no line of its own.
      for (let depth = steps.length; depth > 0; depth--) {
        const node = isMap(item) || isSeq(item) ? item.getIn(steps.slice(0, depth), true) : undefined;
        if (isNode(node)) return lineOf(nodeLine(node), steps.join('.'));
      }
      return lineOf(nodeLine(item), steps.join('.'));
    };
    return { value: item.toJS(document), place };
  });
  return { agencies, faults: [] };
}
