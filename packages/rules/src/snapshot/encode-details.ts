import type { CatalogueDetails } from '@motcua/openapi';
import { checkSum } from './check-sum.js';
import { oneLine, shortCode } from './columns.js';
import type { DetailsContent } from './details-content.js';
import { packWords } from './packed-words.js';
import { slimmed } from './slim-detail.js';

/** Writes a details pack; what is alike stands together, by field and name. */
export function encodeDetails({ agency, details }: DetailsContent): CatalogueDetails {
  const keyOf = ({ procedure }: (typeof details)[number]) => `${procedure.field}\n${procedure.name}`;
  const rows = [...details].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const { table, texts } = packWords({ details: rows.map((row) => oneLine(JSON.stringify(slimmed(row)))).join('\n') });
  const codes = rows.map(({ procedure }) => shortCode(procedure.code)).join('\n');
  const members = { format: 1 as const, agency, ...table, codes, ...texts };
  return { ...members, check: checkSum(members) };
}
