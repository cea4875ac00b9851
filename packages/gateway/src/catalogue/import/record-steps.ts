import type { Procedure } from '@motcua/openapi';
import { tidy } from './record-fields.js';

const mostSteps = 80;
const mostLetters = 4000;

/**
 * The lines of a text of steps, as the source has them; nothing where it has none. What is longer than the contract lets a
 * record hold ends in an ellipsis, so that nobody takes it for all.
 */
export function stepsOf(text: string): Pick<Procedure, 'steps'> {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => cut(tidy(line)))
    .filter(Boolean);
  if (lines.length === 0) return {};
  return { steps: lines.length > mostSteps ? [...lines.slice(0, mostSteps - 1), '…'] : lines };
}

const cut = (line: string): string =>
  line.length > mostLetters ? `${line.slice(0, mostLetters - 1).trimEnd()}…` : line;

/**
 * Letters of a sentence that is read for what it says; the longest one published has half of them. Of a longer one the
 * patterns would take minutes, and nobody wrote it for people.
 */
export const longestSentence = 1500;

/** The sentences of texts, without the marks and unseen letters that pages carry in front of and within them. */
export const sentencesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) =>
      text
        .normalize('NFC')
        .replace(/\p{Cf}/gu, '')
        .split(/[\r\n]+|(?<=[.;:])\s+/u),
    )
    .map(tidy)
    .filter((sentence) => sentence !== '' && sentence.length <= longestSentence);
