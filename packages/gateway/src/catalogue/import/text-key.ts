import { createHash } from 'node:crypto';

/** The words of a text alone: its punctuation, bullets, case and spelling form (NFC or NFD) may change. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

export const sameWords = (one: string, other: string): boolean => bareWords(one) === bareWords(other);

/** Fingerprint of a paper's official text under its heading: one text may stand under several, once for each case. */
export const paperKey = (heading: string, text: string): string =>
  createHash('sha256')
    .update(`${bareWords(heading)}\n${bareWords(text)}`)
    .digest('hex')
    .slice(0, 16);
