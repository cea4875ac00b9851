import type { Postings } from './postings.js';
import type { Question } from './query-groups.js';

/** What a word counts that stands apart from its neighbours in the question. */
const apart = 0.75;
/** How a phrase suffers where a part of it is missing. */
const whole = 1.6;
/** The best passage beside all passages together. */
const closestShare = 0.65;
/** What a passage loses that says much else. */
const elsewhere = 0.35;
/** For each qualifier of a procedure that the question does not name, and for each that it does. */
const unasked = 0.9;
const asked = 1.06;
/** Of the question, and of the best score, that a procedure must reach to be listed. */
const leastMet = 0.42;
const leastOfBest = 0.55;

/** A procedure by its number, with how well it answers. */
export interface Ranked {
  readonly item: number;
  readonly score: number;
  /** Share of the question that it meets. */
  readonly met: number;
}

/** Scores the procedures of a catalogue against questions. Keeps its sums between questions: they are as long as the
 * catalogue, and are cleared by what was touched. */
export class Ranker {
  readonly #postings: Postings;
  readonly #part: Float64Array;
  readonly #group: Float64Array;
  readonly #total: Float64Array;
  readonly #matched: Float64Array;
  readonly #best: Float64Array;
  readonly #itemGroup: Float64Array;
  readonly #union: Float64Array;
  readonly #seen: Uint32Array;
  #asking = 0;

  constructor(postings: Postings) {
    const passages = postings.itemOf.length;
    this.#postings = postings;
    this.#part = new Float64Array(passages);
    this.#group = new Float64Array(passages);
    this.#total = new Float64Array(passages);
    this.#matched = new Float64Array(passages);
    this.#best = new Float64Array(passages);
    this.#itemGroup = new Float64Array(postings.itemCount);
    this.#union = new Float64Array(postings.itemCount);
    this.#seen = new Uint32Array(postings.words.length);
  }

  /** @returns those that clearly answer, best first; of one score, as they stand in the catalogue. */
  rank({ groups, qualifiers }: Question): Ranked[] {
    const { itemOf, factorOf, massOf, itemCount, qualifiersOf } = this.#postings;
    const mass = groups.reduce((total, group) => total + group.mass, 0);
    if (mass === 0) return [];
    this.#asking++;
    this.#total.fill(0);
    this.#matched.fill(0);
    this.#union.fill(0);
    for (const group of groups) {
      this.#group.fill(0);
      this.#itemGroup.fill(0);
      for (const { choices, weight } of group.alternatives) this.#addAlternative(choices, weight);
      for (let passage = 0; passage < itemOf.length; passage++) {
        const met = (this.#group[passage] ?? 0) * group.mass;
        if (met === 0) continue;
        this.#total[passage] = (this.#total[passage] ?? 0) + met;
        const item = itemOf[passage] ?? 0;
        const here = met * (factorOf[passage] ?? 0);
        if (here > (this.#itemGroup[item] ?? 0)) this.#itemGroup[item] = here;
      }
      for (let item = 0; item < itemCount; item++)
        this.#union[item] = (this.#union[item] ?? 0) + (this.#itemGroup[item] ?? 0);
    }
    const closest = this.#itemGroup.fill(0);
    for (let passage = 0; passage < itemOf.length; passage++) {
      const total = this.#total[passage] ?? 0;
      if (total === 0) continue;
      const said = Math.min(1, (this.#matched[passage] ?? 0) / (massOf[passage] || 1));
      const score = (total / mass) * (factorOf[passage] ?? 0) * (1 - elsewhere + elsewhere * said);
      const item = itemOf[passage] ?? 0;
      if (score > (closest[item] ?? 0)) closest[item] = score;
    }
    const ranked: Ranked[] = [];
    for (let item = 0; item < itemCount; item++) {
      const met = (this.#union[item] ?? 0) / mass;
      if (met < leastMet) continue;
      const own = qualifiersOf[item] ?? 0;
      const score =
        (closestShare * (closest[item] ?? 0) + (1 - closestShare) * met) *
        unasked ** bits(own & ~qualifiers) *
        asked ** bits(own & qualifiers);
      ranked.push({ item, score, met });
    }
    ranked.sort((a, b) => b.score - a.score || a.item - b.item);
    const least = (ranked[0]?.score ?? 0) * leastOfBest;
    return ranked.filter(({ score }) => score >= least);
  }

  /** Notes for every passage the share of an alternative that it says, where that is more than of the others. */
  #addAlternative(choices: Question['groups'][number]['alternatives'][number]['choices'], weight: number): void {
    const { starts, places, words, foldedOf, passageAt, rarity } = this.#postings;
    let all = 0;
    this.#part.fill(0);
    const best = this.#best;
    for (const choice of choices) {
      all += choice.rarity;
      best.fill(0);
      const isAlone = choice.before < 0 && choice.after < 0;
      for (let at = 0; at < choice.words.length; at++) {
        const word = choice.words[at] ?? 0;
        const sure = choice.sureness[at] ?? 0;
        const own = rarity[foldedOf[word] ?? 0] ?? 0;
        for (let index = starts[word] ?? 0; index < (starts[word + 1] ?? 0); index++) {
          const place = places[index] ?? 0;
          const passage = passageAt[place] ?? 0;
          const isBeside =
            isAlone ||
            foldedOf[words[place - 1] ?? 0] === choice.before ||
            foldedOf[words[place + 1] ?? 0] === choice.after;
          const met = isBeside ? sure : sure * apart;
          if (met > (best[passage] ?? 0)) best[passage] = met;
          if (this.#seen[place] === this.#asking) continue;
          this.#seen[place] = this.#asking;
          this.#matched[passage] = (this.#matched[passage] ?? 0) + own * sure;
        }
      }
      for (let passage = 0; passage < best.length; passage++) {
        const met = best[passage] ?? 0;
        if (met > 0) this.#part[passage] = (this.#part[passage] ?? 0) + met * choice.rarity;
      }
    }
    if (all === 0) return;
    for (let passage = 0; passage < best.length; passage++) {
      const part = this.#part[passage] ?? 0;
      if (part === 0) continue;
      const share = weight * (choices.length > 1 ? (part / all) ** whole : part / all);
      if (share > (this.#group[passage] ?? 0)) this.#group[passage] = share;
    }
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
