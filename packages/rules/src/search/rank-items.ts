import type { Postings } from './postings.js';
import type { Alternative, Choice, Group, Question } from './question.js';
import { Sums } from './sums.js';

/** What a word counts that stands apart from its neighbours in the question. */
const apart = 0.75;
/** How a phrase suffers where a part of it is missing. */
const whole = 1.6;
/** The best passage beside all passages together. */
const closestShare = 0.72;
/** What a passage loses that says much else. */
const elsewhere = 0.4;
/** For each qualifier of a procedure that the question does not name, for each that both name, and for each that only the
 * question names. */
const unasked = 0.91;
const asked = 1.14;
const lacking = 0.88;
/** For one that people call in many ways: it is asked for most. */
const told = 1.07;
/** Of the question that a procedure must meet to be listed, less where it meets words that mean something together; and of
 * the best score. */
const leastMet = 0.42;
/** Of a story, most of which says how it came to that; only where nothing answers it better. */
const leastOfStory = 0.28;
const storyParts = 5;
const leastMeaning = 0.23;
/** What counts as meeting such words; where nothing else is found, a few that do are listed. */
const wholeMeaning = 0.6;
const mostOfFew = 5;
const leastOfBest = 0.6;

/** A procedure by its number, with how well it answers. */
export interface Ranked {
  readonly item: number;
  readonly score: number;
}

/** Scores the procedures of a catalogue against questions. */
export class Ranker {
  readonly #postings: Postings;
  readonly #word: Sums;
  readonly #part: Sums;
  readonly #group: Sums;
  readonly #itemGroup: Sums;
  /** Over all groups, by passage and by item. */
  readonly #total: Sums;
  readonly #matched: Sums;
  readonly #union: Sums;
  /** The part that it meets best of those whose words mean something together. */
  readonly #meaning: Sums;
  /** How many other matters it names. */
  readonly #named: Sums;
  readonly #closest: Sums;
  /** By marked word, the last question in which what it tells was noted. */
  readonly #counted: Uint32Array;
  #asking = 0;

  constructor(postings: Postings) {
    const passages = postings.itemOf.length;
    this.#postings = postings;
    this.#word = new Sums(passages);
    this.#part = new Sums(passages);
    this.#group = new Sums(passages);
    this.#total = new Sums(passages);
    this.#matched = new Sums(passages);
    this.#itemGroup = new Sums(postings.itemCount);
    this.#union = new Sums(postings.itemCount);
    this.#meaning = new Sums(postings.itemCount);
    this.#named = new Sums(postings.itemCount);
    this.#closest = new Sums(postings.itemCount);
    this.#counted = new Uint32Array(postings.marked.length);
  }

  /** @returns those that clearly answer, best first; of one score, as they stand in the catalogue. */
  rank({ groups, qualifiers }: Question): Ranked[] {
    const mass = groups.reduce((total, group) => total + group.mass, 0);
    if (mass === 0) return [];
    this.#asking++;
    for (const sums of [this.#total, this.#matched, this.#union, this.#meaning, this.#named, this.#closest])
      sums.clear();
    let rest = mass;
    for (const group of [...groups].sort((a, b) => b.mass - a.mass)) {
      // What meets only the parts that tell least is never listed; it need not be found.
      this.#addGroup(group, rest < mass * leastMeaning);
      rest -= group.mass;
    }
    this.#findClosest(mass);
    const others = groups.filter(({ isWhole }) => isWhole).length;
    const listed = this.#listed(mass, qualifiers, others, [leastMeaning, leastMet]);
    if (listed.length > 0) return listed;
    const least = groups.length < storyParts ? leastMet : leastOfStory;
    return this.#listed(mass, qualifiers, others, [0, least]).slice(0, mostOfFew);
  }

  #addGroup(group: Group, isMinor: boolean): void {
    const { itemOf, factorOf } = this.#postings;
    const [total, union, meaning, here, itemHere] = [
      this.#total,
      this.#union,
      this.#meaning,
      this.#group,
      this.#itemGroup,
    ];
    here.clear();
    itemHere.clear();
    for (const alternative of group.alternatives) this.#addAlternative(alternative, group.isWhole, isMinor);
    for (let at = 0; at < here.size; at++) {
      const passage = here.touched[at] as number;
      const met = here.at(passage) * group.mass;
      total.add(passage, met);
      itemHere.raise(itemOf[passage] as number, met * (factorOf[passage] as number));
    }
    for (let at = 0; at < itemHere.size; at++) {
      const item = itemHere.touched[at] as number;
      union.add(item, itemHere.at(item));
      if (group.isMeaning) meaning.raise(item, itemHere.at(item) / group.mass);
      if (group.isWhole) this.#named.add(item, 1);
    }
  }

  /** The passage of each procedure that comes closest to the question. */
  #findClosest(mass: number): void {
    const { itemOf, factorOf, massOf } = this.#postings;
    for (let at = 0; at < this.#total.size; at++) {
      const passage = this.#total.touched[at] as number;
      const said = Math.min(1, this.#matched.at(passage) / ((massOf[passage] as number) || 1));
      const met = (this.#total.at(passage) / mass) * (factorOf[passage] as number);
      this.#closest.raise(itemOf[passage] as number, met * (1 - elsewhere + elsewhere * said));
    }
  }

  /** @param others parts that name other matters: who names them finds only what names them too
   * @param leasts of the question that is to be met, with words that mean something together and without */
  #listed(mass: number, qualifiers: number, others: number, leasts: readonly [number, number]): Ranked[] {
    const { qualifiersOf, isTold } = this.#postings;
    const ranked: Ranked[] = [];
    for (let at = 0; at < this.#union.size; at++) {
      const item = this.#union.touched[at] as number;
      const met = this.#union.at(item) / mass;
      const least = leasts[this.#meaning.at(item) >= wholeMeaning ? 0 : 1];
      if (met < least || this.#named.at(item) < others) continue;
      const own = qualifiersOf[item] as number;
      const score =
        (closestShare * this.#closest.at(item) + (1 - closestShare) * met) *
        (isTold[item] ? told : 1) *
        unasked ** bits(own & ~qualifiers) *
        asked ** bits(own & qualifiers) *
        lacking ** bits(qualifiers & ~own);
      ranked.push({ item, score });
    }
    ranked.sort((a, b) => b.score - a.score || a.item - b.item);
    const worst = (ranked[0]?.score ?? 0) * leastOfBest;
    return ranked.filter(({ score }) => score >= worst);
  }

  /** Notes for every passage the share of an alternative that it says, where that is more than of the others. */
  #addAlternative({ choices, weight }: Alternative, isWhole: boolean, isMinor: boolean): void {
    const all = choices.reduce((total, { rarity }) => total + rarity, 0);
    if (all === 0) return;
    const [word, part] = [this.#word, this.#part];
    part.clear();
    for (const choice of choices) {
      word.clear();
      this.#findWord(choice, isMinor);
      for (let at = 0; at < word.size; at++) {
        const passage = word.touched[at] as number;
        part.add(passage, word.at(passage) * choice.rarity);
      }
    }
    for (let at = 0; at < part.size; at++) {
      const passage = part.touched[at] as number;
      const share = part.at(passage) / all;
      if (isWhole && share < 0.99) continue;
      this.#group.raise(passage, weight * (choices.length > 1 ? share ** whole : share));
    }
  }

  /** Notes for every passage how well it has one word, and among its neighbours. */
  #findWord({ words: some, sureness, before, after }: Choice, isMinor: boolean): void {
    const { starts, places, words, foldedOf, passageAt, itemOf, rarity } = this.#postings;
    const [found, matched, union] = [this.#word, this.#matched, this.#union];
    const sides = Math.min(1, before.length) + Math.min(1, after.length);
    const step = sides === 0 ? 0 : (1 - apart) / sides;
    for (let at = 0; at < some.length; at++) {
      const word = some[at] as number;
      const sure = sureness[at] as number;
      const own = (rarity[foldedOf[word] as number] as number) * sure;
      const isCounted = this.#counted[word] === this.#asking;
      this.#counted[word] = this.#asking;
      const end = starts[word + 1] as number;
      for (let index = starts[word] as number; index < end; index++) {
        const place = places[index] as number;
        const passage = passageAt[place] as number;
        if (isMinor && !union.has(itemOf[passage] as number)) continue;
        let share = 1;
        if (before.length > 0 && !before.includes(foldedOf[words[place - 1] as number] as number)) share -= step;
        if (after.length > 0 && !after.includes(foldedOf[words[place + 1] as number] as number)) share -= step;
        found.raise(passage, sure * share);
        if (!isCounted) matched.add(passage, own);
      }
    }
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
