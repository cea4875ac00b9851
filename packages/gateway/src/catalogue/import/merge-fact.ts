/**
 * What an import makes of a fact that is stored. An absence never replaces a verified fact; the later reading counts, and
 * on one day the source that people named instead of the import's; what stayed the same keeps their note.
 */
import type { Absence, Source } from '@motcua/openapi';
import { canonicalJson } from '@motcua/rules';

interface AnyFact {
  readonly status: 'verified' | Absence;
  readonly source?: Source;
  readonly note?: string;
}

export function mergedFact<Fact extends AnyFact>(stored: Fact, incoming: Fact): Fact {
  if (stored.status === 'verified' && incoming.status !== 'verified') return stored;
  if (saidBy(stored) === saidBy(incoming)) {
    const note = stored.note ?? incoming.note;
    const source = laterReading(stored.source, incoming.source);
    return { ...stored, ...(source && { source }), ...(note !== undefined && { note }) };
  }
  return outranks(stored.source, incoming.source) ? stored : incoming;
}

/** Whether what is stored was read later, or on the same day at another source. */
export const outranks = (stored: Source | undefined, incoming: Source | undefined): boolean =>
  stored !== undefined &&
  incoming !== undefined &&
  (stored.asOf > incoming.asOf || (stored.asOf === incoming.asOf && stored.name !== incoming.name));

/** The same was read again: the day moves on where the source is the same one. */
function laterReading(stored: Source | undefined, incoming: Source | undefined): Source | undefined {
  if (!stored || !incoming) return stored ?? incoming;
  return stored.name === incoming.name && incoming.asOf > stored.asOf ? incoming : stored;
}

/** The fact without where it was read and what people added. */
const saidBy = ({ source: _, note: __, ...rest }: AnyFact): string => canonicalJson(rest);
