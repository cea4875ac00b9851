import { eachWord, markedWord, unmarked } from './fold.js';
import { type Knowledge, knowledge } from './knowledge/knowledge.js';
import type { ProcedureText } from './search-index.js';

/** What people call a procedure weighs more than its legal name, and that more than its field. */
const plainFactor = 1;
const nameFactor = 0.9;
const fieldFactor = 0.35;

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
  /** Whether people have given it words of theirs. */
  readonly isTold: readonly boolean[];
  readonly itemCount: number;
}

/** Reads every text of a catalogue once. */
class Reader {
  readonly folded: string[] = [''];
  readonly numberOf = new Map<string, number>();
  readonly marked: string[] = [''];
  readonly foldedOf: number[] = [0];
  readonly spellings: number[][] = [[]];
  readonly words: number[] = [0];
  readonly passageAt: number[] = [0];
  readonly itemOf: number[] = [];
  readonly factorOf: number[] = [];
  /** Whether the passage is the plain name; a legal one qualifies a procedure by all that it may be about. */
  readonly isPlain: boolean[] = [];
  readonly counts: number[] = [0];
  readonly #lastItem: number[] = [-1];
  /** As written, to the numbers of the marked words it stands for. */
  readonly #written = new Map<string, readonly number[]>();
  readonly #markedNumber = new Map<string, number>();
  readonly #known: Knowledge;

  constructor(known: Knowledge) {
    this.#known = known;
  }

  read(text: string, item: number, factor: number, isPlain: boolean): void {
    if (text === '') return;
    const passage = this.itemOf.length;
    this.itemOf.push(item);
    this.factorOf.push(factor);
    this.isPlain.push(isPlain);
    eachWord(text, (start, end) => {
      for (const word of this.#numbersOf(text.slice(start, end))) {
        this.words.push(word);
        this.passageAt.push(passage);
        const folded = this.foldedOf[word] ?? 0;
        if (this.#lastItem[folded] === item) continue;
        this.#lastItem[folded] = item;
        this.counts[folded] = (this.counts[folded] ?? 0) + 1;
      }
    });
    this.words.push(0);
    this.passageAt.push(passage);
  }

  #numbersOf(written: string): readonly number[] {
    const known = this.#written.get(written);
    if (known) return known;
    const marked = markedWord(written);
    const numbers = (this.#known.abbreviations.get(unmarked(marked)) ?? [marked]).map((word) => this.#number(word));
    this.#written.set(written, numbers);
    return numbers;
  }

  #number(marked: string): number {
    const known = this.#markedNumber.get(marked);
    if (known !== undefined) return known;
    const number = this.marked.push(marked) - 1;
    this.#markedNumber.set(marked, number);
    const text = unmarked(marked);
    let folded = this.numberOf.get(text);
    if (folded === undefined) {
      folded = this.folded.push(text) - 1;
      this.numberOf.set(text, folded);
      this.spellings.push([]);
      this.counts.push(0);
      this.#lastItem.push(-1);
    }
    this.foldedOf.push(folded);
    this.spellings[folded]?.push(number);
    return number;
  }
}

/** Lays out a catalogue for being asked. */
export function postingsOf(items: readonly ProcedureText[]): Postings {
  const known = knowledge();
  const reader = new Reader(known);
  items.forEach(({ plainName, synonyms, name, field }, item) => {
    // `Cấp, cấp đổi, cấp lại …` is all of them, none of them special.
    reader.read(plainName, item, plainFactor, !/^(Xin|Làm|Khai|Cấp|Đăng ký|Thực hiện),/.test(plainName));
    for (const synonym of synonyms) reader.read(synonym, item, plainFactor, false);
    // Where the plain name is only the legal one, maybe cut short, the rest of that is read alone.
    const legal = name.replace(/^Thủ tục /, '');
    const cut = plainName.endsWith('…') ? plainName.slice(1, -1) : plainName.slice(1);
    reader.read(legal.startsWith(cut, 1) ? legal.slice(cut.length + 1) : legal, item, nameFactor, false);
    reader.read(field, item, fieldFactor, false);
  });
  const words = Int32Array.from(reader.words);
  const passageAt = Int32Array.from(reader.passageAt);
  const foldedOf = Int32Array.from(reader.foldedOf);
  const rarity = Float32Array.from(reader.folded, (text, number) =>
    number === 0 ? 0 : rarityOf(reader.counts[number] ?? 0, items.length) * (known.foldedWeights.get(text) ?? 1),
  );
  const massOf = new Float32Array(reader.itemOf.length);
  const starts = new Int32Array(reader.marked.length + 1);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? 0;
    starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    const passage = passageAt[place] ?? 0;
    massOf[passage] = (massOf[passage] ?? 0) + (rarity[foldedOf[word] ?? 0] ?? 0);
  }
  for (let word = 1; word < starts.length; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(words.length);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? 0;
    places[next[word] ?? 0] = place;
    next[word] = (next[word] ?? 0) + 1;
  }
  return {
    folded: reader.folded,
    numberOf: reader.numberOf,
    marked: reader.marked,
    foldedOf,
    spellings: reader.spellings,
    words,
    passageAt,
    places,
    starts,
    itemOf: Int32Array.from(reader.itemOf),
    factorOf: Float32Array.from(reader.factorOf),
    massOf,
    rarity,
    counts: Int32Array.from(reader.counts),
    qualifiersOf: qualifiersOf(reader, words, items.length, known),
    isTold: items.map(({ synonyms }) => synonyms.length > 0),
    itemCount: items.length,
  };
}

/** As in BM25, never below a little. */
export const rarityOf = (count: number, all: number): number =>
  Math.log(1 + Math.max(all - count + 0.5, 0.5) / (Math.max(count, 1) + 2.5));

function qualifiersOf(reader: Reader, words: Int32Array, itemCount: number, known: Knowledge): Int32Array {
  const numbers = new Map(reader.marked.map((text, number) => [text, number]));
  const byFirst: ({ readonly rest: readonly number[]; readonly bit: number }[] | undefined)[] = [];
  for (const { words: phrase, bit } of known.qualifierPhrases) {
    const [first = -1, ...rest] = phrase.map((word) => numbers.get(word) ?? -1);
    if (first < 0 || rest.includes(-1)) continue;
    const some = byFirst[first] ?? [];
    byFirst[first] = [...some, { rest, bit }].sort((a, b) => b.rest.length - a.rest.length);
  }
  const found = new Int32Array(itemCount);
  for (let place = 0; place < words.length; place++) {
    const some = byFirst[words[place] ?? 0];
    const passage = reader.passageAt[place] ?? 0;
    if (!some || !reader.isPlain[passage]) continue;
    const match = some.find(({ rest }) => rest.every((word, at) => words[place + 1 + at] === word));
    if (!match) continue;
    const item = reader.itemOf[passage] ?? 0;
    found[item] = (found[item] ?? 0) | match.bit;
    place += match.rest.length;
  }
  return found;
}
