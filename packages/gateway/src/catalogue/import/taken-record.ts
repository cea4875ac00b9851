import type { ProcedureRecord } from '../catalogue-files.js';
import { type PlainWords, withBaseWords } from '../words/base-words.js';
import { mergedRecord } from './merge-record.js';

/** What becomes of a procedure when a source says something of it: its facts by `mergedRecord`, its words by `withBaseWords`. */
export const takenRecord = (
  stored: ProcedureRecord | undefined,
  incoming: ProcedureRecord,
  words: ReadonlyMap<string, PlainWords>,
): ProcedureRecord =>
  withBaseWords(
    stored ? mergedRecord(stored, incoming) : incoming,
    (stored ?? incoming).name,
    words.get(incoming.code),
  );
