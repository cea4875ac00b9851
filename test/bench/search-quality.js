/** How often the right procedure comes first, beside general search libraries in the same run. */
import { createSearchIndex } from '../../packages/rules/dist/index.js';
import { importedCatalogue, shippedCatalogue } from './search-catalogue.js';
import { searchLibraries } from './search-libraries.js';
import { answerable, ownQueries, scoreOf, shareOf, trainQueries } from './search-queries.js';

const columns = (...cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(16))).join('');
const figure = (number) => number.toFixed(3);

/** @param say prints a line */
export async function searchQuality(say) {
  const imported = importedCatalogue();
  if (!imported)
    say('The reference data does not lie beside this repository: our own queries over the shipped catalogue.');
  const items = imported ?? shippedCatalogue();
  const codes = new Set(items.map(({ code }) => code));
  const index = createSearchIndex(items);
  const finders = [
    { name: 'Một Cửa', find: (query) => index.search(query).items.map(({ code }) => code) },
    ...(await searchLibraries(items)),
  ];
  const sets = [
    ['reference queries', imported && trainQueries()],
    ['own queries', answerable(ownQueries(), codes)],
  ];
  for (const [name, queries] of sets) {
    if (!queries) continue;
    const withCodes = queries.filter((query) => query.codes.length > 0);
    say(`\n${name}: ${withCodes.length} that have an answer, over ${items.length} procedures`);
    say(columns('', 'top-1', 'primary@3', 'MRR@10', 'found on average'));
    for (const finder of finders) say(lineOf(finder, withCodes));
    say('\nby kind: top-1 / primary@3 / MRR@10');
    say(`${'queries'.padStart(22)}${finders.map((finder) => finder.name.padStart(24)).join('')}`);
    for (const kind of [...new Set(withCodes.map((query) => query.kind))].sort())
      sayKind(say, kind, withCodes, finders);
    sayOthers(say, queries, index);
  }
}

function lineOf({ name, find }, queries) {
  let found = 0;
  const score = scoreOf(queries, (query) => {
    const codes = find(query);
    found += codes.length;
    return codes;
  });
  return columns(
    name,
    figure(shareOf(score.first, score)),
    figure(shareOf(score.three, score)),
    figure(shareOf(score.reciprocal, score)),
    shareOf(found, score).toFixed(1),
  );
}

function sayKind(say, kind, queries, finders) {
  const some = queries.filter((query) => query.kind === kind);
  const cells = finders.map(({ find }) => {
    const score = scoreOf(some, find);
    const shares = [score.first, score.three, score.reciprocal].map((part) => figure(shareOf(part, score)));
    return shares.join(' / ').padStart(24);
  });
  say(`${kind.padEnd(14)}${String(some.length).padStart(8)}${cells.join('')}`);
}

/** Negatives find nothing; help leads to its topic, and to no procedure but a fitting one. */
function sayOthers(say, queries, index) {
  const negatives = queries.filter(({ kind }) => kind === 'negative');
  const helps = queries.filter(({ kind }) => kind === 'help');
  const quiet = negatives.filter(({ query }) => index.search(query).items.length === 0);
  const helped = helps.filter(({ query, topics, alsoRight }) => {
    const { guidance, items } = index.search(query);
    const isTopic = guidance.length > 0 && (topics.length === 0 || topics.includes(guidance[0]));
    return isTopic && items.slice(0, 1).every(({ code }) => alsoRight.includes(code));
  });
  say(
    `\nnegatives that find nothing: ${quiet.length} of ${negatives.length}; help that leads to its topic: ${helped.length} of ${helps.length}`,
  );
}
