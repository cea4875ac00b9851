/** General search libraries, each with the settings that suit this catalogue best: marks folded, the last word as a
 * beginning, slips of the pen allowed, what people say above the legal name above the field. */
import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold, wordsOf } from '../../packages/rules/dist/search/fold.js';

const words = (text) => wordsOf(text).map(({ folded }) => folded);

/** @returns name and a function from a query to the codes found, best first */
export async function searchLibraries(items) {
  const documents = items.map(({ code, name, plainName, synonyms, field }) => ({
    id: code,
    plainName,
    synonyms: synonyms.join(' . '),
    name,
    field,
  }));
  return [
    { name: 'MiniSearch', find: miniSearch(documents) },
    { name: 'FlexSearch', find: flexSearch(documents) },
    { name: 'Fuse.js', find: fuse(documents) },
    { name: 'Orama', find: await orama(documents) },
  ];
}

function miniSearch(documents) {
  const index = new MiniSearch({
    fields: ['plainName', 'synonyms', 'name', 'field'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { plainName: 3, synonyms: 3, name: 2, field: 0.5 },
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  index.addAll(documents);
  return (query) => index.search(query).map(({ id }) => id);
}

function flexSearch(documents) {
  const index = new Document({
    document: {
      id: 'id',
      index: ['plainName', 'synonyms', 'name', 'field'].map((field) => ({ field, tokenize: 'forward', encode: words })),
    },
  });
  for (const document of documents) index.add(document);
  const weights = { plainName: 3, synonyms: 3, name: 2, field: 0.5 };
  return (query) => {
    const sums = new Map();
    for (const { field, result } of index.search(query, { limit: 100, suggest: true }))
      for (const [place, id] of result.entries()) sums.set(id, (sums.get(id) ?? 0) + weights[field] / (place + 1));
    return [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  };
}

function fuse(documents) {
  const folded = documents.map(({ id, synonyms, ...rest }) => ({
    id,
    ...Object.fromEntries(Object.entries(rest).map(([field, text]) => [field, fold(text)])),
    synonyms: synonyms.split(' . ').map(fold),
  }));
  const index = new Fuse(folded, {
    keys: [
      { name: 'plainName', weight: 3 },
      { name: 'synonyms', weight: 3 },
      { name: 'name', weight: 2 },
      { name: 'field', weight: 0.5 },
    ],
    threshold: 0.45,
    ignoreLocation: true,
    includeScore: true,
  });
  return (query) => index.search(fold(query)).map(({ item }) => item.id);
}

async function orama(documents) {
  const index = create({
    schema: { id: 'string', plainName: 'string', synonyms: 'string', name: 'string', field: 'string' },
    components: { tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: words } },
  });
  await insertMultiple(index, documents);
  return (query) =>
    search(index, {
      term: query,
      properties: ['plainName', 'synonyms', 'name', 'field'],
      boost: { plainName: 3, synonyms: 3, name: 2, field: 0.5 },
      tolerance: 1,
      threshold: 1,
      limit: 20,
    }).hits.map(({ document }) => document.id);
}
