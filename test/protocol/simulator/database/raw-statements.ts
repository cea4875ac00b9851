/** The shipped statements that are plain SQL, each with its small meaning. */
import type { RawNode, ValueNode } from 'kysely';
import type { Values } from './engine.js';
import { rawText, UnknownStatementError } from './expressions.js';
import type { Running } from './find-rows.js';

const seconds = (text: string) => Number(/^(\d+)s$/.exec(text)?.[1] ?? Number.NaN) * 1000;

export async function runRaw(node: RawNode, { engine, transaction }: Running): Promise<Values[]> {
  const text = rawText(node);
  const given = node.parameters.map((one) => (one as ValueNode).value);
  if (text === "select set_config('lock_timeout', $, true)") {
    transaction.lockTimeout = seconds(String(given[0]));
    if (Number.isNaN(transaction.lockTimeout)) throw new UnknownStatementError(`no time in ${given[0]}`);
    return [];
  }
  if (/^select pg_advisory_xact_lock\((hashtextextended\()?\$(, 0\))?\)$/.test(text)) {
    await engine.lockAdvisory(String(given[0]), transaction);
    return [];
  }
  // Nobody changes the catalogue or locks a table here, and who follows a dossier is another level's concern.
  if (/^lock table \w+ in row exclusive mode$/.test(text)) return [];
  if (/^select from agencies, forms where .* for key share$/.test(text)) return [];
  if (/^select pg_notify\(\$, \$\)$/.test(text)) return [];
  throw new UnknownStatementError(`no meaning for: ${text}`);
}
