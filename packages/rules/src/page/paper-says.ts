/** What a page says of papers beside their names, in the words that are handed over. */
import type { Channel, ChannelsFact, ProcedureDocument } from '@motcua/openapi';
import { paperCopies } from '../facts/paper-copies.js';
import { paperCounts } from '../facts/papers-by-case.js';
import { type PaperChoice, papersFor } from '../facts/papers-for.js';
import type { Translated } from '../translated.js';
import type { procedureWords } from './procedure-words.js';

/** The page's words in any language. */
export type PageWords = Translated<typeof procedureWords>;

/** In the order in which people need them. */
export const paperDuties = ['submit', 'show', 'collect'] as const satisfies readonly ProcedureDocument['duty'][];

/** Of one duty, what everybody needs before what only some do; else as the record has it. */
export const papersOfDuty = (
  papers: readonly ProcedureDocument[],
  duty: ProcedureDocument['duty'],
): readonly ProcedureDocument[] =>
  papers.filter((one) => one.duty === duty).sort((a, b) => Number(isForSome(a)) - Number(isForSome(b)));

const isForSome = ({ condition }: ProcedureDocument): boolean => condition !== undefined;

/** How many papers one person brings along to file, by what she chose and by the ways that are open: from fewest to most. */
export const countPapers = (
  documents: readonly ProcedureDocument[],
  channels: ChannelsFact,
  choice: PaperChoice = {},
): { least: number; most: number } =>
  paperCounts(papersFor(documents, choice), choice.channel ? [choice.channel] : openWays(channels));

const openWays = (channels: ChannelsFact): readonly Channel[] | undefined =>
  channels.status === 'verified' ? channels.value.map(({ channel }) => channel) : undefined;

/** Whether it can be filed on the net, as far as is known and chosen. */
export const isOnNet = (channels: ChannelsFact, chosen?: Channel): boolean =>
  chosen
    ? chosen === 'ONLINE'
    : channels.status === 'verified' && channels.value.some((one) => one.channel === 'ONLINE');

/** Whether no way of filing on the net is published. */
export const isOffNet = (channels: ChannelsFact): boolean => !isOnNet(channels);

/** Names of ways inside a sentence. */
export const waysInside = (channels: readonly Channel[], words: PageWords, joint: string): string =>
  channels.map((channel) => lowerFirst(words.channel[channel])).join(joint);

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface PaperContext {
  /** Chosen by who reads; else the paper says for which ways it is. */
  readonly channel?: Channel | undefined;
  /** Whether filing on the net is in question. */
  readonly onNet: boolean;
}

/** How many of a paper, original or copy; by which ways only; whether it is uploaded, and taken as a photograph. */
export function paperSays(
  paper: ProcedureDocument,
  { channel, onNet }: PaperContext,
  words: PageWords,
): readonly string[] {
  const { duty, channels, upload, photo } = paper;
  return [
    ...paperCopies(paper, channel, words.paper),
    ...(channels && channel === undefined ? [words.onlyBy(waysInside(channels, words, words.or))] : []),
    ...(duty === 'show' && upload && onNet ? [words.upload] : []),
    ...(photo !== undefined && onNet ? [words.photo(photo)] : []),
  ];
}

/** Asked once for a list, not at every line: whether a photograph is taken of those papers that do not say so. */
export function photoQuestion(
  papers: readonly ProcedureDocument[],
  onNet: boolean,
  words: PageWords,
): string | undefined {
  const filed = papers.filter(({ duty }) => duty !== 'collect');
  const silent = filed.filter(({ photo }) => photo === undefined);
  return onNet && silent.length > 0 ? words.photoUnknown(silent.length < filed.length) : undefined;
}
