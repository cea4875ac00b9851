import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedWord, unmarked, wordsOf } from './fold.js';
import { knowledge } from './knowledge/knowledge.js';
import { Lexicon } from './lexicon.js';
import { Passages } from './passages.js';

const { abbreviations } = knowledge();

/** The marked words of each passage, by reading whole texts. */
function read(texts: readonly string[]): string[][] {
  const lexicon = new Lexicon(abbreviations);
  const passages = new Passages(lexicon);
  for (const text of texts) passages.read(text, 0, 1, false);
  return passagesIn(passages, lexicon);
}

function passagesIn(passages: Passages, { marked }: Lexicon): string[][] {
  const [words, ends] = [passages.words.all(), passages.ends.all()];
  return [...ends].map((end, at) => [...words.slice(ends[at - 1] ?? 1, end - 1)].map((word) => marked[word] ?? ''));
}

const asWords = (text: string) =>
  wordsOf(text).flatMap(({ text: word }) => {
    const marked = markedWord(word);
    return [...(abbreviations.get(unmarked(marked)) ?? [marked])];
  });

const piece = fc.oneof(
  fc.constantFrom('hoà', 'hòa', 'hoa\u0300', 'Đăng', 'ĐKKH', 'gks', 'UBND', '16', 'A4', 'ký', ' ', ', ', '/', '…'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const someText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe('reading the texts of a catalogue', () => {
  it('finds the words that a query of the same letters has, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(someText.filter(Boolean), { maxLength: 8 }), (texts) => {
        expect(read(texts)).toEqual(texts.map(asWords));
      }),
      { numRuns: 300 },
    );
  });

  it('tells words apart that fall into the same place of its table', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `x${at.toString(36)}`);
    expect(read(texts)).toEqual(texts.map(asWords));
  });

  it('finds in a shared text what it found at first, for another procedure', () => {
    const lexicon = new Lexicon(abbreviations);
    const passages = new Passages(lexicon);
    for (const item of [0, 1, 2]) {
      passages.read('Hộ tịch', item, 1, false, true);
      passages.read('', item, 1, false, true);
      passages.read('Cư trú', item, 1, false, true);
    }
    expect(passagesIn(passages, lexicon)).toEqual([0, 1, 2].flatMap(() => [asWords('Hộ tịch'), asWords('Cư trú')]));
    expect([...passages.itemOf.all()]).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
