import type { Steps } from '../steps/steps.js';
import { type Knowledge, knowledge } from './knowledge/knowledge.js';
import { Lexicon } from './lexicon.js';
import { Passages } from './passages.js';
import type { ProcedureText } from './search-index.js';

/** What people call a procedure weighs more than its legal name, and that more than its field. */
const plainFactor = 1;
const nameFactor = 0.9;
const fieldFactor = 0.35;

/** Synonyms of a procedure that is asked for often; seldom ones have a few words too. */
const manyWays = 4;

/** The words of a catalogue and where they stand. A passage is one name, synonym or field; places count through all
 * passages, with an empty one between two. */
export interface Postings {
  /** Folded words, by their number. */
  readonly folded: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Marked words, by their number; 0 is the gap between passages. */
  readonly marked: readonly string[];
  /** Marked to folded number. */
  readonly foldedOf: Int32Array;
  /** Folded number to the numbers of its marked spellings. */
  readonly spellings: readonly (readonly number[])[];
  /** The marked word at each place, and its passage. */
  readonly words: Int32Array;
  readonly passageAt: Int32Array;
  /** Places of marked word `w`: `places` from `starts[w]` to `starts[w + 1]`. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  readonly itemOf: Int32Array;
  readonly factorOf: Float32Array;
  /** Sum of what the words of each passage weigh. */
  readonly massOf: Float32Array;
  /** What each folded word tells: more, the fewer procedures have it. */
  readonly rarity: Float32Array;
  /** In how many procedures each folded word stands. */
  readonly counts: Int32Array;
  /** Bits of each procedure's qualifiers. */
  readonly qualifiersOf: Int32Array;
  /** Whether people call it in many ways. */
  readonly isTold: readonly boolean[];
  readonly itemCount: number;
}

/** How many procedures are read in a step. */
const stepItems = 256;

/** Lays out a catalogue for being asked. */
export function* postingsOf(items: readonly ProcedureText[]): Steps<Postings> {
  const known = knowledge();
  yield;
  const lexicon = new Lexicon(known.abbreviations);
  const passages = new Passages(lexicon);
  for (let item = 0; item < items.length; item++) {
    readProcedure(passages, items[item] as ProcedureText, item);
    if (item % stepItems === 0) yield;
  }
  const { folded, marked } = lexicon;
  const words = passages.words.all();
  const itemOf = passages.itemOf.all();
  const foldedOf = lexicon.foldedOf.all();
  const ends = passages.ends.all();
  const passageAt = passageAtOf(ends, words.length);
  const layout = { words, passageAt, itemOf, foldedOf };
  yield;
  const counts = countsOf(layout, folded.length);
  const rarity = new Float32Array(folded.length);
  for (let number = 1; number < folded.length; number++) {
    const weight = known.foldedWeights.get(folded[number] ?? '') ?? 1;
    rarity[number] = rarityOf(counts[number] ?? 0, items.length) * weight;
  }
  const masses = massOf(layout, rarity);
  yield;
  return {
    folded,
    numberOf: lexicon.numberOf,
    marked,
    ...layout,
    spellings: lexicon.spellings,
    ...placesOf(words, marked.length),
    factorOf: Float32Array.from(passages.factorOf),
    massOf: masses,
    rarity,
    counts,
    qualifiersOf: qualifiersOf(
      layout,
      { isPlain: passages.isPlain, ends },
      items.length,
      phrasesByFirst(known, lexicon),
    ),
    isTold: items.map(({ synonyms }) => synonyms.length >= manyWays),
    itemCount: items.length,
  };
}

function readProcedure(passages: Passages, { plainName, synonyms, name, field }: ProcedureText, item: number): void {
  // `Cấp, cấp đổi, cấp lại …` is all of them, none of them special.
  passages.read(plainName, item, plainFactor, !/^(Xin|Làm|Khai|Cấp|Đăng ký|Thực hiện),/.test(plainName));
  for (const synonym of synonyms) passages.read(synonym, item, plainFactor, false);
  // Where the plain name is only the legal one, maybe cut short, the rest of that is read alone.
  const legal = name.startsWith('Thủ tục ') ? name.slice(8) : name;
  const cut = plainName.endsWith('…') ? plainName.slice(1, -1) : plainName.slice(1);
  passages.read(legal.startsWith(cut, 1) ? legal.slice(cut.length + 1) : legal, item, nameFactor, false);
  passages.read(field, item, fieldFactor, false, true);
}

/** As in BM25, never below a little. */
export const rarityOf = (count: number, all: number): number =>
  Math.log(1 + Math.max(all - count + 0.5, 0.5) / (Math.max(count, 1) + 2.5));

/** The passage at each place; the gap in front of all counts to the first. */
function passageAtOf(ends: Int32Array, places: number): Int32Array {
  const passageAt = new Int32Array(places);
  for (let passage = 1; passage < ends.length; passage++) passageAt.fill(passage, ends[passage - 1], ends[passage]);
  return passageAt;
}

type Layout = Pick<Postings, 'words' | 'passageAt' | 'itemOf' | 'foldedOf'>;

/** In how many procedures each folded word stands. */
function countsOf({ words, passageAt, itemOf, foldedOf }: Layout, foldedCount: number): Int32Array {
  const counts = new Int32Array(foldedCount);
  const lastItem = new Int32Array(foldedCount).fill(-1);
  for (let place = 0; place < words.length; place++) {
    const folded = foldedOf[words[place] as number] as number;
    const item = itemOf[passageAt[place] as number] as number;
    if (folded === 0 || lastItem[folded] === item) continue;
    lastItem[folded] = item;
    (counts[folded] as number)++;
  }
  return counts;
}

function massOf({ words, passageAt, itemOf, foldedOf }: Layout, rarity: Float32Array): Float32Array {
  const mass = new Float32Array(itemOf.length);
  for (let place = 0; place < words.length; place++) {
    const passage = passageAt[place] as number;
    mass[passage] = (mass[passage] as number) + (rarity[foldedOf[words[place] as number] as number] as number);
  }
  return mass;
}

function placesOf(words: Int32Array, markedCount: number): Pick<Postings, 'places' | 'starts'> {
  const starts = new Int32Array(markedCount + 1);
  for (let place = 0; place < words.length; place++) (starts[(words[place] as number) + 1] as number)++;
  for (let word = 1; word <= markedCount; word++)
    starts[word] = (starts[word] as number) + (starts[word - 1] as number);
  const next = starts.slice();
  const places = new Int32Array(words.length);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] as number;
    const at = next[word] as number;
    places[at] = place;
    next[word] = at + 1;
  }
  return { places, starts };
}

/** What follows the first word of a qualifier's phrase. */
interface Rest {
  readonly rest: readonly number[];
  readonly bit: number;
}

const none: readonly Rest[] = [];

/** Qualifiers' phrases that this catalogue can have, by the number of their first word, the longest first. */
function phrasesByFirst(
  { qualifierPhrases }: Knowledge,
  { marked, markedNumberOf }: Lexicon,
): readonly (readonly Rest[] | undefined)[] {
  const byFirst = new Array<Rest[] | undefined>(marked.length).fill(undefined);
  for (const { words, bit } of qualifierPhrases) {
    const [first = -1, ...rest] = words.map((word) => markedNumberOf.get(word) ?? -1);
    if (first < 0 || rest.includes(-1)) continue;
    byFirst[first] = [...(byFirst[first] ?? []), { rest, bit }].sort((a, b) => b.rest.length - a.rest.length);
  }
  return byFirst;
}

function qualifiersOf(
  { words, itemOf }: Layout,
  { isPlain, ends }: { readonly isPlain: readonly boolean[]; readonly ends: Int32Array },
  itemCount: number,
  byFirst: readonly (readonly Rest[] | undefined)[],
): Int32Array {
  const found = new Int32Array(itemCount);
  for (let passage = 0; passage < ends.length; passage++) {
    if (!isPlain[passage]) continue;
    const item = itemOf[passage] as number;
    const end = ends[passage] as number;
    for (let place = ends[passage - 1] ?? 0; place < end; place++) {
      for (const { rest, bit } of byFirst[words[place] as number] ?? none) {
        if (!isAt(rest, words, place + 1)) continue;
        found[item] = (found[item] as number) | bit;
        place += rest.length;
        break;
      }
    }
  }
  return found;
}

function isAt(rest: readonly number[], words: Int32Array, place: number): boolean {
  for (let at = 0; at < rest.length; at++) if (words[place + at] !== rest[at]) return false;
  return true;
}
