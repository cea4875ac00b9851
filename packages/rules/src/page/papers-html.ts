/** Which papers, without scripts: apart by the trường hợp that asks for them, and by whether they are handed in, shown, or
 * brought along in the end. */
import type { ChannelsFact, Procedure, ProcedureDocument } from '@motcua/openapi';
import { factWords } from '../facts/fact-words.js';
import { papersByCase } from '../facts/papers-by-case.js';
import { headingMarkup, listMarkup, type MarkupValue, markup, paragraphMarkup } from './markup.js';
import { isOnNet, paperDuties, paperSays, papersOfDuty, photoQuestion } from './paper-says.js';
import { procedureWords as words } from './procedure-words.js';

type Papers = readonly ProcedureDocument[];

/** More cases are folded: whoever reads opens her own. */
const openCases = 3;

export function papersMarkup({ documents }: Procedure, channels: ChannelsFact, level: number, id: string): MarkupValue {
  const list = documents.status === 'verified' ? documents.value : [];
  const { always, cases } = papersByCase(list);
  const onNet = isOnNet(channels);
  const below = level + 1;
  const photo = photoQuestion(list, onNet, words);
  return [
    headingMarkup(level, words.papers, id),
    documents.status === 'verified' ? undefined : paragraphMarkup(factWords[documents.status]),
    cases.length > 0 && always.length > 0 ? paragraphMarkup(words.always) : undefined,
    byDuty(always, onNet, below),
    cases.length > 1 ? paragraphMarkup(words.whichCase) : undefined,
    cases.map(({ name, papers }) =>
      cases.length > openCases
        ? markup`<details><summary>${name}</summary>${ofCase(papers, onNet, below)}</details>\n`
        : [headingMarkup(below, name), ofCase(papers, onNet, below + 1)],
    ),
    photo ? paragraphMarkup(`${photo} ${factWords.unknown}.`, 'muted') : undefined,
    documents.note ? paragraphMarkup(documents.note) : undefined,
  ];
}

const ofCase = (papers: Papers, onNet: boolean, level: number): MarkupValue =>
  papers.length > 0 ? byDuty(papers, onNet, level) : paragraphMarkup(words.nothingMore);

const byDuty = (some: Papers, onNet: boolean, level: number): MarkupValue =>
  paperDuties.map((duty) => {
    const chosen = papersOfDuty(some, duty);
    return chosen.length === 0
      ? undefined
      : [headingMarkup(level, words.duties[duty]), listMarkup(chosen.map((one) => paper(one, onNet)))];
  });

function paper(one: ProcedureDocument, onNet: boolean): MarkupValue {
  const { name, plainName, condition } = one;
  const small = [...(name === plainName ? [] : [name]), ...paperSays(one, { onNet }, words)].join(' · ');
  return [
    plainName,
    condition ? markup`<br>${condition}` : undefined,
    small ? markup`<br><span class="muted">${small}</span>` : undefined,
  ];
}
