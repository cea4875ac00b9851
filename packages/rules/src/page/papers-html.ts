/** Which papers, without scripts: apart by the trường hợp that asks for them, and by whether they are handed in, shown, or
 * brought along in the end. */
import type { ChannelsFact, Procedure, ProcedureDocument } from '@motcua/openapi';
import { factWords } from '../facts/fact-words.js';
import { papersByCase } from '../facts/papers-by-case.js';
import { headingMarkup, type Markup, markup } from './markup.js';
import { isOnNet, lacksPhotoWord, paperDuties, paperSays } from './paper-says.js';
import { procedureWords as words } from './procedure-words.js';

type Papers = readonly ProcedureDocument[];

/** More cases are folded: whoever reads opens her own. */
const openCases = 3;

export function papersMarkup({ documents }: Procedure, channels: ChannelsFact, level: number, id: string): Markup {
  const list = documents.status === 'verified' ? documents.value : [];
  const { always, cases } = papersByCase(list);
  const onNet = isOnNet(channels);
  const isFolded = cases.length > openCases;
  const below = level + 1;
  return markup`${headingMarkup(level, words.papers, id)}${
    documents.status === 'verified' ? undefined : markup`<p>${factWords[documents.status]}</p>`
  }${cases.length > 0 && always.length > 0 ? markup`<p>${words.always}</p>` : undefined}${byDuty(always, onNet, below)}${
    cases.length > 0 ? markup`<p>${words.whichCase}</p>` : undefined
  }${cases.map(({ name, papers }) =>
    isFolded
      ? markup`<details><summary>${name}</summary>${byDuty(papers, onNet, below)}</details>`
      : markup`${headingMarkup(below, name)}${byDuty(papers, onNet, below + 1)}`,
  )}${
    lacksPhotoWord(list, onNet) ? markup`<p class="muted">${words.photoUnknown} ${factWords.unknown}.</p>` : undefined
  }${documents.note ? markup`<p>${documents.note}</p>` : undefined}`;
}

const byDuty = (some: Papers, onNet: boolean, level: number): readonly Markup[] =>
  paperDuties.flatMap((duty) => {
    const chosen = some.filter((one) => one.duty === duty);
    return chosen.length === 0
      ? []
      : [
          markup`${headingMarkup(level, words.duties[duty])}<ul>
${chosen.map((one) => paper(one, onNet))}</ul>`,
        ];
  });

function paper(one: ProcedureDocument, onNet: boolean): Markup {
  const { name, plainName, condition } = one;
  const small = [...(name === plainName ? [] : [name]), ...paperSays(one, { onNet }, words)].join(' · ');
  return markup`<li>${plainName}${condition === undefined ? undefined : markup`<br>${condition}`}${
    small === '' ? undefined : markup`<br><span class="muted">${small}</span>`
  }</li>
`;
}
