import type { Agency } from '@motcua/openapi';
import { fold } from '@motcua/rules';

/** Finds agencies whose name or province holds every word of the query, marks folded; names that begin so come first. */
export function searchAgencies(agencies: readonly Agency[], query: string): Agency[] {
  const asked = fold(query).trim();
  const words = asked.split(/\s+/).filter(Boolean);
  return agencies
    .map((agency) => ({ agency, ...textsOf(agency) }))
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .sort((a, b) => rank(a.names, asked) - rank(b.names, asked) || collator.compare(a.agency.name, b.agency.name))
    .map(({ agency }) => agency);
}

const collator = new Intl.Collator('vi');

function textsOf({ name, shortName, province, wardCode, code }: Agency) {
  const names = [name, shortName, shortName.replace(/^\S+\s/, '')].map(fold);
  return { names, all: [...names, fold(province), wardCode, fold(code)].join(' ') };
}

/** 0 for the very name, 1 for a name that begins so, 2 else. */
function rank(names: readonly string[], asked: string): number {
  if (names.includes(asked)) return 0;
  return asked !== '' && names.some((name) => name.startsWith(asked)) ? 1 : 2;
}
