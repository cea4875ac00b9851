import type { CatalogueDetails } from '@motcua/openapi';
import { atOnce, type Steps } from '../steps/steps.js';
import { checkSum } from './check-sum.js';
import { oneLine, shortCode } from './columns.js';
import type { DetailsContent } from './details-content.js';
import { packWords } from './packed-words.js';
import { slimmed } from './slim-detail.js';

/** Pages of a step. */
const stepPages = 32;

/** Writes a details pack; what is alike stands together, by field and name. */
export const encodeDetails = (content: DetailsContent): CatalogueDetails => atOnce(writeDetails(content));

/** As `encodeDetails`, in short steps: a gateway answers others between two. */
export function* writeDetails({ agency, details }: DetailsContent): Steps<CatalogueDetails> {
  const keyOf = ({ procedure }: (typeof details)[number]) => `${procedure.field}\n${procedure.name}`;
  const rows = [...details].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const lines: string[] = [];
  for (const row of rows) {
    lines.push(oneLine(JSON.stringify(slimmed(row))));
    if (lines.length % stepPages === 0) yield;
  }
  const { table, texts } = yield* packWords({ details: lines.join('\n') });
  const codes = rows.map(({ procedure }) => shortCode(procedure.code)).join('\n');
  const members = { format: 1 as const, agency, ...table, codes, ...texts };
  return { ...members, check: checkSum(members) };
}
