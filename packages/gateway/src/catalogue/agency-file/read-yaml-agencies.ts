import { isMap, isSeq, type Node } from 'yaml';
import { lineOf } from '../written-file/line-of.js';
import { readYaml } from '../written-file/read-yaml.js';
import type { ReadAgencies, WrittenAgency } from './written-agency.js';

/** Reads a YAML list of agencies in the contract's shape, alone or as the member `agencies`. */
export function readYamlAgencies(text: string): ReadAgencies {
  const { document, faults, place } = readYaml(text);
  if (faults.length > 0) return { agencies: [], faults };
  const root = document.contents;
  const list = isMap(root) ? root.get('agencies', true) : root;
  if (!isSeq<Node>(list)) {
    const fault = 'cần một danh sách cơ quan, mỗi cơ quan bắt đầu bằng "- agencyId:"';
    return {
      agencies: [],
      faults: [`${lineOf(1)}: ${fault} / a list of agencies is needed, each begins "- agencyId:"`],
    };
  }
  const agencies = list.items.map(
    (item): WrittenAgency => ({ value: item.toJS(document), place: (pointer) => place(item, pointer) }),
  );
  return { agencies, faults: [] };
}
