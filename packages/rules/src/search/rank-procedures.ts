import { markedWord, type Word, wordsOf } from './fold.js';
import type { ProcedureText } from './search-index.js';

/** One word of the query. */
interface Term {
  readonly folded: string;
  readonly marked: string | undefined;
  /** The person may still be typing it. */
  readonly isOpen: boolean;
}

interface WeighedText {
  readonly words: readonly Word[];
  readonly weight: number;
}

/** Words that carry no subject; they count only in a query that has no others. Words that are another one without its
 * marks (`bạn`, `bản`) are not here. */
const fillers = /^(cho|cua|duoc|em|gi|giup|khong|la|lam|minh|muon|nao|toi|tui|va|voi|xin)$/;

/** Share of the query's weight that a procedure must meet, and how rare, beside the query's rarest word, one of the words
 * it meets must be: `đăng ký xe` is no question about every other registration. */
const leastMet = 0.3;
const leastRare = 0.4;

/** Orders the procedures that answer what a person typed, best first, and leaves out those that do not. Marks are folded;
 * those that were typed only break ties; the last word may be a beginning. Rare words weigh more (as in BM25), words that
 * stand side by side as in the text more still. A procedure code, or its beginning, finds that procedure alone. What
 * weighs the same stands in the order of codes: the order in which a catalogue is kept must not show. */
export function rankProcedures<T extends ProcedureText>(query: string, items: readonly T[]): T[] {
  const code = /\d\.\d+(\.[\dA-Z]+)*/.exec(query.toUpperCase())?.[0];
  if (code) return items.filter((item) => item.code.startsWith(code)).sort(byCode);
  const terms = termsOf(query);
  const texts = items.map(textsOf);
  const rarity = terms.map((term) => {
    const count = texts.filter((all) => all.some(({ words }) => words.some((word) => meets(word, term)))).length;
    // A word found nowhere counts like one found once, else a long sentence would find nothing.
    const often = Math.max(count, 1) + 0.5;
    return Math.log(1 + Math.max(items.length + 1 - often, 0) / often);
  });
  const whole = sum(rarity) * leastMet;
  const rare = Math.max(...rarity) * leastRare;
  return items
    .map((item, i) => ({ item, ...scoreOf(texts[i] ?? [], terms, rarity) }))
    .filter(({ met }) => met.length > 0 && sum(met) >= whole && Math.max(...met) >= rare)
    .sort((a, b) => b.score - a.score || byCode(a.item, b.item))
    .map(({ item }) => item);
}

const byCode = (a: ProcedureText, b: ProcedureText) => (a.code < b.code ? -1 : 1);

function termsOf(query: string): Term[] {
  const words = wordsOf(query);
  const telling = words.filter(({ folded }) => !fillers.test(folded));
  const last = /\s$/.test(query) ? undefined : words.at(-1);
  return (telling.length > 0 ? telling : words).map((word) => ({
    folded: word.folded,
    marked: markedWord(word.text),
    isOpen: word === last,
  }));
}

/** Remembered by item: a catalogue is asked again at every key, and folding it is most of the work. */
const remembered = new WeakMap<ProcedureText, readonly WeighedText[]>();

function textsOf(item: ProcedureText): readonly WeighedText[] {
  const known = remembered.get(item);
  if (known) return known;
  // What people call a procedure weighs more than its legal name, and that more than its field.
  const texts = [
    { text: item.plainName, weight: 3 },
    ...item.synonyms.map((text) => ({ text, weight: 3 })),
    { text: item.name, weight: 2 },
    { text: item.field, weight: 0.5 },
  ].map(({ text, weight }) => ({ words: wordsOf(text), weight }));
  remembered.set(item, texts);
  return texts;
}

const meets = ({ folded }: Word, term: Term) => (term.isOpen ? folded.startsWith(term.folded) : folded === term.folded);

/** `met`: the rarities of the terms found anywhere. `score`: each term by its best text, and the closest text as a whole. */
function scoreOf(texts: readonly WeighedText[], terms: readonly Term[], rarity: readonly number[]) {
  const best = terms.map(() => 0);
  let closest = 0;
  let marks = 0;
  for (const { words, weight } of texts) {
    let here = 0;
    let found = 0;
    terms.forEach((term, i) => {
      const places = words.filter((word) => meets(word, term));
      if (places.length === 0) return;
      const before = terms[i - 1];
      const isPhrase = before && words.some((word, j) => meets(word, before) && places.includes(words[j + 1] as Word));
      here += (rarity[i] ?? 0) * (isPhrase ? 2 : 1);
      found += 1;
      best[i] = Math.max(best[i] ?? 0, weight);
      if (term.marked && places.some(({ text }) => markedWord(text) === term.marked)) marks += weight;
    });
    // A text that says little else is closer than a long one.
    closest = Math.max(closest, here * weight * (0.5 + Math.min(1, found / (words.length || 1))));
  }
  return {
    met: rarity.filter((_, i) => best[i]),
    score: sum(best.map((weight, i) => weight * (rarity[i] ?? 0))) + closest + marks / 1000,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
