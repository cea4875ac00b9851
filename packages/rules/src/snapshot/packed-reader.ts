import { isOfWord } from '../search/fold.js';
import type { PackedTexts } from '../search/packed-texts.js';
import type { Alphabet } from './packed-words.js';

/** Of a character: it stands alone, it is words, or it makes one word with what stands beside it, as digits do. */
const alone = 1;
const word = 2;
const joined = 3;

/** Reads packed texts for the search: a step a word, where letters would take five. */
export const packedReader =
  ({ texts, words }: Alphabet): PackedTexts['reader'] =>
  (numbersOf, push) => {
    /** By UTF-16 unit; 0 as long as nobody asked. */
    const kinds = new Uint8Array(0x10000);
    const numbers: (readonly number[])[] = [];
    const kindOf = (unit: number): number => {
      if (kinds[unit] === 0) kinds[unit] = words[unit] !== undefined ? word : isOfWord(unit) ? joined : alone;
      return kinds[unit] as number;
    };
    return (packed) => {
      for (let at = 0; at < packed.length; ) {
        const unit = packed.charCodeAt(at++);
        let last = kindOf(unit);
        if (last === alone) continue;
        let next = at < packed.length ? packed.charCodeAt(at) : 0;
        if (last === word && kindOf(next) !== joined) {
          push((numbers[unit] ??= numbersOf(texts[unit] as string)));
          continue;
        }
        // `14`, `C06`: two that are words have a space between them.
        let piece = texts[unit] as string;
        for (; at < packed.length; last = kindOf(next)) {
          next = packed.charCodeAt(at);
          if (kindOf(next) === alone || (kindOf(next) === word && last === word)) break;
          piece += texts[next] as string;
          at++;
        }
        push(numbersOf(piece));
      }
    };
  };
