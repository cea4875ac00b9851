import { Effort } from './effort.js';
import { objectStreamNames } from './packing.js';
import { streamHeads } from './stream-heads.js';
import { streamStarts } from './stream-starts.js';

/** Characters that could be read in the time that a stream takes besides. */
const costOfOne = 256;

export interface PdfStream {
  /** What may be its dictionary, each a reading of its own. */
  readonly heads: readonly string[];
  /** Where its bytes may begin. */
  readonly starts: readonly number[];
}

/** Every place of a file where a viewer may find a stream, with all that may be said of it there. */
export function* streamsOf(text: string): Generator<PdfStream> {
  // An honest file is read about once; one whose objects lie in each other, many times.
  const effort = new Effort(4 * text.length + 1024 * 1024);
  const heads = streamHeads(text, effort);
  const names = objectStreamNames(text)[Symbol.iterator]();
  let next = names.next();
  let lastName = -1;
  let lastHead = 0;
  for (const { at, starts, isClean } of streamStarts(text)) {
    effort.spend(costOfOne);
    for (; !next.done && next.value < at; next = names.next()) lastName = next.value;
    const own = heads.get(at);
    if (own) {
      lastHead = at;
      yield { heads: own, starts };
    } else if (isClean) {
      // Behind no dictionary that can be followed; whatever stands since the last one could be part of it.
      const isSuspicious = lastName > lastHead;
      if (isSuspicious) effort.spend(at - lastHead);
      yield { heads: [isSuspicious ? text.slice(lastHead, at) : ''], starts };
    }
  }
}
