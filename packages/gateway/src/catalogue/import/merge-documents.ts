import type { DocumentsFact, ProcedureDocument } from '@motcua/openapi';
import { mergedFact, outranks } from './merge-fact.js';

/**
 * What an import makes of a list of papers. A paper is found again by its code, then by the fingerprint of its official
 * text; its words, id, duty, condition and case are people's and stay, its counts are the source's, and so is what its
 * text says of channels, copies, upload and photograph; where it says nothing, what people set stays. A paper that people
 * added has neither and stays; a line they found to be no paper stays out. A list they wrote whole stays whole: nobody
 * could tell which of its papers came, and each would stand there twice.
 */
export function mergedDocuments(
  stored: DocumentsFact,
  incoming: DocumentsFact,
  notPapers: readonly string[],
): DocumentsFact {
  // Nobody has looked.
  if (incoming.status === 'unknown') return stored;
  if (incoming.status !== 'verified') return mergedFact(stored, incoming);
  const papers = incoming.value.filter(({ sourceKey = '' }) => !notPapers.includes(sourceKey));
  if (papers.length === 0 || outranks(stored.source, incoming.source)) return stored;
  if (stored.status !== 'verified') return { ...incoming, value: papers };
  if (!stored.value.some(isFromSource)) return stored;
  const partners = matched(stored.value, papers);
  const kept = stored.value.flatMap((paper) => {
    const partner = partners.get(paper);
    if (partner) return [withFacts(paper, partner)];
    return isFromSource(paper) ? [] : [paper];
  });
  const known = new Set(partners.values());
  const taken = new Set(kept.map(({ documentId }) => documentId));
  const added = papers.filter((paper) => !known.has(paper)).map((paper) => withFreeId(paper, taken));
  const { source } = stored.source.name === incoming.source.name ? incoming : stored;
  return { ...stored, value: [...kept, ...added], source };
}

type Paper = ProcedureDocument;

const isFromSource = ({ code, sourceKey }: Paper): boolean => code !== undefined || sourceKey !== undefined;

/** Pairs each stored paper with one that came, the surest sign first; equals in their order. */
function matched(stored: readonly Paper[], incoming: readonly Paper[]): ReadonlyMap<Paper, Paper> {
  const pairs = new Map<Paper, Paper>();
  const used = new Set<Paper>();
  const signs = [
    ({ code, sourceKey }: Paper) => code && sourceKey && `${code} ${sourceKey}`,
    ({ code }: Paper) => code,
    ({ sourceKey }: Paper) => sourceKey,
  ];
  for (const sign of signs)
    for (const paper of stored) {
      const wanted = sign(paper);
      if (!wanted || pairs.has(paper)) continue;
      const partner = incoming.find((one) => !used.has(one) && sign(one) === wanted);
      if (!partner) continue;
      pairs.set(paper, partner);
      used.add(partner);
    }
  return pairs;
}

/** What a source may leave unsaid; then what people set stays. */
const saidFacts = ['channels', 'copyKind', 'upload', 'photo', 'code', 'sourceKey'] as const;

const withFacts = (paper: Paper, incoming: Paper): Paper => ({
  ...paper,
  originals: incoming.originals,
  copies: incoming.copies,
  ...Object.fromEntries(saidFacts.flatMap((name) => (incoming[name] === undefined ? [] : [[name, incoming[name]]]))),
});

/** A paper nobody has written about yet, under an id that is free. */
function withFreeId(paper: Paper, taken: Set<string>): Paper {
  let { documentId } = paper;
  for (let at = 2; taken.has(documentId); at++) documentId = `${paper.documentId}-${at}`;
  taken.add(documentId);
  return { ...paper, documentId };
}
