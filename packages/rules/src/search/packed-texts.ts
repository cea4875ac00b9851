/** The words that a piece of a text between two spaces stands for, by their numbers. */
export type NumbersOf = (piece: string) => readonly number[];

/** Texts of a catalogue whose words are characters: no letter of them need be read again. */
export interface PackedTexts {
  /** Of each procedure. */
  readonly rows: readonly PackedRow[];
  /** Reads a text: the numbers of its words, a few at a time. */
  reader(numbersOf: NumbersOf, push: (numbers: readonly number[]) => void): (packed: string) => void;
}

export interface PackedRow {
  readonly name: string;
  /** Undefined where it is a part of the name. */
  readonly plainName: string | undefined;
  /** Tabs between them. */
  readonly synonyms: string;
}
