import type { GuidanceTopic } from '@motcua/openapi';

/** Marked words of the catalogue that one word may be, each with how surely. */
export interface Choice {
  readonly words: readonly number[];
  readonly sureness: readonly number[];
  readonly rarity: number;
  /** Folded words of its neighbours in the question; where they stand beside it in a text, it counts in full. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Words that mean something together. */
export interface Alternative {
  readonly choices: readonly Choice[];
  readonly weight: number;
}

/** A part of the question, and the ways to say it. */
export interface Group {
  /** What it tells. */
  readonly mass: number;
  /** A part of it is nothing. */
  readonly isWhole: boolean;
  /** Its words mean something together, so meeting it is more than meeting a word. */
  readonly isMeaning: boolean;
  readonly alternatives: readonly Alternative[];
}

export interface Question {
  readonly groups: readonly Group[];
  readonly topics: readonly GuidanceTopic[];
  /** Bits of the qualifiers it names. */
  readonly qualifiers: number;
  /** Folded words to highlight. */
  readonly words: readonly string[];
}
