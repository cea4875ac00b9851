import type { Postings } from './postings.js';
import type { Alternative, Choice, Question } from './query-groups.js';
import { Sums } from './sums.js';

/** What a word counts that stands apart from its neighbours in the question. */
const apart = 0.75;
/** How a phrase suffers where a part of it is missing. */
const whole = 1.6;
/** The best passage beside all passages together. */
const closestShare = 0.7;
/** What a passage loses that says much else. */
const elsewhere = 0.4;
/** For each qualifier of a procedure that the question does not name, for each that both name, and for each that only the
 * question names. */
const unasked = 0.91;
const asked = 1.14;
const lacking = 0.88;
/** For one that people have put into their own words: it is asked for most. */
const told = 1.07;
/** Of the question that a procedure must meet to be listed, less where it meets words that mean something together; and of
 * the best score. */
const leastMet = 0.42;
const leastMeaning = 0.23;
const leastOfBest = 0.55;

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
  readonly #meaning: Sums;
  readonly #closest: Sums;
  readonly #seen: Uint32Array;
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
    this.#closest = new Sums(postings.itemCount);
    this.#seen = new Uint32Array(postings.words.length);
  }

  /** @returns those that clearly answer, best first; of one score, as they stand in the catalogue. */
  rank({ groups, qualifiers }: Question): Ranked[] {
    const { itemOf, factorOf, massOf, qualifiersOf } = this.#postings;
    const mass = groups.reduce((total, group) => total + group.mass, 0);
    if (mass === 0) return [];
    this.#asking++;
    for (const sums of [this.#total, this.#matched, this.#union, this.#meaning, this.#closest]) sums.clear();
    for (const group of groups) {
      this.#group.clear();
      this.#itemGroup.clear();
      for (const alternative of group.alternatives) this.#addAlternative(alternative, group.isWhole);
      for (let at = 0; at < this.#group.size; at++) {
        const passage = this.#group.touched[at] ?? 0;
        const met = this.#group.at(passage) * group.mass;
        this.#total.add(passage, met);
        this.#itemGroup.raise(itemOf[passage] ?? 0, met * (factorOf[passage] ?? 0));
      }
      for (let at = 0; at < this.#itemGroup.size; at++) {
        const item = this.#itemGroup.touched[at] ?? 0;
        this.#union.add(item, this.#itemGroup.at(item));
        if (group.isMeaning) this.#meaning.add(item, this.#itemGroup.at(item));
      }
    }
    for (let at = 0; at < this.#total.size; at++) {
      const passage = this.#total.touched[at] ?? 0;
      const said = Math.min(1, this.#matched.at(passage) / (massOf[passage] || 1));
      const score = (this.#total.at(passage) / mass) * (factorOf[passage] ?? 0) * (1 - elsewhere + elsewhere * said);
      this.#closest.raise(itemOf[passage] ?? 0, score);
    }
    const isElsewhere = groups.some(({ isWhole }) => isWhole);
    const ranked: Ranked[] = [];
    for (let at = 0; at < this.#union.size; at++) {
      const item = this.#union.touched[at] ?? 0;
      const met = this.#union.at(item) / mass;
      const hasMeaning = !isElsewhere && this.#meaning.at(item) / mass >= leastMeaning;
      if (!hasMeaning && met < leastMet) continue;
      const own = qualifiersOf[item] ?? 0;
      const score =
        (closestShare * this.#closest.at(item) + (1 - closestShare) * met) *
        (this.#postings.isTold[item] ? told : 1) *
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
  #addAlternative({ choices, weight }: Alternative, isWhole: boolean): void {
    const all = choices.reduce((total, { rarity }) => total + rarity, 0);
    if (all === 0) return;
    this.#part.clear();
    for (const choice of choices) {
      this.#word.clear();
      this.#findWord(choice);
      for (let at = 0; at < this.#word.size; at++) {
        const passage = this.#word.touched[at] ?? 0;
        this.#part.add(passage, this.#word.at(passage) * choice.rarity);
      }
    }
    for (let at = 0; at < this.#part.size; at++) {
      const passage = this.#part.touched[at] ?? 0;
      const share = this.#part.at(passage) / all;
      if (isWhole && share < 0.99) continue;
      this.#group.raise(passage, weight * (choices.length > 1 ? share ** whole : share));
    }
  }

  /** Notes for every passage how well it has one word, and among its neighbours. */
  #findWord({ words: some, sureness, before, after }: Choice): void {
    const { starts, places, words, foldedOf, passageAt, rarity } = this.#postings;
    const sides = Math.min(1, before.length) + Math.min(1, after.length);
    for (let at = 0; at < some.length; at++) {
      const word = some[at] ?? 0;
      const sure = sureness[at] ?? 0;
      const own = (rarity[foldedOf[word] ?? 0] ?? 0) * sure;
      const end = starts[word + 1] ?? 0;
      for (let index = starts[word] ?? 0; index < end; index++) {
        const place = places[index] ?? 0;
        const passage = passageAt[place] ?? 0;
        let beside = sides;
        if (before.length > 0 && !before.includes(foldedOf[words[place - 1] ?? 0] ?? 0)) beside--;
        if (after.length > 0 && !after.includes(foldedOf[words[place + 1] ?? 0] ?? 0)) beside--;
        this.#word.raise(passage, sides === 0 ? sure : sure * (apart + ((1 - apart) * beside) / sides));
        if (this.#seen[place] === this.#asking) continue;
        this.#seen[place] = this.#asking;
        this.#matched.add(passage, own);
      }
    }
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
