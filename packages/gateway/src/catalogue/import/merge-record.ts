import type { ChannelsFact } from '@motcua/openapi';
import type { ProcedureRecord } from '../catalogue-files.js';
import { mergedDocuments } from './merge-documents.js';
import { mergedFact, outranks } from './merge-fact.js';
import { sameWords } from './text-key.js';

/**
 * What an import makes of a procedure. Its plain name, synonyms, combined procedures, and the words of its papers belong
 * to people and stay; facts follow the import, each by the rule of `mergedFact`. What the import does not have, it does
 * not take away.
 */
export function mergedRecord(stored: ProcedureRecord, incoming: ProcedureRecord): ProcedureRecord {
  const isOlder = outranks(stored.source, incoming.source);
  const text = (before: string, after: string) =>
    isOlder || after === '' || sameWords(before, after) ? before : after;
  const list = (before: string[], after: string[]) =>
    isOlder || after.length === 0 || sameSet(before, after) ? before : after;
  const record: ProcedureRecord = {
    ...stored,
    name: text(stored.name, incoming.name),
    field: text(stored.field, incoming.field),
    levels:
      isOlder || incoming.levels.length === 0 || sameSet(stored.levels, incoming.levels)
        ? stored.levels
        : incoming.levels,
    subjects: list(stored.subjects, incoming.subjects),
    channels: mergedChannels(stored.channels, incoming.channels),
    documents: mergedDocuments(stored.documents, incoming.documents, stored.notPapers ?? []),
    results:
      isOlder || incoming.results.length === 0 ? stored.results : mergedResults(stored.results, incoming.results),
    legalBasis: list(stored.legalBasis, incoming.legalBasis),
    serviceLevel: mergedFact(stored.serviceLevel, incoming.serviceLevel),
    nonTerritorial: mergedFact(stored.nonTerritorial, incoming.nonTerritorial),
    source: isOlder ? stored.source : { ...stored.source, ...incoming.source, ...keptAddress(stored, incoming) },
  };
  const { steps = [] } = incoming;
  if (steps.length > 0 && !sameWords((stored.steps ?? []).join('\n'), steps.join('\n')) && (!isOlder || !stored.steps))
    record.steps = steps;
  for (const name of ['effectiveFrom', 'effectiveTo', 'supersededBy', 'portalId'] as const) {
    const value = incoming[name];
    if (value !== undefined && (!isOlder || stored[name] === undefined)) record[name] = value;
  }
  return record;
}

/** Of the procedure's own page, where the import knows only how to search for it. */
const keptAddress = (stored: ProcedureRecord, { portalId }: ProcedureRecord): { url?: string } =>
  portalId === undefined && stored.portalId !== undefined && stored.source.url !== undefined
    ? { url: stored.source.url }
    : {};

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

/** The list of channels is one fact, the terms of each channel are facts of their own. */
function mergedChannels(stored: ChannelsFact, incoming: ChannelsFact): ChannelsFact {
  if (incoming.status === 'unknown') return stored;
  if (stored.status !== 'verified' || incoming.status !== 'verified') return mergedFact(stored, incoming);
  const terms = outranks(stored.source, incoming.source) ? stored.value : incoming.value;
  const value = terms.map((one) => {
    const before = stored.value.find(({ channel }) => channel === one.channel);
    const after = incoming.value.find(({ channel }) => channel === one.channel);
    if (!before || !after) return one;
    return {
      channel: one.channel,
      time: mergedFact(before.time, after.time),
      fee: mergedFact(before.fee, after.fee),
    };
  });
  const { source } = mergedFact({ ...stored, value }, { ...incoming, value });
  return { ...stored, value, source };
}

/** A result keeps how people write it. */
const mergedResults = (stored: ProcedureRecord['results'], incoming: ProcedureRecord['results']) => {
  const merged = incoming.map(
    (result) => stored.find(({ code, name }) => code === result.code && sameWords(name, result.name)) ?? result,
  );
  const isSame = merged.length === stored.length && merged.every((one) => stored.includes(one));
  return isSame ? stored : merged;
};
